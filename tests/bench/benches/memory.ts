import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchVault } from '../benchVault.ts';
import type { Measure } from '../measure.ts';

/** Resident memory of a process that is nothing but the core, after a worker's usual calls. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const child = fork(join(import.meta.dirname, '../memoryProcess.ts'), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.send(vault);
  const [megabytes] = (await once(child, 'message')) as [number];
  await once(child, 'exit');
  yield {
    bench: 'memory',
    metric: 'core with the database open',
    value: megabytes,
    unit: 'MB',
    n: vault.clients,
    budget: 300,
  };
}
