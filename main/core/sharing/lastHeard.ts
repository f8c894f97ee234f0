import { writtenThrough } from '../sync/exchange/vault/logTables.ts';
import type { KnownHead } from '../sync/exchange/localLog.ts';
import type { Reader } from '../store/sqlite.ts';
import { saidIn } from '../sync/segments/head.ts';

/**
 * When the laptop of a head last gave a sign of itself (ms UTC); null: never. By what its newest head says,
 * which may have lain in the place for long before this laptop, `own`, came or came back; where the other's
 * clock stands behind, what it has seen of this laptop's shows that it was there later.
 */
export function lastHeard(reader: Reader, own: string, head: KnownHead | undefined): number | null {
  if (head === undefined) return null;
  const seen = saidIn(head.file).seen.get(own) ?? 0;
  const shown = writtenThrough(reader, own, seen);
  return Math.min(head.heardAt, Math.max(head.writtenAt, shown));
}
