import { openDatabase } from './openDatabase.ts';

/** Enough to read and write a copy; the job need not hold what a worker's connection does. */
const copyingCache = 'cache_size = -16384';

/**
 * Writes everything that a database holds, at one instant of it, to a new file under the same key.
 * Others read and write it meanwhile. The new file is not synced to disk.
 * @throws CarnetError as `openDatabase` does
 */
export function copyDatabase(from: string, key: Uint8Array, to: string): void {
  const connection = openDatabase(from, key);
  try {
    connection.pragma(copyingCache);
    connection.script(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
}
