export const practice = {
  offer: 'Try it with invented people first',
  searchWords: 'practice training demo invented essai formation exercice',
  openFromVault: 'Open the practice agency',
  openText:
    'Thirty invented people, and nothing that can go wrong. For a first day, for a new colleague, or to try something before doing it for real.',
  starting: 'Preparing the practice agency…',

  strip: 'Practice agency: everyone here is invented.',
  stripMore: 'Type no real person in. Nothing is kept.',
  onPaper: 'PRACTICE: everyone on this page is invented.',
  again: 'Start again',
  leave: 'Leave practice',
  stay: 'Stay here',

  tryTitle: 'Open the practice agency?',
  tryText:
    'Your own vault is locked first; what you were writing is kept in it. When you leave practice you unlock it as always.',
  tryYes: 'Lock and open practice',
  againTitle: 'Start practice again?',
  againText:
    'Everything you did here goes, and the same invented people are back as they were at first.',
  leaveTitle: 'Leave practice?',
  leaveText:
    'Everything you did here goes; nobody real was in it. In your own vault, locking keeps what you were writing.',
  ended: 'Practice has ended. Nothing of it was kept.',

  listTitle: 'Practice with an invented list',
  listText:
    'Eight invented people, with what such lists have: dates that can be read two ways, remarks that are rules for calling, someone who has a file already. Files of your own are not taken in here.',
  listChoose: 'Use the invented list',

  guide: {
    title: 'First ten minutes',
    open: 'First ten minutes',
    progress: (done: number, total: number) => `${done} of ${total} done`,
    now: 'Now',
    isDone: 'done',
    isSkipped: 'skipped',
    skip: 'Skip this step',
    show: 'Take me there',
    close: 'Close the guide',
    ticked: (step: string, next: string) => `Done: ${step}. Next: ${next}`,
    tickedLast: (step: string) => `Done: ${step}. That was the last step.`,
    allDone: 'That is a first day.',
    allDoneText:
      'Stay and try what you like, or leave practice and set up a vault of your own. This guide is in Help whenever you want it again.',
    allSteps: 'All steps',
    steps: {
      number: {
        title: 'Find a safe number',
        what: 'Open Maryna Sydorenko’s file, read the rules and copy the number that is safe. Then try her other number, and choose Not now.',
        why: 'She is hiding from someone. The wrong call, at the wrong hour, is how he finds out.',
      },
      attempt: {
        title: 'Log a call that nobody answered',
        what: 'Start a session with anybody, choose the telephone, and press Alt+1.',
        why: 'Two keystrokes, and your colleagues see that somebody tried.',
      },
      service: {
        title: 'Log a service',
        what: 'Press Ctrl+Shift+L, say who and what, then Ctrl+Enter.',
        why: 'It works from any screen, so it is done before the next person sits down.',
      },
      intake: {
        title: 'Take in a new client',
        what: 'Press Ctrl+N. Invent someone: a name and one more fact, such as a language, then Ctrl+S.',
        why: 'Everything else can wait: what is not asked stays “not asked”, never a guess.',
      },
      sign: {
        title: 'Write a session and sign it',
        what: 'Open a session that already happened, write a line, then Ctrl+Enter and Sign.',
        why: 'A signed note cannot be changed by anyone. For thirty seconds you can take it back.',
      },
      duplicate: {
        title: 'Decide on a possible duplicate',
        what: 'Open Duplicates and look at the two files of Ms. Nguyễn. One person or two?',
        why: 'Merging loses nothing, and can be undone. Carnet never decides for you.',
      },
      crisis: {
        title: 'Know where “Something is wrong” is',
        what: 'Open it from a file, from a session, or from the search box.',
        why: 'On a bad day nobody looks for it. It has the numbers, and it works without a network.',
      },
      cover: {
        title: 'Cover the screen',
        what: 'Press F9, and F9 again. Ctrl+L locks at once; here that would end practice.',
        why: 'For whoever comes in while a file is on your screen.',
      },
    },
  },
};
