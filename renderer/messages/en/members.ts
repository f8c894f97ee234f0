import type { Role } from '../../../shared/records/agency.ts';

/** Who belongs to the agency, and their laptops. Names are isolated already. */
export const members = {
  title: 'People and laptops',
  list: 'Who belongs to the agency',
  you: 'you',
  thisLaptop: 'this laptop',
  laptopWithoutName: 'Laptop without a name',
  nameNotHere: 'Name not here yet',
  laptopsOf: (name: string) => `Laptops of ${name}`,
  noLaptops: 'no laptop',
  wholeAgencyOnly: 'Whole agency',
  programsNotHere: (count: number) =>
    count === 1
      ? '1 program, its name is not here yet'
      : `${count} programs, their names are not here yet`,
  roleHints: {
    worker: 'Writes and reads the files of their programs.',
    supervisor: 'Also reads the audit log and settles what workers can’t.',
    administrator:
      'Also invites and removes people and laptops, and changes the agency’s settings.',
  } satisfies Record<Role, string>,

  // How laptops fare
  heard: (daysAgo: number) =>
    daysAgo <= 0
      ? 'last heard today'
      : daysAgo === 1
        ? 'last heard yesterday'
        : `last heard ${daysAgo} days ago`,
  neverHeard: 'nothing heard yet',
  behind: (count: number) =>
    count === 1 ? '1 change it has not seen' : `${count} changes it has not seen`,
  allSeen: 'has seen everything',
  quietTag: 'silent for a week or more',
  travelling: (day: string) => `travels until ${day}`,
  overdue: (day: string) => `its trip ended ${day}`,
  overdueTag: 'not back',
  tripOver: 'its trip is over',
  quietTitle: (count: number) =>
    count === 1 ? 'Ask after 1 laptop' : `Ask after ${count} laptops`,
  quietText:
    'Silent for a week or more, or not back from a trip. If one is lost, remove it here and print its record.',
  allHeard: 'Every laptop was heard from within a week.',

  // Inviting
  invite: 'Invite a laptop',
  inviteFor: 'For whom',
  inviteForHint: 'For your own list. It does not stand in the invitation.',
  inviteMake: 'Make the invitation',
  inviteReady: 'The invitation is ready',
  inviteHow:
    'Give it to them on a stick, or by e-mail or chat: it lets nobody in by itself, because you compare six words first.',
  inviteNext:
    'On the new laptop they choose “Join an agency” and give you a request in return. Take it here.',
  saveFile: 'Save the file',
  copyCode: 'Copy as a code',
  savedAs: (name: string) => `Saved as ${name}.`,
  invitations: 'Invitations',
  invitationFor: (name: string) => `For ${name}`,
  invitedOn: (day: string) => `invited ${day}`,
  invitationForNobody: 'Without a name',
  goodUntil: (day: string) => `good until ${day}`,
  states: {
    open: 'no answer yet',
    asked: 'asks to be let in',
    approved: 'let in',
    refused: 'refused',
    cancelled: 'withdrawn',
    expired: 'not good any more',
  },
  noInvitations: 'Nobody is invited now',
  noInvitationsText:
    'Each laptop needs an invitation of its own, also a second one of the same person.',
  theFile: 'The file again',
  theAnswer: 'The answer again',
  withdraw: 'Withdraw',
  withdrawNamed: (name: string) => `Withdraw the invitation for ${name}`,
  takeRequest: 'Take a request',
  takeText: 'The file or the code that was made on the new laptop from your invitation.',
  openFile: 'Open the file',
  opened: (name: string) => `Opened: ${name}`,
  pasteCode: 'Or paste the code here',
  takeMissing: 'Open the request’s file, or paste its code.',
  take: 'Take it',

  // Deciding
  askingNotice: (count: number) =>
    count === 1 ? 'A laptop asks to be let in' : `${count} laptops ask to be let in`,
  waiting: 'Waiting to be let in',
  compare: 'Compare and decide',
  compareNamed: (name: string) => `Compare and decide: ${name}`,
  decideTitle: 'A laptop asks to be let in',
  asksAs: (name: string) => `${name} asks to be let in`,
  withLaptop: (label: string) => `with the laptop “${label}”`,
  wordsTitle: 'The six words that they must read to you',
  wordsText: (name: string) =>
    `Call ${name}, or sit together. They read six words from their screen. A message is not enough: who could exchange the request could exchange the words as well.`,
  otherLanguage: 'If they read Carnet in French',
  wordsSame: 'All six are the same',
  wordsDiffer: 'They are not the same',
  differTitle: 'Then do not let this laptop in',
  differText:
    'Somebody may have put a request of their own in place of the real one. Refuse it, and make a new invitation that you hand over yourself.',
  who: 'Who is it',
  somebodyNew: 'Somebody new in the agency',
  furtherOf: (name: string) => `A further laptop of ${name}`,
  sameName: (name: string) =>
    `${name} is in the agency already. If it is the same person, choose “A further laptop of ${name}”; otherwise go on.`,
  saysToBe: (name: string) => `They say that they are ${name}.`,
  bringsPeople: (count: number) =>
    count === 1 ? 'They bring 1 client file along.' : `They bring ${count} client files along.`,
  bringsPrograms: (names: string) => `In programs of their own: ${names}.`,
  role: 'Role',
  programs: 'Programs',
  programsHint:
    'A program is a wall: only its workers see its files. “Whole agency” is common to all.',
  noPrograms: 'There are no programs besides “Whole agency”, which is common to all.',
  approve: 'Let in',
  refuse: 'Refuse',
  back: 'Back to the words',
  approvedTitle: (name: string) => `${name} is let in`,
  approvedText:
    'Give them the answer as a file or a code. Where both laptops reach the shared place, it goes there by itself.',
  askedNoMore: 'This request was decided or has lapsed meanwhile.',

  // Changing
  change: 'Change',
  changeNamed: (name: string) => `Change role and programs of ${name}`,
  changeTitle: (name: string) => `Role and programs of ${name}`,
  changeText:
    'Everyone sees each change on Today. Whoever is taken off a program gets nothing new of it; what they have read can’t be taken back.',
  changed: 'Changed.',
  withoutPast: (names: string) =>
    `${names}: what is there is not on this laptop. It comes to them by itself once the laptop of an administrator who works in that program has exchanged.`,

  // Removing
  remove: 'Remove',
  removeLaptopNamed: (label: string, name: string) => `Remove ${label} of ${name}`,
  removeMemberNamed: (name: string) => `Remove ${name}`,
  removeLaptopTitle: (label: string) => `Remove “${label}”?`,
  removeMemberTitle: (name: string) => `Remove ${name}?`,
  removeThen: 'From then on the others hand it nothing, and take nothing that it writes.',
  removeMemberThen: (count: number) =>
    count === 1
      ? 'From then on nobody hands their laptop anything, or takes anything that it writes.'
      : `From then on nobody hands their ${count} laptops anything, or takes anything that they write.`,
  removeStays:
    'What is on it already can’t be fetched back or deleted from here. It stays behind its owner’s passphrase.',
  removeKept: 'What they wrote and the others have already stays in the files, under their name.',
  removePlace: 'If they know the password of the shared place, have it changed as well.',
  removeGoOn: 'Go on',
  removeSureLaptop: (label: string, name: string) => `“${label}” of ${name} leaves the agency now.`,
  removeSureMember: (name: string) => `${name} leaves the agency now.`,
  removeSureText: 'This can’t be undone. They can only be invited again.',
  removeMyself: 'This is you: you would lock yourself out.',
  removeYes: (name: string) => `Yes, remove ${name}`,
  keep: 'Keep',
  removedLaptopDone: (label: string, name: string) => `“${label}” of ${name} is removed`,
  removedMemberDone: (name: string) => `${name} is removed`,
  removedDoneText:
    'If a laptop is lost or stolen, print its record now, while you know what happened.',
  removedPlace: (place: string) =>
    `Every laptop knows the password of ${place}, and this one did too. Have it changed by whoever looks after that place, then type the new one here. The other laptops ask for it once.`,
  removedPlaceChange: 'Type the new password',
  former: 'Not in the agency any more',
  removedTag: 'removed',
  takeInMore: 'Take in what came late',
  takeInMoreHint: (label: string) =>
    `Take in what came late: what “${label}” wrote before it was removed`,
  tookMore: 'What came late is taken in.',
  nothingMore: 'Nothing came late.',

  // The record of a laptop
  record: 'Record',
  recordNamed: (label: string, name: string) => `Record of ${label} of ${name}`,
  recordTitle: 'Record of a lost or stolen laptop',
  recordText:
    'For the record that privacy law asks for. Carnet fills in what it knows; what happened is written on the paper by hand.',
  recordPrint: 'Print the record',
  recordFacts: 'What Carnet knows',
  recordKnown: (when: string) =>
    `As this laptop knows it, ${when}. What was written elsewhere and has not arrived here is missing.`,
  recordLaptop: 'Laptop',
  recordOwner: 'Used by',
  recordAdded: 'In the agency since',
  recordHeard: 'Last heard',
  recordRemoved: 'Removed',
  recordNotRemoved: 'not removed yet',
  recordUnknown: 'not known here',
  recordPrograms: 'What was on it',
  recordProgramsText:
    'A laptop holds the programs of whoever uses it, and no others. These are the records of those programs, so the most that can have been on it.',
  recordProgram: 'Program',
  recordSince: 'Since',
  recordUntil: 'Until',
  recordCounts: {
    people: 'Client files',
    services: 'Services',
    sessions: 'Sessions',
    notes: 'Notes',
    tasks: 'Follow-ups',
  },
  recordNotHere: 'this laptop does not hold it',
  recordProtected:
    'What Carnet keeps on a laptop can be read only with its owner’s passphrase or recovery words, or with the agency’s sheet. Nobody can delete it from afar.',
  recordNames: (count: string) => `Add the list of the ${count} client files`,
  recordNamesHint:
    'To tell the people concerned. The paper is then as confidential as the files themselves.',
  recordNamesMany: (count: string) =>
    `${count} client files are too many to print by name. Inform people by program.`,
  recordNamesTitle: 'Client files that may have been on it',
  recordTheirs: 'worked with',
  recordByHand: 'To be written by hand',
  recordBlanks: [
    'What happened, where and when',
    'When we learned of it, and from whom',
    'Was the laptop locked or switched off? Could anybody know the passphrase or have the recovery words?',
    'Is there a real risk of serious harm to somebody? Why, or why not',
    'Who was told, and when: the people concerned, the privacy commissioner, the police',
    'What was done so that it does not happen again',
    'Written by, date, signature',
  ],
  recordKeep: 'Keep this record: federal law asks for two years, Quebec’s for five.',

  // On Today
  leftProgram: {
    title: (program: string) => `You no longer work in the program ${program}`,
    withoutName: 'without a name',
    gone: (files: number) =>
      files === 0
        ? 'This laptop held no client files of it.'
        : files === 1
          ? 'Its client file, with all that belongs to it, is gone from this laptop.'
          : `Its ${files} client files, with all that belongs to them, are gone from this laptop.`,
    going: (files: number) =>
      files === 1
        ? 'Its client file is being taken off this laptop.'
        : `Its ${files} client files are being taken off this laptop.`,
    others: 'Whoever works in it still has everything.',
    unsent: (changes: number) =>
      changes === 1
        ? 'One change of yours was still waiting. It is passed on to them.'
        : `${changes} changes of yours were still waiting. They are passed on to them.`,
    drafts: (drafts: number) =>
      drafts === 1
        ? 'One draft of yours is nowhere else, so it stays: under “Unfinished”, to read and to discard.'
        : `${drafts} drafts of yours are nowhere else, so they stay: under “Unfinished”, to read and to discard.`,
    incidents: (incidents: number) =>
      incidents === 1
        ? 'One incident was only ever on this laptop. It stays.'
        : `${incidents} incidents were only ever on this laptop. They stay.`,
  },
  newsTitle: 'Who belongs to the agency has changed',
  newsSeen: 'Seen',
  newsAll: 'People and laptops',
  somebody: 'Somebody',
  newsRoles: {
    worker: 'a worker',
    supervisor: 'a supervisor',
    administrator: 'an administrator',
  } satisfies Record<Role, string>,
  news: {
    found: (author: string) => `${author} founded the agency`,
    appoint: (author: string, member: string, as: string) => `${author} made ${member} ${as}`,
    appointMe: (author: string, as: string) => `${author} made you ${as}`,
    appointBySheet: (member: string) => `The agency’s sheet made ${member} an administrator`,
    grant: (author: string, member: string, program: string) =>
      `${author} let ${member} into the program ${program}`,
    grantMe: (author: string, program: string) => `${author} let you into the program ${program}`,
    withdraw: (author: string, member: string, program: string) =>
      `${author} took ${member} off the program ${program}`,
    withdrawMe: (author: string, program: string) =>
      `${author} took you off the program ${program}`,
    device: (author: string, member: string, device: string) =>
      `${author} let in a laptop of ${member}: ${device}`,
    follow: (member: string, device: string) =>
      `A laptop of ${member} was copied or restored, and goes on as ${device}. Nothing is lost. If nobody did that on purpose, remove it`,
    followMe: (device: string) =>
      `This laptop is a copy of another, or was restored. It goes on as ${device}, and nothing is lost`,
    removeMember: (author: string, member: string) => `${author} removed ${member} from the agency`,
    removeDevice: (author: string, member: string, device: string) =>
      `${author} removed a laptop of ${member}: ${device}`,
    cut: (author: string, device: string) =>
      `${author} had more taken in of a removed laptop: ${device}`,
    refused: (author: string) =>
      `${author} tried to change who belongs, and might not. Nothing was changed by it`,
  },

  // Removed here
  removedTitle: 'This laptop was removed from the agency',
  removedText:
    'What is on it stays here, behind your passphrase. What you write from now on reaches nobody. Call an administrator; if it was a mistake, a new invitation lets you in again.',
  removedDo: 'What to do',
  notLetInTitle: 'This laptop is not let in yet',
  notLetInText:
    'After a restore it counts as a new laptop. You can work; what you write waits here. Ask an administrator for an invitation.',
  nobodyTitle: 'Nobody administers your agency any more',
  nobodyText:
    'You can go on working, and what you write reaches your colleagues. But nobody can let a laptop in, remove one, or change programs. Take the agency’s sheet from the safe: under People and laptops, its words make somebody an administrator again.',
  nobodyDo: 'Where to use the sheet',
  openedWith: (name: string) => `Carnet was opened with ${name}`,
  belongsAlready:
    'This laptop belongs to an agency already: the invitation was not used, and nothing was changed.',
  haveInvitation: 'I have an invitation',

  // An agency of one that has an invitation
  joinOther: 'Join another agency',
  joinOtherText:
    'You work alone here so far. With an invitation this vault goes over to the agency that invites you.',

  details: 'Details',
  detailsWaiting: (count: number) => `Membership steps that wait for earlier ones: ${count}`,
  detailsRefused: (count: number) => `Membership steps that were refused: ${count}`,
};
