import type { RecordKind } from '../../../shared/records/records.ts';
import { belongings } from '../store/belongings.ts';
import { readHeld } from '../store/heldRecord.ts';
import { publishedLine } from '../store/personLines.ts';
import { recordColumns } from '../store/recordColumns.ts';
import type { RecordName } from '../store/siblings.ts';
import type { Reader } from '../store/sqlite.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import type { PackedRecord } from './recordLine.ts';

/** What goes along: clients chosen one by one, and whole programs. */
export interface Choice {
  readonly people: readonly string[];
  readonly programs: readonly string[];
}

/**
 * The ids of the clients that go along: those who were chosen, the files that were joined with
 * theirs, and everyone of the chosen programs. Within `allowed`, the programs of who makes the pack.
 */
export function peopleOf(
  reader: Reader,
  { people, programs }: Choice,
  allowed: ReadonlySet<string>,
): readonly string[] {
  const rows = reader.rows<{ id: string; programId: string }>(
    `SELECT l.personId AS id, p.programId FROM personLine l JOIN person p ON p.id = l.personId
     WHERE p.deleted IS NOT 1 AND ${publishedLine}
       AND (p.programId IN (SELECT value FROM json_each(?))
         OR coalesce(l.standsAs, l.personId) IN (SELECT value FROM json_each(?)))
     ORDER BY l.personId`,
    [JSON.stringify(programs), JSON.stringify(people)],
  );
  return rows.filter(({ programId }) => allowed.has(programId)).map(({ id }) => id);
}

/** A file and all that belongs to it; never an incident, and nothing that was deleted. */
export function recordsOfPerson(reader: Reader, person: string): PackedRecord[] {
  const households = reader
    .rows<{ id: string }>(
      'SELECT DISTINCT householdId AS id FROM householdMember WHERE personId = ? AND deleted IS NOT 1',
      [person],
    )
    .map(({ id }) => ({ kind: 'household' as const, id }));
  return [
    { kind: 'person' as const, id: person },
    ...belongings(reader, person),
    ...households,
  ].flatMap(({ kind, id }) => packed(reader, kind, id) ?? []);
}

/** What people decided about two files that both go along. */
export function judgedPairs(reader: Reader, people: ReadonlySet<string>): PackedRecord[] {
  return reader
    .rows<{ id: string; firstId: string; secondId: string }>(
      'SELECT id, firstId, secondId FROM samePerson WHERE deleted IS NOT 1',
    )
    .filter(({ firstId, secondId }) => people.has(firstId) && people.has(secondId))
    .flatMap(({ id }) => packed(reader, 'samePerson', id) ?? []);
}

/** What a laptop can't work without: the agency, its places, the programs and people named in the pack. */
export function recordsOfAgency(
  reader: Reader,
  programs: Iterable<string>,
  members: Iterable<string>,
): PackedRecord[] {
  const all = (kind: RecordKind) =>
    reader
      .rows<{ id: string }>(`SELECT id FROM ${recordColumns(kind).table} WHERE deleted IS NOT 1`)
      .map(({ id }) => ({ kind, id }));
  return [
    ...all('agency'),
    ...all('place'),
    ...[commonProgram, ...programs].map((id) => ({ kind: 'program' as const, id })),
    ...[...members].map((id) => ({ kind: 'member' as const, id })),
  ].flatMap(({ kind, id }) => packed(reader, kind, id) ?? []);
}

const whoIsNamed = new Set(['workerId', 'authorId', 'whoId', 'memberId']);

/** Members that records name, so that it can be shown who did what. */
export function membersNamed(records: Iterable<PackedRecord>): Set<string> {
  return valuesOf(records, (path) => whoIsNamed.has(path));
}

/** Laptops that signed notes. */
export function signersNamed(records: Iterable<PackedRecord>): Set<string> {
  return valuesOf(records, (path, { kind }) => kind === 'note' && path === 'deviceId');
}

function valuesOf(
  records: Iterable<PackedRecord>,
  isMeant: (path: string, name: RecordName) => boolean,
): Set<string> {
  const found = new Set<string>();
  for (const { name, state } of records) {
    for (const [path, all] of state.values) {
      if (!isMeant(path, name)) continue;
      for (const { value } of all) if (typeof value === 'string' && value !== '') found.add(value);
    }
  }
  return found;
}

function packed(reader: Reader, kind: RecordKind, id: string): PackedRecord | undefined {
  const { table } = recordColumns(kind);
  const row = reader.row<{ programId: string | null; deleted: number | null }>(
    `SELECT programId, deleted FROM ${table} WHERE id = ?`,
    [id],
  );
  if (row === undefined || row.deleted === 1) return undefined;
  const name = { kind, id, programId: row.programId ?? commonProgram };
  const { state } = readHeld(reader, name);
  return { name, state };
}
