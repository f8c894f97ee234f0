import type { CallName, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { OpenCase } from '../openCase.ts';
import { readTripHere, tripState } from './tripHere.ts';

/** Areas that are the agency's and not a travelling laptop's. */
const agencyAreas: ReadonlySet<string> = new Set(['import', 'join', 'backup', 'practice']);

/** So far as they only look, or are of this laptop, such calls are answered all the same. */
const ofAgency: ReadonlySet<CallName> = new Set<CallName>([
  'agency.save',
  'agency.saveCrisis',
  'program.save',
  'place.save',
  'members.invite',
  'sheet.appointMe',
  'sheet.openThisVault',
  'sheet.show',
  'sheet.test',
  'sync.refill',
  'trips.make',
  'trips.letIn',
  'trips.extend',
  'trips.end',
  'trips.count',
  'vault.reencrypt',
  'updates.folder',
  'updates.put',
  'updates.setOffer',
  'updates.setPilot',
  'updates.setMinimum',
  'updates.approve',
  'updates.laptops',
]);
const stillAnswered: ReadonlySet<CallName> = new Set<CallName>([
  'backup.beforeQuit',
  'backup.state',
  'import.list',
  'join.state',
]);

/** What goes on when nothing else does: handing over, a code, the lock. */
const whenLocked: ReadonlySet<CallName> = new Set<CallName>([
  'me.get',
  'settings.get',
  'settings.set',
  'sync.status',
  'sync.now',
  'sync.reconnected',
  'sync.waitsToClose',
  'sync.beforeClosing',
  'sync.cancel',
  'sync.pause',
  'sync.setMetered',
  'sync.setPlace',
  'sync.handOver',
  'files.offerFolder',
  'trips.here',
  'trips.readCode',
  'trips.takeCode',
  'trips.finish',
  'backup.beforeQuit',
  'laptop.noteDisk',
  // The program is nobody's pack.
  'updates.status',
  'updates.seen',
  'updates.later',
  'updates.onClose',
  'updates.take',
  'updates.cancel',
  'updates.drop',
  'updates.dropPiece',
  'updates.forgetFile',
  'updates.mayInstall',
  'updates.offerFile',
  'updates.openedBy',
  'updates.readyToRun',
  'updates.notStarted',
]);

/** Besides: everything that only looks, and what must not wait. */
const whenReadOnly: ReadonlySet<CallName> = new Set<CallName>([
  ...whenLocked,
  'people.search',
  'people.list',
  'people.get',
  'people.timeline',
  'people.intakeValues',
  'people.saveIntake',
  'contact.check',
  'contact.use',
  'draft.save',
  'draft.get',
  'draft.list',
  'draft.discard',
  'draft.lastOpen',
  'service.get',
  'service.defaults',
  'session.list',
  'session.get',
  'session.sign',
  'session.unsign',
  'session.closeAttempt',
  'note.amend',
  'task.list',
  'today.get',
  'today.counts',
  'search.everything',
  'search.notes',
  'duplicates.check',
  'duplicates.list',
  'review.list',
  'audit.list',
  'audit.verify',
  'crisis.open',
  'crisis.later',
  // Somebody in danger waits for no pack.
  'incident.save',
  'incident.add',
  'incident.get',
  'incident.list',
  'notice.putOff',
  'members.list',
  'members.news',
  'members.newsSeen',
  'members.leftPrograms',
  'members.leftProgramSeen',
  'sheet.state',
  'backup.state',
  'import.list',
  'join.state',
  'sync.laptops',
  'trips.list',
]);

/** Needs an administrator at home, and is everybody's own affair on the road. */
const ownAffair: ReadonlySet<CallName> = new Set<CallName>(['sync.setPlace']);

export function isOwnAffair(open: OpenCase, name: CallName): boolean {
  return open.isTrip && ownAffair.has(name);
}

/**
 * Lets a call through on a travelling laptop, or not, as its pack stands.
 * @throws CarnetError `trip.atHome` for what is done at home only, `trip.readOnly`, `trip.locked`
 */
export function refuseOnTrip(open: OpenCase, name: CallName, input: unknown): void {
  const here = readTripHere(open.reader);
  // What opens and closes the vault is nobody's but its owner's.
  if (here === undefined || (name.startsWith('vault.') && !ofAgency.has(name))) return;
  const area = name.slice(0, name.indexOf('.'));
  const isOfAgency = ofAgency.has(name) || agencyAreas.has(area);
  if (isOfAgency && !stillAnswered.has(name)) throw new CarnetError('trip.atHome');
  const { state } = tripState(open.reader, here, open.clock.now());
  if (state.phase === 'open') return;
  if (state.phase === 'locked') {
    if (!whenLocked.has(name)) throw new CarnetError('trip.locked');
    return;
  }
  const isMore =
    name === 'people.saveIntake' && !mayStillBeSaved(input as ParsedInput<'people.saveIntake'>);
  if (!whenReadOnly.has(name) || isMore) throw new CarnetError('trip.readOnly');
}

/** Somebody new, or nothing but ways to reach somebody. */
function mayStillBeSaved({ id, values, filledWith }: ParsedInput<'people.saveIntake'>): boolean {
  if (id === undefined) return true;
  if (filledWith === undefined) return false;
  const { contacts: _now, ...others } = values;
  const { contacts: _before, ...othersBefore } = filledWith;
  // Both were read by one schema: what is equal has one spelling.
  return JSON.stringify(others) === JSON.stringify(othersBefore);
}
