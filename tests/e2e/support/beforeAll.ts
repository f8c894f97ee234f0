import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../../build/bundle/bundle.ts';
import { bundlesBelieving } from '../../../build/bundle/releaseKeys.ts';
import { keepTemporaryFilesInMemory } from '../../support/memoryFolder.ts';
import { releaseKeysOfRun } from './releaseKeyOfRun.ts';
import { agenciesVariable } from './agencies.ts';

/** Before any worker starts, so that none waits for another: the bundles, and vaults to copy. */
export default async function beforeAll(): Promise<() => void> {
  keepTemporaryFilesInMemory();
  await bundle(bundlesBelieving(releaseKeysOfRun()));
  const root = mkdtempSync(join(tmpdir(), 'carnet-agencies-'));
  const maker = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'makeAgencies.ts'), root],
    { stdio: 'inherit' },
  );
  const [code] = await once(maker, 'exit');
  if (code !== 0) throw new Error(`The vaults for the tests could not be made: ${code}.`);
  process.env[agenciesVariable] = root;
  return () => rmSync(root, { recursive: true, force: true });
}
