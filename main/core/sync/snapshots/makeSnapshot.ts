import { toBase64 } from '../../vault/base64.ts';
import { hashOf } from '../signedHash.ts';
import { SnapshotDigest } from './digest.ts';
import { type PiecePlace, sealPiece } from './piece.ts';
import type { ProgramSource } from './programSource.ts';
import { type LogPositions, recordsAt, vectorAt } from './recordsAt.ts';
import { snapshotLines } from './snapshotLines.ts';
import { mostPieces } from './statement.ts';

export interface MakingSnapshot {
  readonly source: ProgramSource;
  readonly program: string;
  readonly at: LogPositions;
  /** The key under which it is sealed, or was. */
  readonly epochKey: Uint8Array;
  readonly breathe: () => Promise<void>;
}

/** How the product writes lines; a parameter, so that simulations can break it. */
export type ToLines = typeof snapshotLines;

/** Seals all that a program holds, a piece at a time; each is given to `keep` before the next is made. */
export async function makeSnapshot(
  { source, program, at, epochKey, breathe }: MakingSnapshot,
  place: Omit<PiecePlace, 'piece' | 'program'>,
  keep: (piece: number, file: Uint8Array) => void,
  { newNonce, toLines = snapshotLines }: { newNonce: () => Uint8Array; toLines?: ToLines },
): Promise<{ readonly pieces: string[]; readonly digest: string } | undefined> {
  const vector = vectorAt(source, program, at);
  if (vector === undefined) return undefined;
  const digest = new SnapshotDigest(epochKey);
  const pieces: string[] = [];
  const records = recordsAt(source, program, { at, vector }, breathe);
  for await (const lines of toLines(vector, records)) {
    if (pieces.length === mostPieces) return undefined;
    const piece = pieces.length + 1;
    const file = sealPiece({ ...place, program, piece }, lines, { epochKey, nonce: newNonce() });
    keep(piece, file);
    digest.add(lines);
    pieces.push(toBase64(hashOf(file)));
    await breathe();
  }
  return { pieces, digest: toBase64(digest.done()) };
}

/** The digest that a snapshot of these segments must have, from this laptop's own records and log. */
export async function digestAt({
  source,
  program,
  at,
  epochKey,
  breathe,
}: MakingSnapshot): Promise<string | undefined> {
  const vector = vectorAt(source, program, at);
  if (vector === undefined) return undefined;
  const digest = new SnapshotDigest(epochKey);
  const records = recordsAt(source, program, { at, vector }, breathe);
  for await (const lines of snapshotLines(vector, records)) {
    digest.add(lines);
    await breathe();
  }
  return toBase64(digest.done());
}
