import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** What a whole run has there at once stays far below. */
const room = 4 * 2 ** 30;

/**
 * Temporary files of this run go where the system keeps files in memory (Linux), if there is room: tests
 * write durably thousands of times, and nothing that they look at outlives the machine. What is killed
 * are processes: of those, such files survive as much as on a disk. Elsewhere, or where somebody has
 * said where temporary files go, nothing changes. Gone when this process ends.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env['TMPDIR'] !== undefined || !mayHold()) return;
  const folder = mkdtempSync(join(inMemory, 'carnet-run-'));
  // Servers of tests run as nobody: they may pass through, and look into nothing.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

function mayHold(): boolean {
  if (process.platform !== 'linux' || !existsSync(inMemory)) return false;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, place, kind]) => place === inMemory && kind === 'tmpfs');
  // Some tests start programs that they have put there.
  if (mount === undefined || mount[3]?.split(',').includes('noexec')) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= room;
}
