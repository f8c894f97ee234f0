import { membersOf, type Value } from '../canonicalText.ts';
import type { SoundSnapshot } from './checkSnapshot.ts';
import { openPiece } from './piece.ts';
import { type PlaceInSnapshot, recordOfSoundLine, type SnapshotRecord } from './recordLine.ts';
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
 * Records that follow each other in a snapshot. Each is read whenever somebody goes through them: hundreds
 * at once would outlive V8's young heap, and be most of its old one.
 */
export class Stretch implements Iterable<SnapshotRecord> {
  readonly #lines: readonly string[];
  readonly first: PlaceInSnapshot;
  readonly last: PlaceInSnapshot;

  /** At least one line. */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.first = placeOf(lines[0] ?? '');
    this.last = placeOf(lines.at(-1) ?? '');
  }

  get length(): number {
    return this.#lines.length;
  }

  *[Symbol.iterator](): Generator<SnapshotRecord, void, undefined> {
    for (const line of this.#lines) yield recordOfSoundLine(line);
  }
}

/**
 * All records after one, piece by piece, and of each piece about as many at once as `most` says then.
 * `left`: records of the piece after these.
 * @throws Error where a piece does not open
 */
export function* recordsAfter(
  pieces: SoundPieces,
  after: PlaceInSnapshot | undefined,
  most: () => number,
): Generator<{
  readonly piece: number;
  readonly records: Stretch;
  readonly left: number;
}> {
  const from = after === undefined ? 1 : pieceWith(pieces.starts, after);
  for (let piece = from; piece <= pieces.starts.length; piece += 1) {
    const lines = linesOf(pieces, piece);
    const isPassed = (line: string) => after !== undefined && order(placeOf(line), after) <= 0;
    for (let at = piece === from ? firstNot(lines, isPassed) : 0; at < lines.length; ) {
      const records = new Stretch(lines.slice(at, at + most()));
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
  return a.id === b.id ? 0 : byBytes(a.id, b.id);
}

/** Two texts that differ, by the bytes of their UTF-8. */
function byBytes(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
  // Before the surrogates, units of UTF-16 are in the order of their bytes; where one text ends, it is NaN.
  if (one < firstSurrogate && other < firstSurrogate) return one - other;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const firstSurrogate = 0xd800;
