import type { Reader, Writer } from '../../../store/sqlite.ts';
import type { ChainEnd } from '../../segments/chain.ts';
import type { KnownHead, LogSegment, ReadHead, Waiting } from '../localLog.ts';
import { newPlace, type PlaceMemory } from '../placeMemory.ts';
import { writtenAt } from '../writtenAt.ts';
import { startOfLog } from './snapshotTables.ts';

/**
 * What became of a segment here. `started`: perhaps a part of it was applied. Those that follow one another
 * are equally long: so SQLite alters the first page of a row in its place, and writes no file anew.
 */
export type SegmentState = 'own' | 'waiting' | 'started' | 'applied';

type Row = Omit<LogSegment, 'own'> & {
  through: number | null;
  changes: number | null;
  oldestWall: number | null;
};

export function putSegment(writer: Writer, segment: LogSegment, state: SegmentState): void {
  const { device, sequence, program, epoch, hash, file, own } = segment;
  const told = [own?.through ?? null, own?.changes ?? null, own?.oldestWall ?? null];
  writer.run(
    `INSERT INTO logSegment
       (device, sequence, program, epoch, state, through, changes, oldestWall, hash, file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [device, sequence, program, epoch, state, ...told, hash, file],
  );
}

export function markSegment(
  writer: Writer,
  { device, sequence }: Pick<Waiting, 'device' | 'sequence'>,
  state: SegmentState,
): void {
  writer.run('UPDATE logSegment SET state = ? WHERE device = ? AND sequence = ?', [
    state,
    device,
    sequence,
  ]);
}

export function readSegment(
  reader: Reader,
  device: string,
  sequence: number,
): LogSegment | undefined {
  const row = reader.row<Row>(
    `SELECT device, sequence, program, epoch, hash, file, through, changes, oldestWall FROM logSegment
     WHERE device = ? AND sequence = ?`,
    [device, sequence],
  );
  if (row === undefined) return undefined;
  const { through, changes, oldestWall, hash, file, ...place } = row;
  const own =
    changes === null ? null : { through: through ?? 0, changes, oldestWall: oldestWall ?? 0 };
  return { ...place, hash: Uint8Array.from(hash), file: Uint8Array.from(file), own };
}

/** Own segments beyond a number: what a store has not been given yet. */
export function notPut(
  reader: Reader,
  device: string,
  after: number,
): { readonly changes: number; readonly oldestWall: number | null; readonly bytes: number } {
  return (
    reader.row(
      `SELECT coalesce(sum(changes), 0) AS changes, coalesce(sum(length(file)), 0) AS bytes,
         min(CASE WHEN changes > 0 THEN oldestWall END) AS oldestWall
       FROM logSegment WHERE device = ? AND sequence > ? AND changes IS NOT NULL`,
      [device, after],
    ) ?? { changes: 0, oldestWall: null, bytes: 0 }
  );
}

export function endOfLog(reader: Reader, device: string): ChainEnd {
  const row = reader.row<{ sequence: number; hash: Uint8Array }>(
    'SELECT sequence, hash FROM logSegment WHERE device = ? ORDER BY sequence DESC LIMIT 1',
    [device],
  );
  return row === undefined
    ? startOfLog(reader, device)
    : { ...row, hash: Uint8Array.from(row.hash) };
}

/** Of kept segments after one, what a snapshot needs to know of each. */
export function segmentsAfter(
  reader: Reader,
  device: string,
  sequence: number,
): Iterable<{ readonly sequence: number; readonly program: string; readonly hash: Uint8Array }> {
  return reader
    .rows<{ sequence: number; program: string; hash: Uint8Array }>(
      'SELECT sequence, program, hash FROM logSegment WHERE device = ? AND sequence > ? ORDER BY sequence',
      [device, sequence],
    )
    .map(({ hash, ...each }) => ({ ...each, hash: Uint8Array.from(hash) }));
}

/** How many segments of a program are kept after these, and their bytes. */
export function tailAfter(
  reader: Reader,
  program: string,
  after: ReadonlyMap<string, number>,
): { readonly segments: number; readonly bytes: number } {
  const devices = reader.rows<{ device: string }>(
    'SELECT DISTINCT device FROM logSegment WHERE program = ?',
    [program],
  );
  let [segments, bytes] = [0, 0];
  for (const { device } of devices) {
    const tail = reader.row<{ segments: number; bytes: number }>(
      `SELECT count(*) AS segments, coalesce(sum(length(file)), 0) AS bytes FROM logSegment
       WHERE program = ? AND device = ? AND sequence > ?`,
      [program, device, after.get(device) ?? 0],
    );
    segments += tail?.segments ?? 0;
    bytes += tail?.bytes ?? 0;
  }
  return { segments, bytes };
}

export function firstWaiting(reader: Reader): Waiting[] {
  // SQLite takes the bare columns from the row that has the minimum.
  return reader.rows<Waiting>(
    `SELECT device, min(sequence) AS sequence, program, epoch FROM logSegment
     WHERE state IN ('waiting', 'started') GROUP BY device, program ORDER BY device, program`,
  );
}

export function appliedBeyond(reader: Reader, device: string, sequence: number): Waiting[] {
  return reader.rows<Waiting>(
    `SELECT device, sequence, program, epoch FROM logSegment
     WHERE device = ? AND sequence > ? AND state IN ('started', 'applied') ORDER BY sequence`,
    [device, sequence],
  );
}

export function appliedIn(reader: Reader, program: string): Waiting[] {
  return reader.rows<Waiting>(
    `SELECT device, sequence, program, epoch FROM logSegment
     WHERE program = ? AND state <> 'waiting' ORDER BY device, sequence`,
    [program],
  );
}

export function readHeads(reader: Reader): ReadonlyMap<string, KnownHead> {
  const rows = reader.rows<KnownHead & { device: string }>(
    'SELECT device, sequence, entries, statements, file, writtenAt, heardAt FROM logHead',
  );
  return new Map(
    rows.map(({ device, file, ...head }) => [device, { ...head, file: Uint8Array.from(file) }]),
  );
}

export function putHead(
  writer: Writer,
  device: string,
  { sequence, entries, statements, file, hour }: ReadHead,
  heardAt: number,
): void {
  const before = writer.row<Pick<KnownHead, 'writtenAt' | 'heardAt'>>(
    'SELECT writtenAt, heardAt FROM logHead WHERE device = ?',
    [device],
  );
  const written = writtenAt(hour, heardAt, before);
  writer.run(
    `INSERT OR REPLACE INTO logHead (device, sequence, entries, statements, file, writtenAt, heardAt)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [device, sequence, entries, statements, file, written, heardAt],
  );
}

/** When the changes of the newest of a device's first segments began to wait (ms UTC); 0: there are none. */
export function writtenThrough(reader: Reader, device: string, segments: number): number {
  const found = reader.value<number>(
    `SELECT oldestWall FROM logSegment WHERE device = ? AND sequence <= ? AND changes > 0
     ORDER BY sequence DESC LIMIT 1`,
    [device, segments],
  );
  return found ?? 0;
}

/** The last act of a program within a device's first segments, by which it passed them on; 0: none. */
export function lastOwnAct(
  reader: Reader,
  device: string,
  program: string,
  segments: number,
): number {
  const found = reader.value<number | null>(
    `SELECT max(through) FROM logSegment
     WHERE device = ? AND program = ? AND sequence <= ? AND through IS NOT NULL`,
    [device, program, segments],
  );
  return found ?? 0;
}

/** Whether all that is sealed of a program is within the first `segments` own segments. */
export function isPut(reader: Reader, device: string, program: string, segments: number): boolean {
  const unput =
    'SELECT 1 FROM logSegment WHERE device = ? AND program = ? AND sequence > ? LIMIT 1';
  return reader.row(unput, [device, program, segments]) === undefined;
}

/** By program, the last act of a laptop that this vault was, within its first segments. */
export function lastActs(
  reader: Reader,
  device: string,
  segments: number,
): ReadonlyMap<string, number> {
  const rows = reader.rows<{ program: string; act: number }>(
    `SELECT program, max(through) AS act FROM logSegment
     WHERE device = ? AND sequence <= ? AND through > 0 GROUP BY program`,
    [device, segments],
  );
  return new Map(rows.map(({ program, act }) => [program, act]));
}

/** The most own segments that any place was given. */
export function putAnywhere(reader: Reader): number {
  const most = reader.value<number | null>(
    `SELECT max(json_extract(memory, '$.put.segments')) FROM storeMemory`,
  );
  return most ?? 0;
}

/**
 * A vault that goes on as another laptop has put nothing yet as that one. What it stated of snapshots as
 * the other and put nowhere is forgotten: the other's has the number.
 */
export function forgetPut(writer: Writer, formers: readonly string[]): void {
  let stated = 0;
  for (const { place } of writer.rows<{ place: string }>('SELECT place FROM storeMemory')) {
    const memory = readMemory(writer, place);
    stated = Math.max(stated, memory.put.statements);
    const put = { ...newPlace.put, entries: memory.put.entries };
    putMemory(writer, place, { ...memory, put, parts: newPlace.parts, look: null });
  }
  for (const device of formers) {
    writer.run('DELETE FROM statement WHERE device = ? AND sequence > ?', [device, stated]);
  }
}

interface StoredMemory {
  readonly shown: Readonly<Record<string, number>>;
  readonly put: {
    readonly segments: number;
    readonly entries: Readonly<Record<string, number>>;
    readonly head: number | null;
    readonly statements: number;
    readonly pieces: number;
  };
  readonly pruned: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, number>>;
  readonly look: {
    readonly at: number;
    readonly heads: Readonly<Record<string, number>>;
    readonly behind: Readonly<Record<string, number>>;
  } | null;
  readonly cleared: readonly string[];
  readonly differing: readonly string[];
  readonly judged: readonly string[];
}

export function readMemory(reader: Reader, place: string): PlaceMemory {
  const text = reader.value<string>('SELECT memory FROM storeMemory WHERE place = ?', [place]);
  if (text === undefined) return newPlace;
  const { shown, put, pruned, parts, look, ...lists } = JSON.parse(text) as StoredMemory;
  return {
    ...lists,
    shown: new Map(Object.entries(shown)),
    put: { ...put, entries: new Map(Object.entries(put.entries)) },
    pruned: new Map(Object.entries(pruned)),
    parts: new Map(Object.entries(parts)),
    look: look
      ? {
          at: look.at,
          heads: new Map(Object.entries(look.heads)),
          behind: new Map(Object.entries(look.behind)),
        }
      : null,
  };
}

export function putMemory(writer: Writer, place: string, memory: PlaceMemory): void {
  const stored: StoredMemory = {
    ...memory,
    shown: Object.fromEntries(memory.shown),
    put: { ...memory.put, entries: Object.fromEntries(memory.put.entries) },
    pruned: Object.fromEntries(memory.pruned),
    parts: Object.fromEntries(memory.parts),
    look: memory.look && {
      at: memory.look.at,
      heads: Object.fromEntries(memory.look.heads),
      behind: Object.fromEntries(memory.look.behind),
    },
  };
  writer.run(
    `INSERT INTO storeMemory (place, memory) VALUES (?, ?)
     ON CONFLICT (place) DO UPDATE SET memory = excluded.memory`,
    [place, JSON.stringify(stored)],
  );
}

const tables = [
  'logSegment',
  'logHead',
  'storeMemory',
  'statement',
  'snapshotPiece',
  'snapshotBase',
  'snapshotTaken',
  'logStart',
  'snapshotTaking',
  'broughtIn',
];
/** A device's log from a sequence on, and its head, which tells of more. */
export function forgetFrom(writer: Writer, device: string, from: number): void {
  writer.run('DELETE FROM logSegment WHERE device = ? AND sequence >= ?', [device, from]);
  writer.run('DELETE FROM logHead WHERE device = ?', [device]);
}

/** Nothing of another agency's logs is left. */
export function forgetLogs(writer: Writer): void {
  for (const table of tables) writer.run(`DELETE FROM ${table}`);
}
