import type { Reader, Writer } from '../../../store/sqlite.ts';
import type { Vector } from '../../change.ts';
import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import { type ChainEnd, chainStart } from '../../segments/chain.ts';
import type { Positions, Snapshot } from '../../snapshots/statement.ts';

type PiecesOf = Pick<Snapshot, 'device' | 'sequence'>;

export interface StoredStatement {
  readonly device: string;
  readonly sequence: number;
  readonly file: Uint8Array;
}

export function statementFiles(reader: Reader): readonly StoredStatement[] {
  return reader
    .rows<StoredStatement>('SELECT device, sequence, file FROM statement ORDER BY device, sequence')
    .map(({ file, ...name }) => ({ ...name, file: Uint8Array.from(file) }));
}

/** When this laptop came to know a statement (ms UTC). */
export function keptAt(reader: Reader, hash: string): number | undefined {
  return reader.value<number>('SELECT keptAt FROM statement WHERE hash = ?', [hash]);
}

export function putStatement(
  writer: Writer,
  { device, sequence, hash, file }: StoredStatement & { readonly hash: string },
  now: number,
): void {
  writer.run(
    `INSERT OR REPLACE INTO statement (device, sequence, keptAt, hash, file)
     VALUES (?, ?, ?, ?, ?)`,
    [device, sequence, now, hash, file],
  );
}

/** Pieces that are kept, from 1 without a gap. */
export function piecesKept(reader: Reader, { device, sequence }: PiecesOf): number {
  return (
    reader.value<number>(
      'SELECT coalesce(max(piece), 0) FROM snapshotPiece WHERE device = ? AND sequence = ?',
      [device, sequence],
    ) ?? 0
  );
}

export function readPiece(
  reader: Reader,
  { device, sequence }: PiecesOf,
  piece: number,
): Uint8Array | undefined {
  const file = reader.value<Uint8Array>(
    'SELECT file FROM snapshotPiece WHERE device = ? AND sequence = ? AND piece = ?',
    [device, sequence, piece],
  );
  return file && Uint8Array.from(file);
}

export function putPiece(
  writer: Writer,
  { device, sequence }: PiecesOf,
  piece: number,
  file: Uint8Array,
): void {
  writer.run('INSERT INTO snapshotPiece (device, sequence, piece, file) VALUES (?, ?, ?, ?)', [
    device,
    sequence,
    piece,
    file,
  ]);
}

/** So many of the last pieces at once, that nobody waits; whether there were any. */
export function dropPieces(writer: Writer, { device, sequence }: PiecesOf): boolean {
  const { changes } = writer.run(
    `DELETE FROM snapshotPiece WHERE place IN (SELECT place FROM snapshotPiece
       WHERE device = ? AND sequence = ? ORDER BY piece DESC LIMIT 8)`,
    [device, sequence],
  );
  return changes > 0;
}

export interface StoredBase {
  readonly hash: string;
  readonly log: ReadonlyMap<string, number>;
  readonly vector: Vector;
}

export function basesOf(reader: Reader, program: string): readonly StoredBase[] {
  return reader
    .rows<{ hash: string; log: string; vector: string }>(
      'SELECT hash, log, vector FROM snapshotBase WHERE program = ?',
      [program],
    )
    .map(({ hash, log, vector }) => ({
      hash,
      log: new Map(
        Object.entries(JSON.parse(log) as Positions).map(([device, [at]]) => [device, at]),
      ),
      vector: new Map(Object.entries(JSON.parse(vector) as Record<string, number>)),
    }));
}

export function baseHashes(reader: Reader): ReadonlySet<string> {
  const rows = reader.rows<{ hash: string }>('SELECT hash FROM snapshotBase');
  return new Set(rows.map(({ hash }) => hash));
}

export function takenHashes(reader: Reader): ReadonlySet<string> {
  const rows = reader.rows<{ hash: string }>('SELECT hash FROM snapshotTaken');
  return new Set(rows.map(({ hash }) => hash));
}

export function putTaken(writer: Writer, { hash, act: { program } }: Snapshot): void {
  writer.run('INSERT OR IGNORE INTO snapshotTaken (hash, program) VALUES (?, ?)', [hash, program]);
}

export function dropTaken(writer: Writer, hashes: Iterable<string>): void {
  for (const hash of hashes) writer.run('DELETE FROM snapshotTaken WHERE hash = ?', [hash]);
}

/** In the place of those that the program stood on. */
export function putBases(
  writer: Writer,
  bases: readonly { readonly snapshot: Snapshot; readonly vector: Vector }[],
): void {
  for (const program of new Set(bases.map(({ snapshot }) => snapshot.act.program))) {
    writer.run('DELETE FROM snapshotBase WHERE program = ?', [program]);
  }
  for (const { snapshot, vector } of bases) {
    const { hash, act } = snapshot;
    writer.run('INSERT INTO snapshotBase (hash, program, log, vector) VALUES (?, ?, ?, ?)', [
      hash,
      act.program,
      JSON.stringify(act.log),
      JSON.stringify(Object.fromEntries(vector)),
    ]);
  }
}

export function startOfLog(reader: Reader, device: string): ChainEnd {
  const row = reader.row<{ sequence: number; hash: Uint8Array }>(
    'SELECT sequence, hash FROM logStart WHERE device = ?',
    [device],
  );
  return row === undefined ? chainStart : { ...row, hash: Uint8Array.from(row.hash) };
}

export function putStart(writer: Writer, device: string, { sequence, hash }: ChainEnd): void {
  writer.run(
    `INSERT INTO logStart (device, sequence, hash) VALUES (?, ?, ?)
     ON CONFLICT (device) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash`,
    [device, sequence, hash],
  );
}

export interface StoredTaking {
  readonly program: string;
  readonly snapshot: string;
  readonly vector: string;
  readonly starts: string;
  readonly kind: string | null;
  readonly recordId: string | null;
  readonly personId: string | null;
}

/** As it was checked before it was begun with. */
export function soundOf({ vector, starts }: StoredTaking): SoundSnapshot {
  return {
    vector: new Map(Object.entries(JSON.parse(vector) as Record<string, number>)),
    starts: JSON.parse(starts) as SoundSnapshot['starts'],
  };
}

export function readTaking(reader: Reader): StoredTaking | undefined {
  return reader.row<StoredTaking>(
    'SELECT program, snapshot, vector, starts, kind, recordId, personId FROM snapshotTaking LIMIT 1',
  );
}
