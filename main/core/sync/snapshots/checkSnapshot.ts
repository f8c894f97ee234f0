import type { Vector } from '../change.ts';
import { snapshotStarts } from './readSnapshot.ts';
import type { PlaceInSnapshot } from './recordLine.ts';
import type { Snapshot } from './statement.ts';

/** A snapshot whose pieces are all here, in order, and come to its digest. */
export interface SoundSnapshot {
  readonly vector: Vector;
  /** The first record of each piece; null of one that has none. What is to be found is in one piece. */
  readonly starts: readonly (PlaceInSnapshot | null)[];
}

/** Reads all of a snapshot. Undefined: it is not what its maker says of it, and nothing of it counts. */
export async function checkSnapshot(
  snapshot: Snapshot,
  epochKey: Uint8Array,
  pieceOf: (piece: number) => Uint8Array | undefined,
  breathe: (pieces: number) => Promise<void>,
): Promise<SoundSnapshot | undefined> {
  const reading = snapshotStarts(snapshot, epochKey, pieceOf);
  const starts: (PlaceInSnapshot | null)[] = [];
  let vector: Vector | undefined;
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) {
      return step.value && vector !== undefined ? { vector, starts } : undefined;
    }
    ({ vector } = step.value);
    starts.push(step.value.start);
    await breathe(starts.length);
  }
}
