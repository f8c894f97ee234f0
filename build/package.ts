import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchElectron } from './fetchElectron.ts';
import { assertFuses } from './package/assertFuses.ts';
import { assertIntegrity } from './package/assertIntegrity.ts';
import { lacksCodeSignature } from './package/codeSigning.ts';
import { hindrances } from './package/hindrances.ts';
import {
  type Packaged,
  packageApplication,
  packageInstallers,
  type Runtime,
} from './package/packageApplication.ts';
import { committedAt, sourcesHere } from './package/sourcesHere.ts';
import { billName, contentsFolder } from './package/writeContents.ts';
import { releaseFeed } from '../main/core/updates/releaseFeed.ts';
import { projectRoot } from './paths.ts';

/**
 * `npm run package`: the unpacked application in `release/`. `--electron-dist FOLDER` takes Electron
 * from a folder; `--assert-fuses` fails unless it is the real Electron with its fuses as they should
 * be, and with the hash of its archive; `--installers` makes this system's installers of a release.
 */
const output = join(projectRoot, 'release');
const installers = process.argv.includes('--installers');
const asserts = process.argv.includes('--assert-fuses');
const given = process.argv.indexOf('--electron-dist');
const named = given > 0 ? process.argv[given + 1] : undefined;

const found = hindrances(sourcesHere());
if (installers && found.length > 0) stop('No release can be made of these sources:', found);
// Packed files get the time of the commit: the same sources, the same bytes.
if (installers) process.env['SOURCE_DATE_EPOCH'] ??= committedAt();
const runtime = installers ? undefined : await runtimeHere();
const packaged = await made(runtime);
console.log(`Packaged in ${packaged.folder}`);
if (installers && releaseFeed === '') {
  console.log(
    'It looks for releases on no web server: main/core/updates/releaseFeed.ts names none.',
  );
}
if (installers) copyFileSync(join(contentsFolder, billName()), join(output, billName()));
sayIfNotSigned();
if (asserts) {
  if (runtime === 'standIn') stop('There are no fuses to assert without Electron.', []);
  await assertFuses(packaged.program);
  assertIntegrity(process.platform, packaged.program, packaged.archive);
  console.log('All fuses are as electron-builder.yml says, and the archive is under its hash.');
}
if (!installers && found.length > 0) {
  console.log(`\nThis is no release:\n${found.map((each) => `  ${each}\n`).join('')}`);
}

function made(on: Runtime | undefined): Promise<Packaged> {
  if (on !== undefined) return packageApplication(output, on);
  return packageInstallers(output).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    return stop('The installers could not be made. Electron and the tools for them are fetched:', [
      why,
    ]);
  });
}

async function runtimeHere(): Promise<Runtime> {
  if (named !== undefined) return { folder: named };
  const program = await fetchElectron();
  if (program !== undefined) return { folder: electronFolder(program) };
  console.log(
    "Electron can't be fetched here: a stand-in takes its place, and the package does not run.",
  );
  return 'standIn';
}

/** On macOS the program lies within Electron.app. */
function electronFolder(program: string): string {
  const folder = dirname(program);
  return process.platform === 'darwin' ? join(folder, '../../..') : folder;
}

/** Loudly, and beside installers in a file that travels with them. */
function sayIfNotSigned(): void {
  const unsigned = lacksCodeSignature(process.platform, process.env);
  if (unsigned === undefined) return;
  console.error(`\n*** ${unsigned} ***\n`);
  if (process.env['GITHUB_ACTIONS']) console.log(`::warning title=Not signed::${unsigned}`);
  if (installers) {
    writeFileSync(join(output, `NOT-SIGNED-${process.platform}.txt`), `${unsigned}\n`);
  }
}

function stop(what: string, reasons: readonly string[]): never {
  console.error(`\n${[what, ...reasons.map((each) => `  ${each}`)].join('\n')}`);
  process.exit(1);
}
