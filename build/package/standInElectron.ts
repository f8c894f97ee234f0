import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** By this text `@electron/fuses` finds the fuses in Electron's program. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;

/**
 * A folder laid out as Electron's Linux distribution, with a program that only says that it isn't
 * Electron but has fuses to set. It lets the packaging be checked where Electron can't be fetched.
 */
export function standInElectron(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-electron-stand-in-'));
  const fuses = Buffer.concat([
    Buffer.from(fuseSentinel),
    Buffer.from([1, fuseCount]),
    Buffer.from('1'.repeat(fuseCount)),
  ]);
  const program = Buffer.from(
    '#!/bin/sh\necho "This package was made without Electron."\nexit 1\n',
  );
  writeFileSync(join(folder, 'electron'), Buffer.concat([program, fuses, Buffer.from('\n')]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in; Electron itself is not here.\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  mkdirSync(join(folder, 'locales'));
  mkdirSync(join(folder, 'resources'));
  for (const language of ['en', 'en-US', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  }
  return folder;
}
