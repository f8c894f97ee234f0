import { recordKinds } from '../../../../../shared/records/records.ts';
import { heldRow, kindOfOthers, readAside, type HeldRecord } from '../../../store/heldRecord.ts';
import type { Row } from '../../../store/pathValues.ts';
import { recordColumns } from '../../../store/recordColumns.ts';
import type { Reader } from '../../../store/sqlite.ts';
import type { HeldNow } from '../../snapshots/programSource.ts';
import type { RecordPlace } from '../snapshots/snapshotLog.ts';

/** Rows read at once. */
const page = 500;

/** All records of a program, as a snapshot orders them: tables, and what lies aside, by kind and id. */
export function* heldRecords(reader: Reader, program: string): Iterable<HeldNow> {
  for (const kind of kindsHeld(reader, program)) {
    for (let after = ''; ; ) {
      const ids = idsHeld(reader, program, kind, after, undefined, page);
      for (const id of ids) {
        const held = readNow(reader, { kind, id }, program);
        if (held !== undefined) yield held;
      }
      const last = ids.at(-1);
      if (last === undefined || ids.length < page) break;
      after = last;
    }
  }
}

/** Places of records after one, up to and with another, at most so many. */
export function placesHeld(
  reader: Reader,
  program: string,
  after: RecordPlace | undefined,
  upTo: RecordPlace | undefined,
  most: number,
): readonly RecordPlace[] {
  const places: RecordPlace[] = [];
  for (const kind of kindsHeld(reader, program)) {
    if (after !== undefined && kind < after.kind) continue;
    if (upTo !== undefined && kind > upTo.kind) break;
    const from = kind === after?.kind ? after.id : '';
    const until = kind === upTo?.kind ? upTo.id : undefined;
    const ids = idsHeld(reader, program, kind, from, until, most - places.length);
    places.push(...ids.map((id) => ({ kind, id })));
    if (places.length >= most) break;
  }
  return places;
}

/** Whether the table of a kind has rows, of whatever program, from one record of it to another. */
export function isAnyElsewhere(
  reader: Reader,
  { first, last }: { readonly first: RecordPlace; readonly last: RecordPlace },
): boolean {
  const known = kindOfOthers(first.kind);
  if (known === undefined) return false;
  const { table } = recordColumns(known);
  const found = `SELECT 1 FROM ${table} WHERE id >= ? AND id <= ? LIMIT 1`;
  return reader.row(found, [first.id, last.id]) !== undefined;
}

function readNow(
  reader: Reader,
  { kind, id }: RecordPlace,
  programId: string,
): HeldNow | undefined {
  const name = { kind, id, programId };
  const known = kindOfOthers(kind);
  const row =
    known && reader.row<Row>(`SELECT * FROM ${recordColumns(known).table} WHERE id = ?`, [id]);
  const held: HeldRecord =
    known !== undefined && row !== undefined && row['programId'] === programId
      ? heldRow(reader, known, name, row)
      : readAside(reader, name);
  const { clock, state } = held;
  if (clock === undefined) return undefined;
  return { kind, id, state, erasedBy: state.erased ? clock.rest : undefined };
}

function kindsHeld(reader: Reader, program: string): readonly string[] {
  const aside = reader.rows<{ kind: string }>(
    'SELECT DISTINCT kind FROM asideRecord WHERE programId = ?',
    [program],
  );
  const kinds = recordKinds.filter((kind) => kindOfOthers(kind) !== undefined);
  return [...new Set<string>([...kinds, ...aside.map(({ kind }) => kind)])].toSorted();
}

/** SQLite compares texts by their UTF-8 bytes. */
function idsHeld(
  reader: Reader,
  program: string,
  kind: string,
  after: string,
  upTo: string | undefined,
  most: number,
): readonly string[] {
  const known = kindOfOthers(kind);
  const range = upTo === undefined ? 'id > @after' : 'id > @after AND id <= @upTo';
  const given = { after, program, kind, most, ...(upTo !== undefined && { upTo }) };
  const aside = `SELECT id FROM asideRecord WHERE programId = @program AND kind = @kind AND ${range}`;
  const rows =
    known === undefined
      ? aside
      : `SELECT id FROM ${recordColumns(known).table} WHERE programId = @program AND ${range}
         UNION ${aside}`;
  return reader.rows<{ id: string }>(`${rows} ORDER BY id LIMIT @most`, given).map(({ id }) => id);
}
