import type { PlaceProblem } from '../../../shared/contract/sync.ts';

export interface PlaceWords {
  /** What happened. */
  readonly what: string;
  /** What is safe, and what to do. */
  readonly next: string;
}

const safe = 'Nothing is lost: your changes wait on this laptop.';

/** Why the shared place can't be used now. */
const problems: Readonly<Record<PlaceProblem, PlaceWords>> = {
  gone: {
    what: 'The shared folder is not there.',
    next: `${safe} Plug in the stick or connect to the office network. If the folder was moved, choose it again. If it was deleted, an administrator chooses another; every laptop has what it held.`,
  },
  unreachable: {
    what: 'The shared place can’t be reached.',
    next: `${safe} Carnet tries again by itself once there is a network. If other pages open and this stays, ask whoever looks after the place whether it is running.`,
  },
  timeout: {
    what: 'The shared place took too long to answer.',
    next: `${safe} The network may be slow; Carnet tries again by itself.`,
  },
  denied: {
    what: 'The shared place does not accept this user name and password.',
    next: `${safe} Enter them again, or ask your administrator for new ones: they may have been changed or withdrawn.`,
  },
  readOnly: {
    what: 'The shared place lets this laptop read, but not write.',
    next: `${safe} What others wrote still arrives. Ask whoever looks after the place to let this user write there.`,
  },
  full: {
    what: 'The shared place is full.',
    next: `${safe} What others wrote still arrives. Ask whoever looks after the place for more room; delete nothing in the folder “carnet” by hand.`,
  },
  tooLarge: {
    what: 'The shared place refuses files of this size.',
    next: `${safe} Ask whoever looks after the place to allow uploads of 10 MB.`,
  },
  busy: {
    what: 'The shared place is busy, or closed for maintenance.',
    next: `${safe} Carnet waits as long as it asks, then tries again by itself.`,
  },
  certificateExpired: {
    what: 'The shared place could not prove today that it is genuine: its certificate is out of date, or this laptop’s date is wrong.',
    next: `${safe} Nothing was sent, not even the password. Check the laptop’s date and time. If they are right, tell whoever looks after the place to renew its certificate.`,
  },
  certificateUntrusted: {
    what: 'The shared place could not prove that it is genuine. Somebody else may be answering.',
    next: `${safe} Nothing was sent, not even the password. On a public or hotel Wi-Fi, open any web page and sign in to the network first. If it stays in the office, tell your administrator.`,
  },
  portal: {
    what: 'This network answers in place of the shared place: it wants you to sign in first.',
    next: `${safe} Open any web page, sign in to the Wi-Fi, then sync again.`,
  },
  clock: {
    what: 'The shared place refuses this laptop’s date and time.',
    next: `${safe} Set the laptop’s clock and time zone right, then sync again.`,
  },
  wrongAddress: {
    what: 'Something answers at this address, but it is no place for files.',
    next: `${safe} Check the address, letter by letter, with whoever looks after the place.`,
  },
  unsafe: {
    what: 'This server can’t keep one laptop from writing over another’s file, so Carnet does not use it.',
    next: `${safe} Choose another place: a shared folder, a stick or a Nextcloud all work.`,
  },
  stopped: {
    what: 'Syncing was stopped.',
    next: `${safe} It goes on from there the next time.`,
  },
  failed: {
    what: 'The shared place has a fault of its own.',
    next: `${safe} Carnet tries again by itself. If it stays, tell whoever looks after the place, with the time that stands here.`,
  },
};

/** Passing changes between laptops. */
export const sync = { problems };
