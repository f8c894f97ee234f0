import type { HelpPages } from '../helpPage.ts';

/** The screens of a working day. */
export const work = {
  today: {
    title: 'Today',
    words: 'home tasks due late follow-up accueil tâches aujourd’hui',
    about:
      'What waits for you: late first, then due today, then what you began and did not finish, then files that may be one person.',
    asked: [
      {
        question: 'How do I get something onto this list?',
        answer:
          'Add a follow-up on a client’s page, or at the end of a session under “Next”. It stands here on its day.',
      },
      {
        question: 'What does the button in a row do?',
        answer:
          'The next step: it starts the call, or opens what you began. The row itself opens the file.',
      },
      {
        question: 'Something is done. How do I tick it off?',
        answer: 'Open All tasks and mark it done. You can take that back there too.',
      },
    ],
    keys: [
      ['mod+k', 'Find a person, a note, or something to do'],
      ['mod+n', 'New client'],
    ],
    see: ['client', 'session', 'duplicates'],
  },
  clients: {
    title: 'Clients',
    words: 'people list search filter names script clientèle liste chercher personnes',
    about:
      'Everyone with a file here. Search takes any spelling and script, a file number or a telephone number.',
    asked: [
      {
        question: 'I typed the name and it is not there.',
        answer:
          'Try two letters of the family name only, or the telephone number. If they came without a name, look under No name given.',
      },
      {
        question: 'Others can see my screen.',
        answer:
          'Hide names with the eye at the top: initials and file numbers stand there instead. F9 covers everything.',
      },
      {
        question: 'Can I see only my own clients?',
        answer: 'Use the filters above the list: worker, language, interpreter, status.',
      },
    ],
    keys: [
      ['arrowdown', 'Next person in the list'],
      ['enter', 'Open the file'],
    ],
    see: ['client', 'reaching', 'cover'],
  },
  client: {
    title: 'A client’s page',
    words: 'file timeline history household guardian dossier historique ménage',
    about:
      'What matters stands on top: language, interpreter, how to reach them safely, open needs. Below is everything that happened, newest first.',
    asked: [
      {
        question: 'How do I correct something?',
        answer:
          'Edit opens the same form as the intake. What was signed is never changed: add below it.',
      },
      {
        question: 'Where is the family?',
        answer: 'Under Household. Each member has a file of their own and opens from there.',
      },
      {
        question: 'Who looked at this file?',
        answer: 'Views and changes are in the audit, which supervisors can read.',
      },
    ],
    keys: [
      ['mod+shift+l', 'Log a service for this person'],
      ['f9', 'Cover the screen'],
    ],
    see: ['reaching', 'intake', 'crisis'],
  },
  reaching: {
    title: 'Reaching a person safely',
    words: 'safe contact call voicemail rule number code word appeler numéro sûr message consigne',
    about:
      'Some people are in danger when the telephone rings. Carnet shows the rules beside the number, and asks before one is broken.',
    asked: [
      {
        question: 'What does “not asked” mean here?',
        answer:
          'For leaving a voicemail and for naming the agency it counts as no. Ask when you speak next, and write the answer down.',
      },
      {
        question: 'I must call although a rule says no.',
        answer:
          'Choose Call anyway and say why. The reason is kept, and your supervisor can read it.',
      },
      {
        question: 'They called me. Does the rule still hold?',
        answer:
          'A call that comes in is never held up. Ask whether they can talk freely before anything else.',
      },
      {
        question: 'The rule may be old.',
        answer: 'Its day stands beside it. Ask again now and then; people’s homes change.',
      },
    ],
    keys: [],
    see: ['client', 'session', 'crisis'],
  },
  intake: {
    title: 'Intake',
    words:
      'new client form register consent draft accueil nouvelle personne formulaire consentement',
    about:
      'One page for somebody new, or to change a file. A name and one more fact are enough to save; the rest can wait.',
    asked: [
      {
        question: 'They will not say, or do not know.',
        answer:
          'Choose that answer. “Not asked”, “does not know” and “prefers not to say” are three different things in your reports.',
      },
      {
        question: 'I was interrupted.',
        answer:
          'What you typed is kept as you type. It waits on Today under Unfinished, with the caret where it was.',
      },
      {
        question: 'They said no to a file.',
        answer:
          'Put No under consent. Carnet keeps that someone came and what was done, and nothing that says who.',
      },
      {
        question: 'They are under 18.',
        answer:
          'Say who looks after them and whether you may contact them directly. A guardian’s number is not the child’s.',
      },
    ],
    keys: [
      ['mod+s', 'Save'],
      ['mod+n', 'New client, from anywhere'],
    ],
    see: ['duplicates', 'reaching', 'services'],
  },
  services: {
    title: 'Logging a service',
    words: 'service log minutes group several note noter service durée groupe',
    about:
      'What was done for whom, in a few seconds, from any screen. One line for each person served together.',
    asked: [
      {
        question: 'It was yesterday.',
        answer: 'The date takes “yesterday”, “mon” or “-2” as well as a date.',
      },
      {
        question: 'I saved the wrong thing.',
        answer:
          'Undo stands at the bottom of the screen for thirty seconds. Later, change it in the timeline.',
      },
      {
        question: 'Several people came together.',
        answer: 'Put all of them under Who. Each gets the entry in their own file.',
      },
    ],
    keys: [
      ['mod+shift+l', 'Open it from anywhere'],
      ['mod+enter', 'Save'],
      ['mod+shift+enter', 'Save, and the same again for another person'],
    ],
    see: ['client', 'session'],
  },
  sessions: {
    title: 'Sessions',
    words: 'calls list drafts parked signed rencontres appels brouillons liste',
    about:
      'Every call, video, text conversation and visit: those still open stand first, then the signed ones.',
    asked: [
      {
        question: 'Two people call at once.',
        answer: 'Park one: it keeps its timer and its text, and waits here. Several may be open.',
      },
      {
        question: 'How do I find what was said in June?',
        answer: 'Type a word of it in the search box at the top. Notes are found by their words.',
      },
      {
        question: 'What may I delete?',
        answer: 'A draft, as long as it is not signed. A signed note stays; add below it instead.',
      },
    ],
    keys: [
      ['mod+shift+n', 'Someone is calling'],
      ['mod+k', 'Find a note by its words'],
    ],
    see: ['session', 'today'],
  },
  session: {
    title: 'A session',
    words: 'call telephone video timer note sign attempt rencontre appel signer note minuterie',
    about:
      'Call now, it already happened, or someone is calling. Only who and how are needed; write, then sign.',
    asked: [
      {
        question: 'Nobody answered.',
        answer:
          'Press Alt+1. Alt+2 is a wrong number, Alt+3 a message left, Alt+4 a call that dropped.',
      },
      {
        question: 'I do not know yet who is calling.',
        answer: 'Just write. Choose the client later, or leave it as an unknown caller.',
      },
      {
        question: 'I signed too early.',
        answer:
          'Undo stands there for thirty seconds. After that the note stays as it is; add below it.',
      },
      {
        question: 'The laptop locked while I was talking.',
        answer: 'The timer runs on. Unlock, and you are back in the same line.',
      },
    ],
    keys: [
      ['alt+1', 'No answer'],
      ['mod+enter', 'Ready to sign'],
      ['mod+shift+n', 'Someone is calling'],
    ],
    see: ['reaching', 'crisis', 'services'],
  },
  crisis: {
    title: 'Something is wrong',
    words:
      'crisis danger emergency suicide abuse incident report 911 urgence détresse violence signalement',
    about:
      'For when someone is in danger. It shows whom to call and where the person is, works without a network, and never stops the session.',
    asked: [
      {
        question: 'What do I do first?',
        answer:
          'The person, then the telephone. Call 911 when someone may be hurt now. Writing can wait.',
      },
      {
        question: 'Who can read an incident?',
        answer:
          'You, and supervisors on this laptop. It is never sent to other laptops: tell your supervisor yourself. Nothing in the file, the search, a print or an export hints that it is there.',
      },
      {
        question: 'Must I report this?',
        answer:
          'Carnet does not decide that. Your agency’s own steps stand on the page; ask your supervisor.',
      },
    ],
    keys: [['f9', 'Cover the screen']],
    see: ['reaching', 'agency', 'cover'],
  },
  cover: {
    title: 'Cover, names hidden, lock',
    words: 'privacy hide screen shoulder f9 blank couvrir cacher masquer verrouiller discrétion',
    about: 'Three ways to keep others from reading your screen: cover it, hide names, or lock.',
    asked: [
      {
        question: 'Somebody comes in.',
        answer: 'F9: a blank page at once. F9 again within two minutes brings everything back.',
      },
      {
        question: 'My desk stands in the open.',
        answer: 'Hide names with the eye at the top. This laptop remembers it.',
      },
      {
        question: 'I leave the desk.',
        answer: 'Lock with Ctrl+L, or close the lid. What you were writing is kept.',
      },
    ],
    keys: [
      ['f9', 'Cover the screen, and back'],
      ['mod+l', 'Lock'],
    ],
    see: ['lock', 'settings'],
  },
  duplicates: {
    title: 'Possible duplicates',
    words: 'merge same person twice twins doublons fusionner jumeaux même personne',
    about:
      'Two files that may be one person, with the reasons. You decide; Carnet never merges by itself.',
    asked: [
      {
        question: 'What happens when I merge?',
        answer: 'Both files are shown as one. Nothing is lost, and you can take them apart again.',
      },
      {
        question: 'They are twins, or mother and daughter.',
        answer: 'Choose Different people. You are not asked again, from either file.',
      },
      {
        question: 'Their rules for calling differ.',
        answer: 'The stricter answer holds until you decide: a no goes before a yes.',
      },
    ],
    keys: [],
    see: ['client', 'intake'],
  },
  import: {
    title: 'Importing a client list',
    words: 'excel csv spreadsheet xlsx file columns undo importer tableur liste colonnes',
    about:
      'Takes in the list that your agency keeps in a spreadsheet. Nothing is visible until you confirm, and you can take it back.',
    asked: [
      {
        question: 'A date could be read two ways.',
        answer: 'Carnet shows how many, and asks: day first, month first, or leave them empty.',
      },
      {
        question: 'The remarks say when to call.',
        answer:
          'Phrases that it knows become proposals with their count. You accept them; the rest stays a note.',
      },
      {
        question: 'It went wrong.',
        answer:
          'Undo takes the whole import back. Files that you edited since stay, and are listed.',
      },
      {
        question: 'What about the spreadsheet?',
        answer:
          'It still lies on the laptop for anyone to open. Delete it, or move it to a safe place.',
      },
    ],
    keys: [],
    see: ['duplicates', 'clients'],
  },
} satisfies Partial<HelpPages>;
