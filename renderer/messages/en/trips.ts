/** Packs that travel: at home, on the road, and on the way between. */
export const trips = {
  title: 'Trips',
  sub: 'Before you travel, put only those files that you need on a laptop that holds nothing else. What you write there comes back when you are home.',
  courtesy:
    'The end of a pack is a courtesy among people who keep to it, not a protection: whoever has the laptop and its passphrase can read what is on it. What protects is that the rest stays at home.',

  // Preparing one
  prepare: 'Prepare a trip',
  label: 'What is the travelling laptop called?',
  labelHint: 'As it will stand in the list: “Blue laptop”.',
  ends: 'Last day',
  endsHint: 'It warns 7, 2 and 1 days before.',
  endsMissing: 'Choose a day that is still to come.',
  who: 'Who goes along?',
  whoPeople: 'Chosen clients',
  whoProgram: 'A whole program',
  clients: 'Clients',
  clientsHint: 'Type a name. Their whole file goes along, but for incidents.',
  program: 'Program',
  nobody: 'Choose at least one client, or a program.',
  labelMissing: 'Give the laptop a name.',
  counted: (count: string, one: boolean) =>
    one ? '1 client goes along.' : `${count} clients go along.`,
  write: 'Write the pack to a stick…',
  writing: 'Writing the pack…',
  madeTitle: 'The pack is written',
  madeFile: (file: string) => `It lies on the stick as ${file}.`,
  madeWords: 'These five words open it. They are shown only now.',
  madeWordsWhy: 'Write them down and keep them apart from the stick.',
  madeNext: [
    'On the travelling laptop start Carnet and choose “Open a pack”.',
    'Choose the file on the stick and type the five words.',
    'When you are back, choose “Come home” there, and hand over on both laptops.',
  ],
  madeWaits:
    'An administrator lets the travelling laptop in meanwhile. Until then nothing that comes back is merged.',
  madeDone: 'I have written them down',

  // Those that are known
  underWay: 'Under way',
  over: 'Over',
  none: 'Nobody travels.',
  line: (people: string, one: boolean, worker: string) =>
    one ? `1 client, with ${worker}` : `${people} clients, with ${worker}`,
  until: (day: string) => `until ${day}`,
  overdue: (day: string) => `ended ${day}`,
  fromHere: 'Made on this laptop: it comes home here.',
  fromOther: (laptop: string) => `Made on ${laptop}: it comes home there.`,
  states: {
    away: 'Nothing has come back yet.',
    waiting: 'Something came back and waits to be merged.',
    partly: 'All that came back so far is merged.',
    back: 'Back. The travelling laptop holds nothing any more.',
    givenUp: 'Over. Nobody said that the travelling laptop was emptied.',
  },
  notLetIn: 'Waits for an administrator to let it in.',
  letIn: 'Let it in',
  letInDone: 'The travelling laptop is let in.',
  cameBack: (changes: string, drafts: string) =>
    `Changes that came back: ${changes}. Drafts: ${drafts}.`,
  overSince: (day: string) => `Over since ${day}.`,
  take: 'Take what came home',
  moreDays: 'More days…',
  end: 'End it…',

  // More days by telephone
  moreTitle: 'More days by telephone',
  moreText:
    'Choose the new last day. Carnet makes a code that you read out; it works once, on that laptop only.',
  moreDo: 'Make the code',
  codeTitle: 'Read this code out',
  codeUntil: (day: string) => `It gives the pack until ${day}.`,
  codeHow: 'Four groups of four digits. If one is misheard, Carnet there says which.',

  // Ending one at home
  endTitle: 'End this trip?',
  endText: 'Nothing more can come back afterwards. What has come back stays.',
  endEmptied: 'The travelling laptop was emptied',
  endEmptiedHint: 'It showed its receipt, and this laptop has not heard of it.',
  endLost: 'The pack was never opened, or its laptop is lost',
  endLostHint: 'If it is lost, remove it under People and laptops too, and print its record.',
  endDo: 'End the trip',

  // On the road
  road: 'This pack',
  strip: 'Travelling',
  stripOpen: (day: string) => `The pack ends ${day}.`,
  stripWarn: {
    7: 'Less than a week is left.',
    2: 'Less than two days are left.',
    1: 'Less than a day is left.',
  },
  stripReadOnly: (day: string) =>
    `The pack has ended. You can read, and save ways to reach someone, drafts, new notes and somebody new. It locks ${day}.`,
  stripHome: 'Come home',
  clockBack: 'The clock of this laptop was set back. The time that it showed before counts.',
  roadFacts: {
    from: 'Agency',
    made: 'Made',
    ends: 'Ends',
    people: 'Clients',
    handed: 'Last handed over',
    left: 'Not at home yet',
  },
  never: 'never',
  leftNothing: 'nothing: the laptop at home has everything',
  leftChanges: (count: string, one: boolean) => (one ? '1 change' : `${count} changes`),
  leftAside: 'drafts, or who looked at what',
  leftUnknown: 'not known before the laptop at home answered',
  homeTitle: 'Come home',
  homeText:
    'Choose a stick, or a folder that the laptop at home can reach. Hand over here, then there (Settings, Trips), then here once more: then this laptop knows that everything is at home.',
  homeOften:
    'On the road hand over to a stick now and then: it keeps your work, sealed, if this laptop is lost.',
  handOver: 'Hand over to a stick or folder…',
  handing: 'Handing over…',
  handed: (changes: string, one: boolean) =>
    one ? '1 change was handed over.' : `${changes} changes were handed over.`,
  handedAll: 'Everything was handed over before.',
  finishTitle: 'Empty this laptop',
  finishText:
    'The laptop at home has everything that was written here. This deletes the pack from this laptop for good and gives you a receipt.',
  finishNot:
    'Once the laptop at home has said that it has everything, the pack can be deleted here.',
  finish: 'Delete the pack…',
  finishAsk: 'Delete the pack from this laptop?',
  finishAskText: 'It is all at home. Here nothing of it is left afterwards.',
  finishDo: 'Delete it',
  codeEnter: 'More days',
  codeEnterText: 'Call an administrator of your agency. They read out sixteen digits.',
  code: 'Code',
  codeCheck: 'Check it',
  codeWrong: 'That code is none of this trip’s, or it was used already. Ask for a new one.',
  codeMisheard: (group: number) =>
    group === 0
      ? 'A code has sixteen digits, in four groups.'
      : `Group ${group} was misheard. Ask for it once more.`,
  codeRight: (day: string) => `The pack then ends ${day}.`,
  codeTake: 'Take it',
  codeTaken: (day: string) => `The pack ends ${day} now.`,
  lockedTitle: 'This pack has ended',
  lockedText: (day: string) =>
    `It ended ${day}, and its three days of reading are over. Nothing is lost: what was written here is kept, and can be handed over.`,

  // The receipt
  receiptTitle: 'Receipt',
  receiptText: (laptop: string, day: string) =>
    `The pack on ${laptop} was deleted on ${day}, after the laptop at home had acknowledged every change.`,
  receiptFacts: {
    worker: 'Worker',
    made: 'Pack made',
    people: 'Clients in the pack',
    records: 'Records in the pack',
    changes: 'Changes that came home',
  },
  receiptPrint: 'Print',

  // Opening one
  door: 'Open a pack',
  doorText: 'This laptop travels: somebody prepared a pack for it on a stick.',
  openTitle: 'Open a pack',
  openText:
    'A pack is a file that ends in “.carnetpack”. It is opened once; this laptop then holds it and nothing else.',
  openPick: 'Choose the file…',
  openWords: 'The five words',
  openWordsHint: 'In their order, with spaces. Capitals do not matter.',
  openDo: 'Open',
  opening: 'Opening…',
  openFound: (worker: string) => `Pack for ${worker}`,
  openFacts: (people: string, one: boolean, day: string) =>
    one ? `1 client, until ${day}.` : `${people} clients, until ${day}.`,
  openPassphrase: 'Choose a passphrase for this laptop',
  openPassphraseWhy:
    'It is asked for each time Carnet is opened here. It need not be the one from home.',
  openMake: 'Put the pack on this laptop',
  openMaking: 'Taking the pack in…',

  // Elsewhere
  notice: 'A travelling laptop waits to be let in',
  noticeText: 'Until an administrator lets it in, what comes back of that trip is not merged.',
  noticeDo: 'Look at trips',
};
