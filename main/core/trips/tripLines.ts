import type { TripLine } from '../../../shared/contract/trips.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import { deviceLabel, memberName } from '../members/memberLines.ts';
import { roleHere } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord, readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import { findTripHome } from './tripHome.ts';

/** Whether a laptop is one that travels: it never reaches the agency's store itself. */
export function isTrip(reader: Reader, device: string): boolean {
  return (
    reader.row('SELECT 1 FROM device WHERE id = ? AND trip IS NOT NULL', [device]) !== undefined
  );
}

/** Travelling laptops whose packs one laptop made: they end with it. */
export function tripsOf(reader: Reader, home: string): readonly string[] {
  return readRecords(reader, 'device', 'trip IS NOT NULL')
    .filter(({ trip }) => trip?.home === home)
    .map(({ id }) => id);
}

/** Every trip that is known here, those that are under way first, then the latest. */
export function tripLines(open: OpenCase): TripLine[] {
  const order = (line: TripLine) => (line.backAt === null ? 0 : 1);
  return readRecords(open.reader, 'device', 'trip IS NOT NULL')
    .flatMap((device) => lineOf(open, device) ?? [])
    .toSorted((a, b) => order(a) - order(b) || b.madeAt - a.madeAt);
}

function lineOf({ reader, actor }: OpenCase, device: RecordOf<'device'>): TripLine | undefined {
  const { trip } = device;
  if (trip === null) return undefined;
  const home = findTripHome(reader, device.id);
  const mine = trip.extend[actor.deviceId] !== undefined;
  return {
    id: device.id,
    label: device.label,
    memberId: device.memberId,
    memberName: memberName(reader, device.memberId),
    isHomeHere: home !== undefined,
    homeLabel: deviceLabel(reader, trip.home),
    madeAt: trip.madeAt,
    endsAt: Math.max(trip.endsAt, device.tripUntil ?? 0),
    people: trip.counts.people,
    records: trip.counts.records,
    programs: trip.programs.map((id) => findRecord(reader, 'program', id)?.name ?? ''),
    chosen: trip.people.length,
    letIn: reader.row('SELECT 1 FROM memberDevice WHERE device = ?', [device.id]) !== undefined,
    mayExtend: mine && roleHere(reader, actor) === 'administrator',
    codes: device.tripCodes,
    state: stateOf(device, home),
    back: home === undefined ? device.tripBack : partOf(home),
    backAt: device.tripBackAt,
  };
}

function stateOf(
  { tripBackAt, tripPurgedAt }: RecordOf<'device'>,
  home: ReturnType<typeof findTripHome>,
): TripLine['state'] {
  if (tripBackAt !== null) return tripPurgedAt === null ? 'givenUp' : 'back';
  if (home === undefined || home.taken === 0) return 'away';
  return home.acknowledged < home.taken ? 'waiting' : 'partly';
}

const partOf = ({
  changes,
  drafts,
  looked,
}: {
  changes: number;
  drafts: number;
  looked: number;
}) => ({
  changes,
  drafts,
  looked,
});
