/** Backups, restore, and what is said when a vault can't be read. Names and times come ready to show. */
export const backups = {
  title: 'Backups',
  command: 'Backups: make one, rehearse a restore',

  latest: 'Latest backup',
  checked: 'opened and checked',
  noneYet: 'No backup yet',
  noneYetText: 'If this laptop breaks now, everything on it is lost. The first one takes a moment.',
  changedSince: 'You have written more since then. It goes into the next backup.',
  unchangedSince: 'Nothing was written since then.',
  routine:
    'Carnet makes a backup each day and when you quit, and opens it to be sure that it works. The five newest are kept. Each opens only with your passphrase or your recovery words.',
  makeNow: 'Make one now',
  made: 'The backup is made, and was opened to check it.',
  stopped: 'The backup was stopped. The earlier ones are as they were.',
  lastTry: (when: string) => `Tried ${when}.`,
  busyTitle: 'A backup is being worked on',
  stages: {
    reading: 'Reading the backup',
    writing: 'Making the backup',
    checking: 'Opening it to check',
    copying: 'Copying it to the second place',
  },

  second: 'Second place',
  secondNone: 'None chosen',
  secondWhy:
    'If this laptop is lost, stolen or breaks, the backups on it go with it. Choose a USB stick, or a folder on another computer: each backup is copied there too. Nobody can read it there without your passphrase or your recovery words.',
  choosePlace: 'Choose a folder',
  chooseAnother: 'Choose another folder',
  placing: 'Copying the newest backup there',
  secondLast: (when: string) => `Last copied there: ${when}.`,
  secondNothing: 'Nothing was copied there yet.',
  secondReady: 'within reach',
  secondAway: 'not within reach',
  awayTitle: 'This place can’t be reached now',
  awayText:
    'Plug in the stick, or connect to the network that it is on. The next backup is then copied there by itself. The backups on this laptop go on.',
  sameDiskTitle: 'This folder is on the laptop’s own disk',
  sameDiskText:
    'It helps when a file is damaged, but not when the laptop is lost. A USB stick or another computer is safer.',
  forget: 'Forget this place',
  forgetTitle: 'Forget this place?',
  forgetText: (place: string) =>
    `Carnet stops copying backups to ${place}. Those that are there stay there; delete them yourself if nobody should find them.`,
  forgotten: 'The second place is forgotten. What was copied there stays there.',
  placed: 'The newest backup is in its second place.',

  kept: 'Backups kept',
  onLaptop: 'on this laptop',
  onSecond: 'in the second place',
  onBoth: 'on this laptop and in the second place',
  states: {
    verified: 'opened and checked',
    unchecked: 'not opened yet',
    halfCopied: 'only half copied',
    damaged: 'damaged',
    newer: 'made by a newer Carnet',
  },
  opensEarlier: 'opens with an earlier passphrase or earlier recovery words',
  opensEarlierLock: 'the passphrase that someone may know opens it',
  earlierLockTitle: (count: number) =>
    count === 1
      ? 'One backup still opens with the old passphrase'
      : `${count} backups still open with the old passphrase`,
  earlierLockText:
    'What was made before the new lock can still be read by whoever knows the old passphrase and gets hold of it. Copies that you made elsewhere by hand have to be deleted by hand.',
  earlierLockDelete: 'Delete for good',
  earlierLockKeep: 'Keep',
  earlierLockDeleted: (count: number) =>
    count === 1 ? 'One old backup is deleted.' : `${count} old backups are deleted.`,

  rehearse: 'Rehearse a restore',
  rehearseText:
    'Carnet opens a backup as a new laptop would, counts what is in it, and clears the trial away. Nothing on this laptop is changed. Once a season is a good habit, with the paper words once a year.',
  neverRehearsed: 'Not rehearsed yet.',
  lastRehearsed: (when: string, made: string, counts: string) =>
    `Last rehearsed ${when}, with the backup of ${made}: ${counts}.`,
  which: 'Which backup',
  openWith: 'Open it with',
  withPassphrase: 'Passphrase',
  withWords: 'Recovery words',
  openIt: 'Open the backup',
  earlierHint: 'This one opens with the passphrase or the words that you had when it was made.',
  wrongSecret: 'That did not open this backup. Nothing is ever erased.',
  wrongSecretWait: (seconds: number) =>
    `That did not open this backup. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Nothing is ever erased.`,
  passphraseMissing: 'Type the passphrase.',
  rehearsing: 'Opening the backup',
  rehearseStages: {
    reading: 'Reading the backup',
    writing: 'Opening the backup',
    checking: 'Checking every page of it',
    copying: 'Copying it out',
  },
  receiptTitle: 'This backup opened',
  receipt: (counts: string, when: string) => `As it was ${when}: ${counts}.`,
  receiptSafe: 'Nothing on this laptop was changed.',
  /** How many, then the same number as it is shown. */
  count: {
    clients: (count: number, shown: string) => `${shown} ${count === 1 ? 'client' : 'clients'}`,
    notes: (count: number, shown: string) => `${shown} ${count === 1 ? 'note' : 'notes'}`,
    sessions: (count: number, shown: string) => `${shown} ${count === 1 ? 'session' : 'sessions'}`,
    services: (count: number, shown: string) => `${shown} ${count === 1 ? 'service' : 'services'}`,
    tasks: (count: number, shown: string) => `${shown} ${count === 1 ? 'follow-up' : 'follow-ups'}`,
  },

  setAside: 'Put aside',
  setAsideText:
    'What a restore found here before it. It opens with the passphrase that it had. Delete it once you are sure that nothing in it is missing.',
  setAsideRow: (when: string) => `Vault put aside ${when}`,
  setAsideDelete: 'Delete for good',
  setAsideDeleteTitle: 'Delete it for good?',
  setAsideDeleteText: 'It can’t be brought back afterwards.',
  setAsideDeleted: 'It is deleted.',

  // First run
  stepTitle: 'A second place for backups',
  stepText:
    'Carnet makes a backup on this laptop each day. A USB stick, or a folder on another computer, keeps one for the day when the laptop is lost or breaks. Nobody can read it there without your passphrase or your recovery words.',
  stepDone: 'The first backup is there.',
  notNow: 'Not now',
  onward: 'Go on',

  // Today
  noticePlace: 'Your backups are only on this laptop',
  noticePlaceText:
    'If it is lost, stolen or breaks, they go with it. A USB stick or a folder on another computer is enough.',
  noticePlaceDo: 'Choose a place',
  noticeOld: (when: string) => `Your last backup was made ${when}`,
  noticeOldNone: 'There is no backup of your work yet',
  noticeOldText: 'What was written after it exists only once, on this laptop.',
  noticeFailed: 'The last backup could not be made',
  noticeFailedDo: 'See the backups',
  noticeDisk: 'This laptop’s disk is not locked',
  noticeDiskText:
    'Your vault is. But a sleeping laptop leaves traces on its disk of what was on screen, and whoever takes the disk could find them.',
  noticeDiskHow: {
    win32: 'Whoever looks after this laptop can turn on BitLocker in the settings of Windows.',
    darwin: 'Turn on FileVault in System Settings, under Privacy & Security.',
    linux:
      'On Linux it is chosen when the system is installed: ask whoever looks after this laptop.',
  },
  noticeDiskLater: 'Remind me in 30 days',

  // Restore, at the start
  haveBackup: 'I have a backup',
  restoreTitle: 'Restore a backup',
  restoreText:
    'For a new laptop, or when the old one was lost or broke. Plug in the stick, or connect to the folder that holds your backups, and choose the newest one.',
  restoreFile: 'Choose the backup',
  restoreOther: 'Choose another backup',
  restoreWhere: 'A backup is a file whose name ends in “.carnet-backup”.',
  found: (name: string) => `A backup of ${name}’s vault`,
  foundMade: (when: string, size: string) => `Made ${when} · ${size}`,
  foundNothing: 'What is in it is shown only once it is open.',
  hereTitle: (name: string) => `${name}’s vault is on this laptop already`,
  hereText:
    'It is put aside, not deleted. What was written in it after this backup stays there and is not in the restored one.',
  secretText:
    'It opens with the passphrase or the recovery words that were in force when it was made. Without either, nobody can open it.',
  newPassphraseWhy: 'With the words goes a new passphrase for this laptop.',
  restore: 'Restore',
  restoring: 'Restoring your files',
  restoreStages: {
    checking: 'Checking the backup',
    copying: 'Bringing your files back',
    opening: 'Opening them',
  },
  restoreStopped: 'The restore was stopped. This laptop is as it was before.',
  restored: 'Restored',
  restoredText: (counts: string, when: string) =>
    `What the backup held is back, as it was ${when}: ${counts}.`,
  restoredDevice: 'For your agency this laptop is a new one.',
  restoredOld: 'Don’t go on working with Carnet on the old laptop.',
  restoredLost:
    'If the old laptop was lost or stolen, make new recovery words if the paper was with it: Settings, Passphrase and recovery.',
  restoredPaper: 'The recovery words on your paper go on working.',
  restoredAside: 'The vault that was here is put aside. It is listed under Settings, Backups.',
  restoredNewer:
    'Only the part that opens the vault had to be brought back. Everything that you wrote after the backup is still there.',
  erasedAgain: (count: number) =>
    count === 1
      ? 'One client had asked since then to be erased; that file was erased again.'
      : `${count} clients had asked since then to be erased; their files were erased again.`,
  erasuresUnknown:
    'Carnet could not read whether someone asked after this backup to be erased. If someone did, erase that file again.',

  // A vault that can't be read
  damagedTitle: (name: string) => `${name}’s vault can’t be read`,
  damagedTitleNoName: 'This vault can’t be read',
  damagedText: 'It was left as it is; nothing was deleted. A backup brings your work back.',
  lookAgain: 'Look again',
  candidates: 'Backups that were found',
  candidateLine: (when: string, where: string) => `${when}, ${where}`,
  candidateNewest: 'the newest',
  noCandidates: 'No backup of this vault was found on this laptop.',
  broken: (count: number) =>
    count === 1
      ? 'One backup there can’t be used: it is damaged or only half copied.'
      : `${count} backups there can’t be used: they are damaged or only half copied.`,
  awayPlace: (place: string) =>
    `The second place, ${place}, can’t be reached now. Plug in the stick or connect to it, then look again.`,
  lostSince: (when: string) =>
    `What was written after ${when} is not in this backup. If it is on paper, keep the paper. The vault that can’t be read is put aside: someone who repairs files may still get at it.`,
  keptIfPossible:
    'If only the part that opens the vault is damaged, Carnet keeps what was written since.',
  takeThis: 'Go on with this backup',
  pickFile: 'Choose a backup file',
  tryAgain: 'Try the passphrase again',
  restoreInstead: 'Restore a backup',
  backupSameSecret: 'A backup does not help here: it needs the same passphrase or the same words.',

  // Closing
  closing: 'Making a backup before closing',
  closingText: 'Everything that you wrote is saved already.',
  closingSeconds: (seconds: number) => `${seconds}\u00a0s`,
  closeWithout: 'Close without it',

  // Someone may know my passphrase
  lockTitle: 'Someone may know my passphrase',
  lockCard:
    'More than a change of passphrase: a new lock on everything on this laptop, and new recovery words. What someone may have copied before opens nothing that you write afterwards.',
  lockWhy: [
    'Changing the passphrase is enough when you only want another one.',
    'If someone may have learned it, they may also have copied files. This puts a new lock on everything: what they copied opens nothing that you write from now on.',
    'It takes a few minutes and gives you twelve new recovery words. The old passphrase and the old paper stop working on this laptop.',
  ],
  lockDo: 'Put on a new lock',
  lockChanging: 'Putting on the new lock',
  lockStay:
    'Leave the laptop on and open until it is done. If it stops midway, your files open as before.',
  lockStages: {
    writing: 'Writing everything under the new lock',
    checking: 'Checking it',
    switching: 'Changing over',
  },
  lockChanged: 'The new lock is on. Destroy the old paper.',
  lockWordsFirst: 'Write these words down before anything else',
};
