import { openVaultDatabase } from '../../../main/core/openVaultDatabase.ts';
import { join } from 'node:path';
import { caseCalls } from '../../../main/core/calls/caseCalls.ts';
import { forkedJobs } from '../../../main/core/process/forkedJobs.ts';
import { jobKeyDerivation } from '../../../main/core/vault/jobKeyDerivation.ts';
import { openVault } from '../../../main/core/vault/openVault.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { benchPassphrase, type BenchVault } from '../benchVault.ts';
import { type Measure, percentile } from '../measure.ts';

/** From a key that fits to everything that Today shows; the derivation is measured apart. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const derivation: number[] = [];
  const toToday: number[] = [];
  const jobs = forkedJobs();
  for (let n = 0; n < 5; n += 1) {
    const start = performance.now();
    const opened = await openVault({
      directory: join(vault.directory, 'vaults'),
      id: vault.id,
      secret: { kind: 'passphrase', passphrase: benchPassphrase },
      clock: wallClock,
      keyDerivation: jobKeyDerivation(jobs),
    });
    const derived = performance.now();
    derivation.push(derived - start);
    const open = openVaultDatabase(opened, { clock: wallClock, jobs, emit: () => undefined });
    await caseCalls['me.get'](open, {});
    await caseCalls['settings.get'](open, {});
    await caseCalls['today.get'](open, { today: '2026-11-22' });
    toToday.push(performance.now() - derived);
    open.close();
  }
  const n = toToday.length;
  const seconds = (values: readonly number[]) => percentile(values, 0.5) / 1000;
  yield {
    bench: 'today',
    metric: 'unlock to Today',
    value: seconds(toToday),
    unit: 's',
    n,
    budget: 0.5,
  };
  yield { bench: 'today', metric: 'key derivation', value: seconds(derivation), unit: 's', n };
}
