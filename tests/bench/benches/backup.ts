import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../../../main/core/core.ts';
import { type BenchVault, benchPassphrase, openedBenchVault } from '../benchVault.ts';
import { mostMemoryOfChildren } from '../childMemory.ts';
import type { Measure } from '../measure.ts';

/** A backup made and proven, with its copy in a second place; restored on an empty laptop; put under a new lock. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-backup-'));
  const megabytes = statSync(vault.file).size / 1e6;
  const measures: Measure[] = [];
  const measured = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const { result, megabytes: memory } = await mostMemoryOfChildren(work);
    const seconds = (performance.now() - start) / 1000;
    const common = { bench: 'backup', n: Math.round(megabytes) };
    measures.push(
      { ...common, metric: what, value: seconds, unit: 's' },
      { ...common, metric: `${what}: speed`, value: megabytes / seconds, unit: 'MB/s' },
      { ...common, metric: `${what}: memory of its process`, value: memory, unit: 'MB' },
    );
    return result;
  };
  try {
    const core = await openedBenchVault(vault);
    await measured('make and prove', () => core.call('backup.make', {}));
    const state = await measured('copy to a second place and read again', () =>
      core.call('backup.setSecondPlace', { path: folder }),
    );
    await core.close();

    const elsewhere = await openCore({ directory: join(folder, 'laptop') });
    const name = `${state.backups[0]?.id.slice(-6) ?? ''}.carnet-backup`;
    const file = readdirSync(folder).find((each) => each.endsWith(name)) ?? '';
    const { fileId } = await elsewhere.call('restore.offer', { path: join(folder, file) });
    await measured('restore on an empty laptop', () =>
      elsewhere.call('restore.begin', {
        sourceId: fileId,
        secret: { kind: 'passphrase', passphrase: benchPassphrase },
      }),
    );
    await measured('a new lock', () =>
      elsewhere.call('vault.reencrypt', {
        current: benchPassphrase,
        next: benchPassphrase,
        language: 'en',
      }),
    );
    await elsewhere.close();
    yield* measures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
