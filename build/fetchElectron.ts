import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronBinary } from './electronBinary.ts';
import { projectRoot } from './paths.ts';

/** A download that is refused fails at once; one that hangs must not hold up a worker for ever. */
const patienceMilliseconds = Number(process.env['CARNET_ELECTRON_PATIENCE'] ?? 180_000);

/**
 * Electron's program, fetched by its own package's script when it isn't there yet (the script
 * verifies the download against the checksums in the package). Undefined where it can't be had.
 */
export async function fetchElectron(): Promise<string | undefined> {
  const present = electronBinary();
  if (present !== undefined || process.env['CARNET_ELECTRON'] === 'off') return present;
  const install = join(projectRoot, 'node_modules/electron/install.js');
  const longer = setTimeout(() => console.log('Fetching Electron, once …'), 3000);
  const child = spawn(process.execPath, [install], {
    stdio: 'ignore',
    timeout: patienceMilliseconds,
  });
  await once(child, 'exit');
  clearTimeout(longer);
  return electronBinary();
}
