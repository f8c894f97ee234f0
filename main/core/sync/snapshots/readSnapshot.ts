import type { Vector } from '../change.ts';
import { toBase64 } from '../../vault/base64.ts';
import { SnapshotDigest } from './digest.ts';
import { openPiece } from './piece.ts';
import type { PlaceInSnapshot, SnapshotRecord } from './recordLine.ts';
import { LinesReader } from './snapshotLines.ts';
import type { Snapshot } from './statement.ts';

type PieceOf = (piece: number) => Uint8Array | undefined;

/**
 * The records of a snapshot whose pieces are all kept here, piece by piece. Ends with whether they
 * came to its digest; false also where one is lacking or breaks a rule: then nothing of it counts.
 */
export function* snapshotRecords(
  snapshot: Snapshot,
  epochKey: Uint8Array,
  pieceOf: PieceOf,
): Generator<
  { readonly vector: Vector; readonly records: readonly SnapshotRecord[] },
  boolean,
  undefined
> {
  const reader = new LinesReader();
  const read = (lines: Uint8Array) => {
    const records = reader.read(lines);
    return records && reader.vector && { vector: reader.vector, records };
  };
  return yield* eachPiece(snapshot, epochKey, pieceOf, read);
}

/** The same where only the first record of each piece is asked for (null: it has none): none is kept in memory. */
export function* snapshotStarts(
  snapshot: Snapshot,
  epochKey: Uint8Array,
  pieceOf: PieceOf,
): Generator<
  { readonly vector: Vector; readonly start: PlaceInSnapshot | null },
  boolean,
  undefined
> {
  const reader = new LinesReader();
  const read = (lines: Uint8Array) => {
    const start = reader.check(lines);
    return start === undefined ? undefined : reader.vector && { vector: reader.vector, start };
  };
  return yield* eachPiece(snapshot, epochKey, pieceOf, read);
}

/** `read`: undefined where the lines of a piece break a rule. */
function* eachPiece<Piece>(
  { agency, device, sequence, act }: Snapshot,
  epochKey: Uint8Array,
  pieceOf: PieceOf,
  read: (lines: Uint8Array) => Piece | undefined,
): Generator<Piece, boolean, undefined> {
  const { program, pieces, digest } = act;
  const told = new SnapshotDigest(epochKey);
  for (let piece = 1; piece <= pieces.length; piece += 1) {
    const file = pieceOf(piece);
    const lines = file && openPiece({ agency, device, sequence, piece, program }, file, epochKey);
    if (lines === undefined) return false;
    told.add(lines);
    const done = read(lines);
    if (done === undefined) return false;
    yield done;
  }
  return toBase64(told.done()) === digest;
}
