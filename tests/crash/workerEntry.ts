import { join } from 'node:path';
import { bundle } from '../../build/bundle/bundle.ts';
import { type Bundle, node } from '../../build/bundle/bundles.ts';
import { distFolder } from '../../build/paths.ts';

const workers = ['crashWorker', 'backupWorker'] as const;
const entryOf = (worker: string) => join(import.meta.dirname, `${worker}.ts`);

/** Hundreds of them are started and killed: bundled, each starts in a third of the time. */
const crashBundle: Bundle = {
  name: 'crash',
  inputs: ['main/core', 'shared', 'tests/crash', 'tests/support', 'tests/unit/core/vault'],
  config: node(
    'crash',
    () => Object.fromEntries(workers.map((worker) => [worker, entryOf(worker)])),
    'node24',
  ),
};

/** The file to start a worker from; made of its sources as they are now. */
export async function workerEntry(worker: (typeof workers)[number]): Promise<string> {
  await bundle([crashBundle]);
  return join(distFolder, 'crash', `${worker}.js`);
}
