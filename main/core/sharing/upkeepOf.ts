import type { OpenCase } from '../openCase.ts';
import { lastErasure } from '../store/lastErasure.ts';
import { keptAt } from '../sync/exchange/vault/snapshotTables.ts';
import { isTrip } from '../trips/tripLines.ts';
import {
  day,
  horizon,
  isLongTail,
  type Tail,
  type Upkeep,
} from '../sync/exchange/snapshots/upkeep.ts';

/** How long one that waits to be confirmed is waited for before another is made (ms). */
const patience = 30 * day;

/**
 * When this laptop makes a snapshot by itself: where a program's log became long, or somebody was
 * erased whose text segments still hold.
 */
export function upkeepOf({ reader, clock }: Pick<OpenCase, 'reader' | 'clock'>): Upkeep {
  const now = clock.now();
  return {
    now,
    horizon,
    deletesAtOnce: 200,
    looksEvery: day,
    isWaitedFor: (device) => !isTrip(reader, device),
    isDue({ newest, isOpen, segments, bytes }: Tail): boolean {
      const madeAt = newest === undefined ? 0 : (keptAt(reader, newest.hash) ?? 0);
      if (isOpen && now - madeAt < patience) return false;
      const erasedAt = lastErasure(reader);
      const isErasureLeft = erasedAt !== undefined && erasedAt >= madeAt && segments > 0;
      return isErasureLeft || isLongTail({ segments, bytes });
    },
  };
}
