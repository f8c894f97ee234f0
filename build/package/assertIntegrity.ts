import { getRawHeader } from '@electron/asar';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Whether a packaged program carries the hash of its own archive, without which the fuse that checks
 * the archive has nothing to check it against: on Windows within the program, on macOS in Info.plist.
 * Electron knows no such check on Linux.
 * @throws Error when it does not
 */
export function assertIntegrity(platform: string, program: string, archive: string): void {
  if (platform !== 'win32' && platform !== 'darwin') return;
  const { headerString } = getRawHeader(archive);
  const hash = createHash('sha256').update(headerString).digest('hex');
  const holder = platform === 'win32' ? program : join(dirname(program), '../Info.plist');
  if (!readFileSync(holder).includes(hash)) {
    throw new Error(`${holder} does not carry the hash of its archive.`);
  }
}
