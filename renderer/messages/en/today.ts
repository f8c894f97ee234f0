/** Today. Names are isolated already. */
export const today = {
  sub: (due: number, late: number) =>
    due === 0
      ? 'Nothing is due'
      : late === 0
        ? `${due} due`
        : late === due
          ? `${due} due, ${due === 1 ? 'and late' : 'all of them late'}`
          : `${due} due, ${late} of them late`,
  empty: 'Nothing is due.',
  emptyText: 'Follow-ups, unfinished notes and possible duplicates will stand here.',
  dueToday: 'Due today',
  late: 'late',
  anyTime: 'today',
  allTasks: 'All tasks',
  allDrafts: 'All drafts',

  // What a follow-up says, by its channel.
  call: (name: string) => `Call ${name}`,
  video: (name: string) => `Video with ${name}`,
  text: (name: string) => `Text ${name}`,
  whatsapp: (name: string) => `WhatsApp to ${name}`,
  messenger: (name: string) => `Messenger to ${name}`,
  email: (name: string) => `E-mail ${name}`,
  meet: (name: string) => `Meet ${name}`,
  callButton: 'Call',
  writeButton: 'Write',
  meetButton: 'Start',
  doneButton: 'Done',
  callFor: (title: string) => `Call: ${title}`,
  doneFor: (title: string) => `Done: ${title}`,
  taskDone: (what: string) => `Done: ${what}`,
  rules: {
    doNotNameAgency: 'don’t name the agency',
    monitored: 'someone else listens',
    mustNotKnow: 'someone must not know',
    noVoicemail: 'no voicemail',
    noText: 'no texts',
    noWhatsapp: 'no WhatsApp',
    after: (time: string) => `after ${time}`,
    before: (time: string) => `before ${time}`,
  },

  unfinished: 'Unfinished',
  noUnfinished: 'No drafts.',
  draft: {
    intake: (name: string) => `Intake, ${name}`,
    session: (name: string) => `Session note, ${name}`,
    service: (name: string) => `Service, ${name}`,
    amendment: (name: string) => `Amendment, ${name}`,
    import: () => 'Import of a list',
    incident: () => 'Something to finish',
  },
  noNameYet: 'no name yet',
  unknownCaller: 'unknown caller',
  nobodyYet: 'nobody chosen yet',
  started: (when: string) => `started ${when}`,
  notSigned: 'not signed',
  isRunning: 'running',

  duplicates: 'Possible duplicates',
  seeAll: 'See all',
  possiblyOne: 'Possibly one person',
  born: (year: number) => String(year),

  noticeRecovery: 'Your recovery words are not confirmed yet',
  noticeRecoveryText:
    'If the passphrase is forgotten, nothing else opens this vault. It takes two minutes.',
  noticeRecoveryDo: 'Confirm them',

  noticeCrisis: 'Go through the list for “Something is wrong”',
  noticeCrisisText:
    'Nobody has checked yet, or not in the last twelve months, whom to call in a crisis and at which number.',
  noticeCrisisDo: 'Go through it',
  toCheck: 'To check',
  somethingToCheck: 'Something to check',

  discardTitle: 'Discard this draft?',

  // All tasks
  tasksOpen: 'To do',
  tasksDone: 'Done',
  tasksShow: 'Show',
  noTasks: 'Nothing to do.',
  noTasksDone: 'Nothing done yet.',
  newFollowUp: 'New follow-up',
  followUpSaved: 'Follow-up kept.',
  forWhom: 'For whom',
  forWhomNote: 'optional',
  noDay: 'no day',
  markDone: (what: string) => `Mark as done: ${what}`,
  markOpen: (what: string) => `Not done after all: ${what}`,
  by: (name: string) => name,
  more: (count: number) => `Show ${count} more`,
};
