import type { Vector } from '../change.ts';
import { toBase64 } from '../../vault/base64.ts';
import { SnapshotDigest } from './digest.ts';
import { openPiece } from './piece.ts';
import type { SnapshotRecord } from './recordLine.ts';
import { LinesReader } from './snapshotLines.ts';
import type { Snapshot } from './statement.ts';

/**
 * The records of a snapshot whose pieces are all kept here, piece by piece. Ends with whether they
 * came to its digest; false also where one is lacking or breaks a rule: then nothing of it counts.
 */
export function* snapshotRecords(
  { agency, device, sequence, act }: Snapshot,
  epochKey: Uint8Array,
  pieceOf: (piece: number) => Uint8Array | undefined,
): Generator<
  { readonly vector: Vector; readonly records: readonly SnapshotRecord[] },
  boolean,
  undefined
> {
  const { program, pieces, digest } = act;
  const told = new SnapshotDigest(epochKey);
  const reader = new LinesReader();
  for (let piece = 1; piece <= pieces.length; piece += 1) {
    const file = pieceOf(piece);
    const lines = file && openPiece({ agency, device, sequence, piece, program }, file, epochKey);
    if (lines === undefined) return false;
    told.add(lines);
    const records = reader.read(lines);
    if (records === undefined || reader.vector === undefined) return false;
    yield { vector: reader.vector, records };
  }
  return toBase64(told.done()) === digest;
}
