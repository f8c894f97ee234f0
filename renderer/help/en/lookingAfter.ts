import type { HelpPages } from '../helpPage.ts';

/** Setting up, locking, and keeping everything safe. */
export const lookingAfter = {
  audit: {
    title: 'Audit: who looked at what',
    words: 'log supervisor views access journal supervision consultations',
    about:
      'Every view, change, print and failed unlocking, for supervisors. It names the file and the fields, never what they say.',
    asked: [
      {
        question: 'Can an entry be removed?',
        answer: 'No, by nobody. Check shows whether the log is whole.',
      },
      {
        question: 'Why are reasons in it?',
        answer:
          'When someone calls against a rule, they say why. That is the one text that is kept here.',
      },
      {
        question: 'Somebody tried passphrases.',
        answer: 'Tries at the lock screen stand here after the next unlocking, with their time.',
      },
    ],
    keys: [],
    see: ['security', 'reaching'],
  },
  settings: {
    title: 'Settings of this laptop',
    words: 'language clock colours dark theme lock time place réglages langue couleurs horloge',
    about:
      'Language, clock, colours, when Carnet locks, where you work today. Changes are kept at once.',
    asked: [
      {
        question: 'It locks too soon.',
        answer:
          'Choose up to 30 minutes here. While a session’s timer runs it waits 30 minutes and counts down first.',
      },
      {
        question: 'My colleague wants French.',
        answer:
          'EN and FR stand at the bottom of every screen. Nothing restarts, and what you wrote keeps its language.',
      },
      {
        question: 'Where do I work today?',
        answer:
          'Choose the place here or at the bottom of the screen. It fills itself into what you log.',
      },
    ],
    keys: [['mod+l', 'Lock']],
    see: ['security', 'agency', 'cover'],
  },
  security: {
    title: 'Passphrase and recovery words',
    words: 'password change lost paper recovery mot de passe phrase récupération perdu papier',
    about:
      'What opens your vault: a passphrase in your head, and twelve words on paper for the day you forget it.',
    asked: [
      {
        question: 'The paper is lost.',
        answer:
          'Make new recovery words now. The old ones stop working once the new ones are checked.',
      },
      {
        question: 'Someone may know my passphrase.',
        answer:
          'Choose “Someone may know it”: everything on this laptop gets a new lock, not only a new passphrase.',
      },
      {
        question: 'Can the agency look it up?',
        answer: 'No. Nobody can, not even the makers of Carnet. That is why the paper matters.',
      },
    ],
    keys: [],
    see: ['recover', 'backups'],
  },
  backups: {
    title: 'Backups',
    words: 'backup usb second place rehearse copy sauvegarde copie clé usb répétition',
    about:
      'A copy is made each day and when you quit, and checked by opening it. Keep a second place, such as a USB stick.',
    asked: [
      {
        question: 'Who can read a backup?',
        answer:
          'Whoever has your passphrase or your recovery words, and nobody else. A lost stick tells nothing.',
      },
      {
        question: 'How do I know that it works?',
        answer:
          'Rehearse a restore: Carnet opens the copy beside your vault and tells you what it found.',
      },
      {
        question: 'Where should the second place be?',
        answer:
          'Not in the bag with the laptop. A stick in a drawer, or the agency’s shared folder.',
      },
    ],
    keys: [],
    see: ['restore', 'security'],
  },
  agency: {
    title: 'Agency',
    words:
      'programs places crisis list channel rules administrator organisme programmes lieux consignes',
    about:
      'What the agency is called, its programs and places, its rules for each channel, and whom to call when something is wrong.',
    asked: [
      {
        question: 'What is a program?',
        answer: 'A wall: only its workers see its files. “Whole agency” is common to all.',
      },
      {
        question: 'Why is there a date on the crisis list?',
        answer: 'Numbers change. Look through them twice a year and set the date anew.',
      },
      {
        question: 'I cannot change anything here.',
        answer: 'Only an administrator can. Ask the person who set Carnet up.',
      },
    ],
    keys: [],
    see: ['crisis', 'settings'],
  },
  people: {
    title: 'People and laptops',
    words:
      'invite join remove lost stolen laptop member administrator sheet inviter retirer perdu volé ordinateur équipe feuille',
    about:
      'Who belongs to the agency, with which laptop, and when each was last heard from. Administrators invite and remove here.',
    asked: [
      {
        question: 'How do I let a colleague in?',
        answer:
          'Invite a laptop, hand the file over, take their request, call each other and compare six words, then let them in and give them the answer.',
      },
      {
        question: 'Why six words?',
        answer:
          'So that nobody slips a laptop of their own in between. Both sides must see the same six; hear them, don’t read them in a message.',
      },
      {
        question: 'A laptop is lost.',
        answer:
          'Remove it here, have the password of the shared place changed, and print its record. What is on it can’t be deleted from here; its passphrase protects it.',
      },
      {
        question: 'What is the agency’s sheet for?',
        answer:
          'For the day on which no administrator is left. Keep it in a safe; whoever has it and a laptop can read that laptop.',
      },
    ],
    keys: [],
    see: ['agency', 'joining', 'backups'],
  },
  joining: {
    title: 'Joining an agency',
    words: 'join invitation request six words code file se joindre invitation demande six mots',
    about:
      'An administrator invites you. You ask with the invitation, compare six words with them, and take their answer.',
    asked: [
      {
        question: 'I have no invitation.',
        answer:
          'Ask an administrator of your agency: they make one in Settings, People and laptops.',
      },
      {
        question: 'May I close Carnet while I wait?',
        answer: 'Yes. Your request waits in your vault, and the page comes back when you unlock.',
      },
      {
        question: 'The six words are not the same.',
        answer:
          'Then somebody may have meddled. They refuse your request; you stop joining, and begin again with an invitation that they hand you themselves.',
      },
      {
        question: 'It says that I belong, and I see nothing.',
        answer:
          'What colleagues wrote comes when the laptops exchange changes, through the shared place or by stick.',
      },
    ],
    keys: [],
    see: ['firstRun', 'people'],
  },
  practice: {
    title: 'Practice agency and first ten minutes',
    words:
      'practice training demo try invented tutorial guide essai formation exercice visite guidée',
    about:
      'Thirty invented people to try everything with. It is marked on every screen, and nothing in it is kept.',
    asked: [
      {
        question: 'How do I begin?',
        answer:
          'On the start or lock screen choose “Try it with invented people first”; or search for “practice”.',
      },
      {
        question: 'May I enter a real person?',
        answer:
          'No. It goes at the next lock, and others practise here too. Real people belong in your own vault.',
      },
      {
        question: 'I made a mess.',
        answer: 'Start again: the same invented people are back as they were.',
      },
      {
        question: 'Where is the guide?',
        answer:
          '“First ten minutes” stands in the strip at the top. Steps tick themselves off when you have done them.',
      },
    ],
    keys: [],
    see: ['today', 'firstRun'],
  },
  firstRun: {
    title: 'Setting up Carnet',
    words: 'first run install start setup begin premier démarrage installation commencer',
    about:
      'About ten minutes: your name, a passphrase, twelve words on paper, your agency. No network and no server are needed.',
    asked: [
      {
        question: 'Which passphrase?',
        answer:
          'Take the five words that are offered and make a small story of them. They are easier to keep than they look.',
      },
      {
        question: 'Why must I write twelve words down?',
        answer:
          'They are the only other way in. Without passphrase and without words, nobody can open your files.',
      },
      {
        question: 'I have worked with Carnet on another laptop.',
        answer: 'Choose “I have a backup” on the first screen and restore it here.',
      },
      {
        question: 'My agency has Carnet already.',
        answer: 'Choose “Join an agency” and have the invitation at hand: a file or a code.',
      },
      {
        question: 'I only want to look first.',
        answer: 'Open the practice agency with invented people. Nothing of it is kept.',
      },
    ],
    keys: [],
    see: ['practice', 'joining', 'restore'],
  },
  lock: {
    title: 'The lock screen',
    words: 'unlock passphrase caps lock locked wrong déverrouiller verrouillé majuscules',
    about:
      'Your passphrase opens your vault. The screen shows your name and the time, and nothing of any client.',
    asked: [
      {
        question: 'It does not open.',
        answer:
          'Look at Caps Lock and the keyboard’s language below the box, and press Show. Nothing is ever erased, however often you try.',
      },
      {
        question: 'I was in the middle of something.',
        answer: 'It is kept. Unlock, and you are back in the same field.',
      },
      {
        question: 'Somebody else works on this laptop.',
        answer: '“Someone else” opens their vault. Neither of you can open the other’s.',
      },
    ],
    keys: [['enter', 'Unlock']],
    see: ['recover', 'cover'],
  },
  recover: {
    title: 'I can’t remember my passphrase',
    words: 'forgotten recovery words twelve oublié phrase mots récupération douze',
    about: 'The twelve words from your paper open the vault, and you choose a new passphrase.',
    asked: [
      {
        question: 'How do I type them?',
        answer: 'In order, with spaces between. Accents and capitals do not matter.',
      },
      {
        question: 'I do not have the paper.',
        answer:
          'Then only the agency’s sheet opens it, if your agency keeps one: “I don’t have the words”. Nothing is erased. If the paper turns up, it will work.',
      },
      {
        question: 'Do the words still work afterwards?',
        answer: 'Yes. Seal the paper again, and keep it away from the laptop.',
      },
    ],
    keys: [],
    see: ['security', 'restore'],
  },
  restore: {
    title: 'Restoring a backup',
    words: 'lost laptop new computer damaged restore perdu volé nouvel ordinateur restaurer',
    about:
      'Brings everything back on this laptop, from a backup and your passphrase or your recovery words.',
    asked: [
      {
        question: 'The laptop was stolen.',
        answer:
          'Install Carnet on another, choose “I have a backup”, and point to the stick or the shared folder.',
      },
      {
        question: 'What about what I wrote since?',
        answer:
          'What was written after the backup was made is not in it. The page says of which day it is.',
      },
      {
        question: 'There is a vault here already.',
        answer: 'It is put aside, never deleted. You decide later whether to remove it.',
      },
    ],
    keys: [],
    see: ['backups', 'recover'],
  },
} satisfies Partial<HelpPages>;
