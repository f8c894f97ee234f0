import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where practice agencies lie: beside `vaults/`, never in it. */
export function practiceFolder(userData: string): string {
  return join(userData, 'practice');
}

/**
 * Removes what practice left: at start-up (it may have ended by a power cut) and when practice ends.
 * A file that something still holds stays until the next start; without its key nobody can read it.
 */
export function removePractice(userData: string): void {
  try {
    rmSync(practiceFolder(userData), { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next start tries again. Nothing readable is in it.
  }
}
