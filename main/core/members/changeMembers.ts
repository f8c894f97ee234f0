import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Role } from '../../../shared/records/agency.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import type { Act, Cut } from '../sync/membership/entry.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import type { Membership } from '../sync/membership/membership.ts';
import type { Member } from '../sync/membership/membersAfter.ts';
import { devicesOf } from './devicesOf.ts';
import { giveProgram } from './giveProgram.ts';
import type { LogPlace } from './memberDesk.ts';
import { newEpochAct } from './newEpoch.ts';
import { membershipHere } from './storedEntries.ts';
import { writeEntries, writeEntry } from './writeEntry.ts';

/** Nothing to tell but that it is done. */
type Done = Readonly<Record<string, never>>;

/** Where a laptop's log is to end: the last of it that was accepted here. */
export type LastAccepted = (device: string) => LogPlace;

/** @throws CarnetError `members.notFound`, `members.lastAdministrator`, `members.notAllowed` */
export function setRole(unit: UnitOfWork, member: string, role: Role): Done {
  const membership = membershipHere(unit);
  if (needMember(membership, member).role === role) return {};
  if (role !== 'administrator') refuseLast(membership, (each) => each.member === member);
  writeEntry(unit, [{ does: 'appoint', member, role }]);
  return {};
}

/**
 * Lets a member into a program, with its past where this laptop has it (`past`).
 * @throws CarnetError `members.notFound`, `members.notAllowed`
 */
export function grant(unit: UnitOfWork, member: string, program: string): { past: boolean } {
  const membership = membershipHere(unit);
  const known = needMember(membership, member);
  if (program === commonProgram || known.programs.has(program)) return { past: true };
  const given = giveProgram(unit, membership, program, devicesOf(membership, member));
  writeEntries(unit, [{ does: 'grant', member, program }, ...given.acts]);
  return { past: given.past };
}

/** Takes a member off a program, which gets a new key in the same step. Throws as {@link grant}. */
export function withdraw(unit: UnitOfWork, member: string, program: string): Done {
  const membership = membershipHere(unit);
  if (!needMember(membership, member).programs.has(program)) return {};
  const gone = new Set(devicesOf(membership, member).map(({ device }) => device));
  writeEntry(unit, [{ does: 'withdraw', member, program }, newEpochAct(membership, program, gone)]);
  return {};
}

/**
 * Removes a laptop: its log ends where it was last accepted, and every program that it could read gets
 * a new key in the same step.
 * @throws CarnetError `members.notFound`, `members.lastAdministrator`, `members.notAllowed`
 */
export function removeDevice(unit: UnitOfWork, device: string, last: LastAccepted): Done {
  const membership = membershipHere(unit);
  const known = membership.devices.get(device);
  if (known === undefined || known.removed !== null) throw new CarnetError('members.notFound');
  refuseLast(membership, (each) => each.device === device);
  writeEntries(unit, [
    { does: 'removeDevice', device, cuts: [cutOf(device, last)] },
    ...newEpochs(membership, known.member, new Set([device])),
  ]);
  return {};
}

/** The same for a member and all their laptops. Throws `members.lastAdministrator` too. */
export function removeMember(unit: UnitOfWork, member: string, last: LastAccepted): Done {
  const membership = membershipHere(unit);
  needMember(membership, member);
  refuseLast(membership, (each) => each.member === member);
  const devices = devicesOf(membership, member).map(({ device }) => device);
  writeEntries(unit, [
    { does: 'removeMember', member, cuts: devices.map((device) => cutOf(device, last)) },
    ...newEpochs(membership, member, new Set(devices)),
  ]);
  return {};
}

/**
 * Accepts more of a removed laptop's log, up to `place`; false when that is not more.
 * @throws CarnetError `members.notFound`, `members.notAllowed`
 */
export function extendCut(
  unit: UnitOfWork,
  device: string,
  place: LogPlace | undefined,
): { extended: boolean } {
  const removed = membershipHere(unit).devices.get(device)?.removed;
  if (removed === null || removed === undefined) throw new CarnetError('members.notFound');
  if (place === undefined || place.sequence <= removed.sequence) return { extended: false };
  writeEntry(unit, [{ does: 'cut', device, ...place }]);
  return { extended: true };
}

/** Programs that a member ever could read: a key that was known once must not be used again. */
function newEpochs(
  membership: Membership,
  member: string,
  without: ReadonlySet<string>,
): readonly Act[] {
  const ever = membership.graph.entries.flatMap(({ acts }) =>
    acts.flatMap((act) => (act.does === 'grant' && act.member === member ? [act.program] : [])),
  );
  return [...new Set([commonProgram, ...ever])].map((program) =>
    newEpochAct(membership, program, without),
  );
}

function cutOf(device: string, last: LastAccepted): Cut {
  const { sequence, hash } = last(device);
  return { device, sequence, hash };
}

function needMember({ members }: Membership, member: string): Member {
  const known = members.get(member);
  if (known === undefined) throw new CarnetError('members.notFound');
  return known;
}

/** Somebody must be left who can let others in, and has a laptop to do it. */
function refuseLast(
  { members, devices }: Membership,
  goes: (laptop: { readonly member: string; readonly device: string }) => boolean,
): void {
  const isLeft = [...devices].some(
    ([device, { member, removed }]) =>
      removed === null &&
      members.get(member)?.role === 'administrator' &&
      !goes({ member, device }),
  );
  if (!isLeft) throw new CarnetError('members.lastAdministrator');
}
