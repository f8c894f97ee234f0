import { dirname, join } from 'node:path';
import { fetchElectron } from './fetchElectron.ts';
import { assertFuses } from './package/assertFuses.ts';
import { lacksCodeSignature } from './package/codeSigning.ts';
import { packageApplication } from './package/packageApplication.ts';
import { projectRoot } from './paths.ts';

/**
 * `npm run package`: the unpacked application in `release/`. `--electron-dist FOLDER` takes Electron
 * from a folder; `--assert-fuses` fails unless it is the real Electron with its fuses as they should be.
 */
const given = process.argv.indexOf('--electron-dist');
const named = given > 0 ? process.argv[given + 1] : undefined;
const fetched = named === undefined ? await fetchElectron() : undefined;
const dist = named ?? (fetched === undefined ? undefined : electronFolder(fetched));
if (dist === undefined) {
  console.log(
    "Electron can't be fetched here: a stand-in takes its place, and the package does not run.",
  );
}
const packaged = await packageApplication(join(projectRoot, 'release'), dist);
console.log(`Packaged in ${packaged.folder}`);
const unsigned = lacksCodeSignature(process.platform, process.env);
if (unsigned !== undefined) console.error(`\n*** ${unsigned} ***\n`);
if (process.argv.includes('--assert-fuses')) {
  if (dist === undefined) throw new Error('There are no fuses to assert without Electron.');
  await assertFuses(packaged.program);
  console.log('All fuses are as electron-builder.yml says.');
}

/** On macOS the program lies within Electron.app. */
function electronFolder(program: string): string {
  const folder = dirname(program);
  return process.platform === 'darwin' ? join(folder, '../../..') : folder;
}
