import type { sharingProblems } from '../../../shared/contract/sharing.ts';
import type { PlaceWords } from './sync.ts';

const safe = 'Nothing is lost: your changes wait on this laptop.';

/** What keeps laptops from passing changes, besides the place. `device` is a laptop's name, isolated; '' when unknown. */
const problems: Readonly<Record<(typeof sharingProblems)[number], (device: string) => PlaceWords>> =
  {
    emptied: () => ({
      what: 'What was in the shared place is gone.',
      next: `${safe} No laptop has deleted anything. If the folder was only moved, put it back. If it was emptied, an administrator fills it again from a laptop, in one step.`,
    }),
    rolledBack: () => ({
      what: 'The shared place shows an older state than it did before.',
      next: `${safe} It may have been restored from a copy. Ask whoever looks after the place; an administrator can fill it again from a laptop.`,
    }),
    forked: (device) => ({
      what:
        device === ''
          ? 'Two laptops write under one name: one is a copy of the other.'
          : `Two laptops write under the name ${device}: one is a copy of the other.`,
      next: 'Nothing is lost: what both wrote is kept. It happens when a disk is copied. The next time that the copy shares, it takes a name of its own by itself, and what it wrote comes then.',
    }),
    clockAhead: (device) => ({
      what:
        device === ''
          ? 'The clock of another laptop is more than a day ahead.'
          : `The clock of ${device} is more than a day ahead.`,
      next: 'Its changes are taken in. Ask whoever uses it to set its date right.',
    }),
    newerVersion: (device) => ({
      what: device === '' ? 'Another laptop has a newer Carnet.' : `${device} has a newer Carnet.`,
      next: 'What it wrote is kept, and shows once this laptop is updated too. Ask your administrator for the update.',
    }),
    removedHere: () => ({
      what: 'An administrator has taken this laptop out of the agency.',
      next: 'What you wrote stays on it and is passed on no more. Talk to your administrator before you do anything else.',
    }),
    tooOld: () => ({
      what: 'Your agency asks for a newer Carnet before changes are passed on.',
      next: 'Nothing is lost: you go on working here, and your changes wait. Install the update under Settings, Updates; if there is none, ask your administrator for it, also on a stick.',
    }),
    nothingOfOurs: () => ({
      what: 'There is nothing of your agency in this place.',
      next: 'Nothing was changed. Choose the one that the others use; your administrator knows which it is. If it is the right folder, it may not have arrived on this laptop yet: wait until OneDrive, Nextcloud or Dropbox is done.',
    }),
  };

/** Settings, "Sharing", and what the bottom of each screen says of it. */
export const sharing = {
  title: 'Sharing',
  sub: 'Laptops of one agency leave their changes for each other in one place. Whoever looks into it can read nothing.',
  problems,

  // At the bottom of every screen
  status: {
    waiting: (count: string, one: boolean, since: string) =>
      one ? `1 change waits, from ${since}` : `${count} changes wait, oldest from ${since}`,
    waitingNetwork: (count: string, one: boolean, since: string) =>
      one
        ? `1 change waits for a network, from ${since}`
        : `${count} changes wait for a network, oldest from ${since}`,
    passedOn: (ago: string) => `All changes passed on, ${ago}`,
    passedOnNever: 'Nothing waits to be passed on',
    running: 'Passing changes on…',
    paused: 'Sharing is paused',
    stopped: 'Sharing has stopped',
    open: (words: string) => `${words}. Open Sharing`,
    justNow: 'just now',
    minutesAgo: (minutes: number) => (minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`),
  },

  // Now
  now: 'How it stands',
  notShared: 'On this laptop only',
  notSharedText:
    'Nothing is shared yet. Choose a place that the other laptops of the agency reach too.',
  notSharedWorker:
    'Nothing is shared from this laptop yet. Your administrator says where the laptops meet; choose it here. You can hand over by USB meanwhile.',
  syncNow: 'Sync now',
  syncing: 'Passing changes on',
  stages: {
    getting: 'Getting what the others wrote',
    checking: 'Checking what came',
    applying: 'Taking it in',
    finishing: 'Making lists and search ready',
    tidying: 'Tidying up the place that is shared',
    putting: 'Passing on what was written here',
  } as Readonly<Record<string, string>>,
  done: (sent: string, received: string) => `Done. Passed on: ${sent}. Taken in: ${received}.`,
  nothingNew: 'Done. Nothing new on either side.',
  closing: {
    others: 'Passing your changes on before closing',
    closeWithout: 'Close without waiting',
    left: (changes: number) =>
      changes === 1 ? '1 change was not passed on' : `${changes} changes were not passed on`,
    leftText: 'Safe on this laptop. Carnet passes them on the next time it is open and may.',
    closeNow: 'Close',
  },
  pause: 'Pause',
  resume: 'Go on',
  pausedText: 'Paused. Changes wait on this laptop until you let it go on.',
  meteredText: 'This network costs money. Changes wait until you say “Sync now”.',
  waiting: 'Waiting here',
  waitingNone: 'nothing',
  waitingSome: (count: string, one: boolean, since: string) =>
    one ? `1 change, from ${since}` : `${count} changes, oldest from ${since}`,
  lastContact: 'Last contact',
  never: 'not yet',
  older: 'Older changes',
  olderDone: (at: string) => `put together and checked, ${at}`,
  olderWaiting: 'put together; another laptop will check them',
  olderDiffers:
    'two laptops don’t hold the same. Nothing was taken away and nothing is lost. Tell whoever looks after Carnet for you.',
  next: 'Next time',
  since: (at: string) => `since ${at}`,

  // The place
  place: 'Place',
  placeKinds: { folder: 'Folder', webdav: 'File server', s3: 'Storage service' },
  choose: 'Choose a place',
  chooseOther: 'Choose another place',
  // On one laptop
  reach: 'Choose it on this laptop',
  reachTitle: 'How does this laptop get there?',
  reachText:
    'Choose the place that the others use. Carnet looks whether your agency’s files are in it.',
  enterAgain: 'Enter them again',
  leave: 'Stop sharing',
  leaveTitle: 'Stop sharing on this laptop?',
  leaveText:
    'This laptop then neither passes on nor takes in anything. What is in the place stays there, and what is on this laptop stays here.',
  left: 'This laptop shares with nobody now.',
  chooseTitle: 'Where do the laptops meet?',
  chooseWhich: 'What does the agency have?',
  folder: 'A folder',
  folderHint:
    'On the office network, or one of OneDrive, Nextcloud or Dropbox that is on this laptop.',
  server: 'A file server with an address',
  serverHint: 'Nextcloud, or another that gives a web address, a user name and a password.',
  bucket: 'A storage service',
  bucketHint: 'Rented by the month, from Amazon, Backblaze, OVH or others.',
  pickFolder: 'Choose the folder',
  pickFolderText: 'Carnet puts a folder of its own, “carnet”, into it. Leave that as it is.',
  pickFolderReach: 'The folder in which the others have “carnet”. Here it may have another name.',
  trying: 'Trying the place…',
  use: 'Try it and use it',
  chosen: (label: string) => `The place is ${label}. Changes are passed on from now on.`,
  refused: 'The place was tried and is not used. What was chosen before stays.',
  address: 'Address',
  addressHint: 'From Nextcloud’s settings, or from whoever set the server up.',
  addressWrong: 'An address begins with https:// and has no spaces.',
  user: 'User name',
  userWrong: 'A user name has no colon.',
  password: 'Password',
  passwordHint: 'Kept in the locked vault only. For Nextcloud make an app password.',
  bucketAddress: 'Address of the service',
  bucketName: 'Name of the storage',
  bucketNameWrong: 'Small letters, figures, dots and hyphens, at least three.',
  bucketFolder: 'Folder in it',
  bucketFolderWrong: 'Letters, figures, dots and hyphens; / between folders.',
  region: 'Region',
  regionWrong: 'As the service names it, for example ca-central-1.',
  identifier: 'Identifier',
  identifierWrong: 'Letters without accents, figures and signs; no spaces.',
  secret: 'Secret',
  optional: 'optional',
  required: 'This is needed.',
  show: 'Details',
  /** Only here stand the words that technicians use. */
  details: {
    label: 'Details',
    webdav:
      'The address is a WebDAV folder that exists, such as https://cloud.example.org/remote.php/dav/files/amara/Carnet.',
    s3: 'Any service that speaks S3. Identifier and secret are its access key ID and secret access key; give it only this bucket: list, read, write, delete.',
    hostStyle: 'The bucket’s name stands before the address (Amazon)',
    authority: 'Certificate of the agency’s own authority (PEM)',
    authorityHint: 'Only for a server with a certificate that laptops don’t know.',
    where: 'Where it is',
  },

  // Used, metered
  network: 'Network',
  metered: 'This network costs money: ask first',
  meteredHint:
    'For a mobile hotspot or a satellite line. Remembered on this laptop until you say otherwise.',
  used: 'Data used',
  usedBoth: (sent: string, received: string) => `${sent} sent, ${received} received`,
  askTitle: 'Pass changes on now?',
  askText: (size: string) => `This needs about ${size}: now or later?`,
  askUnknown: 'This network costs money. How much it needs is not known: now or later?',
  askNow: 'Now',
  askLater: 'Later',

  // Emptied
  refill: 'Fill it again from this laptop',
  refillTitle: 'Fill the place again from this laptop?',
  refillText:
    'Everything that this laptop knows of the agency is put there again. Nothing is deleted anywhere. Ask first whether the folder was only moved.',
  refilled: 'The place is filled again.',

  // By USB
  usb: 'Hand over by USB',
  usbText:
    'With a stick, without any network: writes what the others lack, takes what this laptop lacks. Then do the same on the other laptop.',
  usbDo: 'Hand over…',
  usbBusy: 'Handing over',
  receipt: 'Receipt',
  receiptWhen: (at: string, label: string) => `${at}, ${label}`,
  written: 'Written to it',
  taken: 'Taken from it',
  changes: (count: string, one: boolean) => (one ? '1 change' : `${count} changes`),
  receiptNext: 'Close the stick’s folder and eject it before you pull it out.',

  // Laptops
  laptops: 'Laptops',
  laptopsNote: 'when each was last heard of',
  thisLaptop: 'this laptop',
  heard: (when: string) => `last heard ${when}`,
  heardNever: 'not heard of yet',
  behind: (count: string, one: boolean) =>
    one ? '1 change that it has not seen' : `${count} changes that it has not seen`,
  upToDate: 'has seen everything',
  removed: 'removed',
  laptopOf: (label: string, member: string) => (member === '' ? label : `${label}, ${member}`),
  noLaptops: 'Only this laptop so far.',
};
