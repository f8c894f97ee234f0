import type { Snapshot } from '../../snapshots/statement.ts';

/** What a snapshot would spare, by which it is decided whether one is made now. */
export interface Tail {
  readonly program: string;
  /** The newest snapshot that there is of it, confirmed or not. */
  readonly newest: Snapshot | undefined;
  /** It waits to be confirmed. */
  readonly isOpen: boolean;
  /** Segments of the program that no snapshot holds yet, and their bytes. */
  readonly segments: number;
  readonly bytes: number;
}

/** When a laptop looks after the logs of its agency by itself. */
export interface Upkeep {
  /** Milliseconds UTC. */
  readonly now: number;
  /** Whoever was not heard of for so long is not waited for (ms). */
  readonly horizon: number;
  /** False of a laptop that writes and never reads (a pack that travels): it needs nothing from the store. */
  readonly isWaitedFor: (device: string) => boolean;
  readonly isDue: (tail: Tail) => boolean;
  /** Files that are taken away from the store in one exchange. */
  readonly deletesAtOnce: number;
  /** How often it is looked for files that a store lost (ms). */
  readonly looksEvery: number;
}

export const day = 86_400_000;

export const horizon = 90 * day;

/** Long enough that making, checking and keeping a snapshot is worth it for everybody. */
export function isLongTail({ segments, bytes }: Pick<Tail, 'segments' | 'bytes'>): boolean {
  return segments >= 400 || bytes >= 8 * 1024 * 1024;
}
