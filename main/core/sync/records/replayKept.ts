import { decodeClock, type Stamp } from '../../store/clockValue.ts';
import { type HeldRecord, kindOfOthers, readAside, readHeld } from '../../store/heldRecord.ts';
import { localValue, setLocalValue } from '../../store/local.ts';
import { forgetWords, indexNote, wordsOf } from '../../store/noteSearch.ts';
import type { Row } from '../../store/pathValues.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import { putMark, putSiblings, type RecordName } from '../../store/siblings.ts';
import type { Connection, Writer } from '../../store/sqlite.ts';
import { nothingTouched, personOf, touch, type Touched } from '../../store/touched.ts';
import { writeHeld } from '../../store/writeHeld.ts';
import { projectTouched } from '../../writeUnit.ts';
import { noRecord } from '../merge/recordState.ts';

/**
 * After an update: shows what a newer Carnet's laptops wrote and this one could only keep until now.
 * `version` is the schema's; done once for each. In one transaction.
 */
export function replayKept(connection: Connection, version: number, now: number): void {
  if (localValue(connection, 'replayedFor', Number) === version) return;
  connection.write((writer) => {
    const touched = nothingTouched();
    for (const name of named(writer, 'SELECT kind, id, programId FROM asideRecord')) {
      takeIn(writer, name, touched);
    }
    for (const name of named(writer, 'SELECT kind, recordId AS id, programId FROM notShown')) {
      showAgain(writer, name, touched);
    }
    projectTouched(writer, touched, now);
    setLocalValue(writer, 'replayedFor', version);
  });
}

const named = (writer: Writer, sql: string) => writer.rows<RecordName>(`${sql} ORDER BY 1, 2, 3`);

/** A record of a kind that has a table now, unless its id is another program's here. */
function takeIn(writer: Writer, name: RecordName, touched: Touched): void {
  const kind = kindOfOthers(name.kind);
  const held = readAside(writer, name);
  if (kind === undefined || held.clock === undefined) return;
  const { table } = recordColumns(kind);
  if (writer.row(`SELECT 1 FROM ${table} WHERE id = ?`, [name.id]) !== undefined) return;
  writer.run('DELETE FROM asideRecord WHERE programId = ? AND kind = ? AND id = ?', [
    name.programId,
    name.kind,
    name.id,
  ]);
  writeAnew(writer, { ...held, kind }, held.clock.rest);
  show(writer, name, touched);
}

/** As if everything that it holds had just come. */
function showAgain(writer: Writer, name: RecordName, touched: Touched): void {
  const held = readHeld(writer, name);
  if (held.kind === undefined || held.row === undefined || held.clock === undefined) return;
  forgetWords(writer, held.kind, name.id, held.row);
  writeAnew(writer, held, held.clock.rest);
  show(writer, name, touched);
}

function writeAnew(writer: Writer, held: HeldRecord, rest: Stamp): void {
  const { acts } = held.state;
  putSiblings(writer, held.name, []);
  putMark(writer, 'notShown', held.name, false);
  writeHeld(writer, { ...held, siblings: [], state: { ...noRecord, acts } }, held.state, rest);
}

function show(writer: Writer, { kind: kindName, id }: RecordName, touched: Touched): void {
  const kind = kindOfOthers(kindName);
  if (kind === undefined) return;
  const { table } = recordColumns(kind);
  const row = writer.row<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id]) ?? {};
  if (decodeClock(row['clock'] as Uint8Array).erased) return;
  const words = wordsOf(kind, row);
  if (words !== undefined && (kind === 'note' || kind === 'service')) {
    indexNote(writer, kind, id, words);
  }
  touch(touched, kind, id, personOf(kind, id, row));
}
