import { membersOf, type Value } from '../canonicalText.ts';
import type { PlaceInSnapshot, SoundSnapshot } from './checkSnapshot.ts';
import { openPiece } from './piece.ts';
import { recordOfSoundLine, type SnapshotRecord } from './recordLine.ts';
import type { Snapshot } from './statement.ts';

type Starts = SoundSnapshot['starts'];

/** Records of a snapshot whose pieces are all here, and were found sound (`checkSnapshot`). */
export interface SoundPieces {
  readonly snapshot: Snapshot;
  readonly epochKey: Uint8Array;
  readonly starts: Starts;
  readonly pieceOf: (piece: number) => Uint8Array | undefined;
}

/**
 * All records after one, piece by piece, and of each piece about as many at once as `most` says then: those
 * that are not asked for yet take no memory but their text. `left`: records of the piece after these.
 * @throws Error where a piece does not open
 */
export function* recordsAfter(
  pieces: SoundPieces,
  after: PlaceInSnapshot | undefined,
  most: () => number,
): Generator<{
  readonly piece: number;
  readonly records: readonly SnapshotRecord[];
  readonly left: number;
}> {
  const from = after === undefined ? 1 : pieceWith(pieces.starts, after);
  for (let piece = from; piece <= pieces.starts.length; piece += 1) {
    const lines = linesOf(pieces, piece);
    const isPassed = (line: string) => after !== undefined && order(placeOf(line), after) <= 0;
    for (let at = piece === from ? firstNot(lines, isPassed) : 0; at < lines.length; ) {
      const records = lines.slice(at, at + most()).map(recordOfSoundLine);
      at += records.length;
      yield { piece, records, left: lines.length - at };
    }
  }
}

/**
 * What is said of one record; undefined: nothing. One piece is opened, and of that a few lines are read.
 * @throws Error where it does not open
 */
export function recordAt(pieces: SoundPieces, place: PlaceInSnapshot): SnapshotRecord | undefined {
  const lines = linesOf(pieces, pieceWith(pieces.starts, place));
  const line = lines[firstNot(lines, (each) => order(placeOf(each), place) < 0)];
  return line !== undefined && order(placeOf(line), place) === 0
    ? recordOfSoundLine(line)
    : undefined;
}

/** The piece in which a record is, if it is in any: the last that begins with it or before it. */
function pieceWith(starts: Starts, place: PlaceInSnapshot): number {
  const isUpTo = (start: PlaceInSnapshot | null) => start === null || order(start, place) <= 0;
  return Math.max(1, firstNot(starts, isUpTo));
}

/** Where the first stands of which something is not so, in a list of which it is so up to there. */
function firstNot<Each>(list: readonly Each[], isSo: (each: Each) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(list[middle] as Each)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesOf(
  { snapshot: { agency, device, sequence, act }, epochKey, pieceOf }: SoundPieces,
  piece: number,
): readonly string[] {
  const file = pieceOf(piece);
  const place = { agency, device, sequence, piece, program: act.program };
  const lines = file && openPiece(place, file, epochKey);
  if (lines === undefined) throw new Error('a piece of a snapshot is gone');
  const text = new TextDecoder().decode(lines).split('\n').slice(0, -1);
  // The first line of all is the vector.
  return piece === 1 ? text.slice(1) : text;
}

function placeOf(line: string): PlaceInSnapshot {
  const told = membersOf(JSON.parse(line));
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');
  return { kind: text(told?.['kind']), id: text(told?.['id']) };
}

/** By kind, then by the bytes of the id, as records stand in a snapshot. */
export function order(a: PlaceInSnapshot, b: PlaceInSnapshot): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.id === b.id ? 0 : Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}
