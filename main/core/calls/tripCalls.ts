import type { tripCalls as declared, TripHereStatus } from '../../../shared/contract/trips.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { readOnlyFor } from '../casework/packState.ts';
import { programsOfMember } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import { admitTrip } from '../trips/admitTrip.ts';
import { endTrip } from '../trips/endTrip.ts';
import { codeFor, heardCode, takeCode } from '../trips/extendTrip.ts';
import { leftHere } from '../trips/finishTrip.ts';
import { makePack } from '../trips/makePack.ts';
import { peopleOf } from '../trips/packContents.ts';
import { noteTime, readTripHere, type TripHere, tripState } from '../trips/tripHere.ts';
import { tripLines } from '../trips/tripLines.ts';
import type { Handlers } from './handlers.ts';

/** Packs that travel, at home and on the road. */
export const tripCalls: Handlers<typeof declared> = {
  'trips.list': (open) => ({ trips: tripLines(open) }),
  'trips.count': ({ reader, actor }, choice) => {
    const allowed = new Set([commonProgram, ...programsOfMember(reader, actor.memberId)]);
    return { people: peopleOf(reader, choice, allowed).length };
  },
  'trips.make': async (open, input) => {
    const { words, ...made } = await makePack(open, input);
    // Everything comes back by keys that are in this vault only.
    open.backups.make().catch(() => undefined);
    return { ...made, words: [...words] };
  },
  'trips.letIn': (open, { id }) => {
    open.write((unit) => admitTrip(unit, id));
    open.changed('members', 'members');
    open.changed('trips', id);
    return {};
  },
  'trips.extend': (open, { id, until }) => {
    const code = open.write((unit) => codeFor(unit, id, until));
    open.changed('trips', id);
    return code;
  },
  'trips.end': (open, { id, how }) => {
    open.write((unit) => endTrip(unit, id, how));
    open.changed('trips', id);
    return {};
  },
  'trips.here': (open) => {
    const here = readTripHere(open.reader);
    if (here === undefined) return { here: null };
    const now = open.clock.now();
    open.write(({ writer }) => noteTime(writer, now));
    return { here: statusOf(open, here, now) };
  },
  'trips.readCode': (open, { code }) => heardCode(needHere(open), open.clock.now(), code),
  'trips.takeCode': (open, { code }) => {
    const read = open.write((unit) => takeCode(unit, code));
    open.changed('trips', 'here');
    return read;
  },
};

function statusOf(open: OpenCase, here: TripHere, now: number): TripHereStatus {
  const { state, isBack } = tripState(open.reader, here, now);
  const endsAt = state.phase === 'open' ? state.ends : state.ended;
  const left = leftHere(open, here);
  return {
    phase: state.phase,
    endsAt,
    locksAt: endsAt + readOnlyFor,
    warn: state.phase === 'open' ? state.warn : null,
    clockIsBack: isBack,
    agencyName: here.agencyName,
    madeAt: here.madeAt,
    people: here.people,
    records: here.records,
    left: { changes: left.changes, aside: left.aside },
    drafts: open.reader.value<number>('SELECT count(*) FROM draft') ?? 0,
    handedAt: here.handedAt,
    mayFinish:
      here.acknowledged > 0 && left.changes === 0 && left.segments === 0 && left.aside === 0,
  };
}

/** @throws CarnetError `trip.notHere` on a laptop that is none that travels */
function needHere(open: OpenCase): TripHere {
  const here = readTripHere(open.reader);
  if (here === undefined) throw new CarnetError('trip.notHere');
  return here;
}
