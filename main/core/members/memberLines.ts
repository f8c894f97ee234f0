import type { MemberLine } from '../../../shared/contract/members.ts';
import { role } from '../../../shared/records/agency.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import { localValue } from '../store/local.ts';
import { readTripHere } from '../trips/tripHere.ts';
import { readAgency } from './agencyIdentity.ts';

interface DeviceRow {
  readonly device: string;
  readonly member: string;
  readonly removedSequence: number | null;
}

type LastContact = (device: string) => number | null;

/**
 * Members and laptops with their names. Names are records of the program "agency": what an entry says
 * is no secret in a store, what people are called is.
 */
export function memberLines(
  reader: Reader,
  lastContact: LastContact,
): { readonly members: MemberLine[]; readonly former: MemberLine[] } {
  const roles = new Map(
    reader
      .rows<{ member: string; role: string; programs: string }>('SELECT * FROM memberRole')
      .map((row) => [row.member, row] as const),
  );
  const devices = Map.groupBy(
    reader.rows<DeviceRow>(
      'SELECT device, member, removedSequence FROM memberDevice ORDER BY device',
    ),
    ({ member }) => member,
  );
  const here = readAgency(reader).device;
  const lineOf = (id: string): MemberLine => {
    const known = roles.get(id);
    return {
      id,
      name: memberName(reader, id),
      role: role.safeParse(known?.role).data ?? null,
      programIds: known === undefined ? [] : (JSON.parse(known.programs) as string[]),
      devices: (devices.get(id) ?? []).map((row) => deviceLine(reader, row, here, lastContact)),
    };
  };
  const former = [...devices.keys()].filter((id) => !roles.has(id));
  const byName = (a: MemberLine, b: MemberLine) =>
    a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
  return {
    members: [...roles.keys()].map(lineOf).toSorted(byName),
    former: former.map(lineOf).toSorted(byName),
  };
}

/** A member's name: the record's, or until that has arrived, what they said when they asked to be let in. */
export function memberName(reader: Reader, id: string): string {
  const name = findRecord(reader, 'member', id)?.name ?? '';
  if (name !== '') return name;
  const asked = reader.value<string>(
    `SELECT memberName FROM invitation JOIN memberDevice USING (device)
     WHERE memberDevice.member = ? AND memberName IS NOT NULL LIMIT 1`,
    [id],
  );
  if (asked !== undefined) return asked;
  const isMe = id === readAgency(reader).member;
  return isMe ? (localValue(reader, 'joined', joinedName) ?? '') : '';
}

/** A laptop's label, in the same way. */
export function deviceLabel(reader: Reader, id: string): string {
  const label = findRecord(reader, 'device', id)?.label ?? '';
  if (label !== '') return label;
  const here = readTripHere(reader);
  if (here?.trip === id) return here.label;
  return (
    reader.value<string>(
      'SELECT deviceLabel FROM invitation WHERE device = ? AND deviceLabel IS NOT NULL LIMIT 1',
      [id],
    ) ?? ''
  );
}

export function deviceLine(
  reader: Reader,
  { device, removedSequence }: Pick<DeviceRow, 'device' | 'removedSequence'>,
  here: string,
  lastContact: LastContact,
) {
  const record = findRecord(reader, 'device', device);
  return {
    id: device,
    label: deviceLabel(reader, device),
    addedAt: record?.addedAt ?? null,
    isThis: device === here,
    removed: removedSequence !== null,
    lastContact: lastContact(device),
    trip: record?.trip ? tripOf(record.trip, record) : null,
  };
}

const tripOf = (
  { endsAt }: NonNullable<RecordOf<'device'>['trip']>,
  { tripUntil, tripBackAt }: RecordOf<'device'>,
) => ({ until: Math.max(endsAt, tripUntil ?? 0), isOver: tripBackAt !== null });

const joinedName = (value: unknown) => (value as { memberName: string }).memberName;
