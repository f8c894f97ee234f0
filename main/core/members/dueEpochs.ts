import { localValue, setLocalValue } from '../store/local.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import type { Act } from '../sync/membership/entry.ts';
import { commonProgram, needsEpoch } from '../sync/membership/epochs.ts';
import type { Membership } from '../sync/membership/membership.ts';
import { programsOf } from './epochKeys.ts';
import { newEpochAct } from './newEpoch.ts';
import { membershipHere } from './storedEntries.ts';

/** How long others leave it to the first administrator's laptop. */
const patience = 24 * 60 * 60 * 1000;

/**
 * Acts that make the keys which are due (docs/sync-format.md, rule 9): after a removal that was made
 * apart from one, or two that were made apart. Were all administrators to answer a fork at once, each
 * answer would be another fork: so the first one's first laptop does it, and the others only when that
 * has not happened for a day.
 */
export function dueEpochActs(unit: UnitOfWork): readonly Act[] {
  const membership = membershipHere(unit);
  const programs = [...new Set([commonProgram, ...programsOf(membership)])];
  const due = programs.filter((program) => needsEpoch(membership, program));
  const now = unit.actor.now();
  const since = localValue(unit, 'epochDueSince', Number) ?? null;
  if (due.length === 0) {
    if (since !== null) unit.writer.run(`DELETE FROM local WHERE name = 'epochDueSince'`);
    return [];
  }
  if (since === null) setLocalValue(unit.writer, 'epochDueSince', now);
  const isFirst = firstLaptop(membership) === unit.actor.deviceId;
  // A clock that was set back starts the waiting anew at the worst.
  if (!isFirst && Math.abs(now - (since ?? now)) < patience) return [];
  unit.writer.run(`DELETE FROM local WHERE name = 'epochDueSince'`);
  return due.map((program) => newEpochAct(membership, program));
}

/** Of the earliest administrator, the laptop that was let in first: the same for whoever asks. */
function firstLaptop({ members, devices }: Membership): string | undefined {
  const candidates = [...devices].flatMap(([device, { member, removed, admittedBy }]) => {
    const appointed = members.get(member)?.appointedBy[0];
    return removed !== null || appointed === undefined
      ? []
      : [{ device, order: [appointed, admittedBy[0] ?? 0] as const }];
  });
  return candidates.toSorted(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1])[0]?.device;
}
