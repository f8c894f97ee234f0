import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { TableCaps } from './tableCaps.ts';

/** What a file may cost while it is read; `check` throws past it. Called for every piece read. */
export interface Deadline {
  check(): void;
}

/** Counts from now, on a monotonic clock. */
export function startDeadline({ milliseconds, residentBytes }: TableCaps): Deadline {
  const end = performance.now() + milliseconds;
  const watchesMemory = Number.isFinite(residentBytes);
  return {
    check() {
      if (performance.now() > end) {
        throw new CarnetError('import.tookTooLong', { seconds: Math.round(milliseconds / 1000) });
      }
      if (watchesMemory && process.memoryUsage.rss() > residentBytes) {
        throw new CarnetError('import.tooLarge', { limit: residentBytes });
      }
    },
  };
}
