import { membersOf, type Value } from '../canonicalText.ts';
import { openPiece } from './piece.ts';
import { readRecordLine, type SnapshotRecord } from './recordLine.ts';
import type { Snapshot } from './statement.ts';

interface Place {
  readonly kind: string;
  readonly id: string;
}

/**
 * What a snapshot holds of one record; undefined: nothing. All its pieces are kept, and were read and
 * found sound before. Records stand in order, so a few pieces are opened and of each a few lines are read.
 * @throws Error where a piece does not open
 */
export function recordInSnapshot(
  { agency, device, sequence, act }: Snapshot,
  epochKey: Uint8Array,
  pieceOf: (piece: number) => Uint8Array | undefined,
  place: Place,
): SnapshotRecord | undefined {
  const linesOf = (piece: number): readonly string[] => {
    const file = pieceOf(piece);
    const name = { agency, device, sequence, piece, program: act.program };
    const lines = file && openPiece(name, file, epochKey);
    if (lines === undefined) throw new Error('a piece of a snapshot is gone');
    const text = new TextDecoder().decode(lines).split('\n').slice(0, -1);
    // The first line of all is the vector.
    return piece === 1 ? text.slice(1) : text;
  };
  let [from, to] = [1, act.pieces.length];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    const [first] = linesOf(middle);
    if (first !== undefined && compare(placeOf(first), place) <= 0) from = middle;
    else to = middle - 1;
  }
  const lines = linesOf(from);
  let [low, high] = [0, lines.length - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const line = lines[middle] ?? '';
    const order = compare(placeOf(line), place);
    if (order === 0) return readRecordLine(line);
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function placeOf(line: string): Place {
  const told = membersOf(JSON.parse(line));
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');
  return { kind: text(told?.['kind']), id: text(told?.['id']) };
}

/** By kind, then by the bytes of the id. */
function compare(a: Place, b: Place): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}
