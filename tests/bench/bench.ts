import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joined } from 'node:path';
import { parseArgs } from 'node:util';
import { run as backup } from './benches/backup.ts';
import { run as duplicates } from './benches/duplicates.ts';
import { run as encryption } from './benches/encryption.ts';
import { run as importing } from './benches/import.ts';
import { type JoinOptions, run as join } from './benches/join.ts';
import { run as memory } from './benches/memory.ts';
import { run as renderer } from './benches/renderer.ts';
import { run as save } from './benches/save.ts';
import { run as search } from './benches/search.ts';
import { run as sync, type SyncOptions } from './benches/sync.ts';
import { run as syncBusy } from './benches/syncBusy.ts';
import { run as syncIdle } from './benches/syncIdle.ts';
import { run as timeline } from './benches/timeline.ts';
import { run as today } from './benches/today.ts';
import type { BenchVault } from './benchVault.ts';
import { inventVault } from './inventVault.ts';
import { type Measure, rounded } from './measure.ts';

/**
 * `npm run bench -- [name …] [--scale 0.01]`: one JSON object per line. Scale 1 is 100,000
 * clients and 1,000,000 services. `sync` knows `--runs 3`, and `--peer FOLDER` for another program's
 * benchmark, which takes turns with ours; `join` knows `--keep FOLDER` and `--kills 5`.
 */
const onVault: Record<string, (vault: BenchVault) => AsyncIterable<Measure>> = {
  today,
  search,
  save,
  timeline,
  memory,
  backup,
  import: importing,
};
const alone: Record<string, (options: SyncOptions & JoinOptions) => AsyncIterable<Measure>> = {
  encryption,
  duplicates,
  renderer,
  sync,
  'sync-busy': syncBusy,
  'sync-idle': syncIdle,
  join,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '0.01' },
    runs: { type: 'string', default: '1' },
    peer: { type: 'string' },
    keep: { type: 'string' },
    kills: { type: 'string', default: '1' },
  },
});
const scale = Number(values.scale);
const runs = Number(values.runs);
const names =
  positionals.length > 0 ? positionals : [...Object.keys(onVault), ...Object.keys(alone)];
const unknown = names.filter((name) => !(name in onVault) && !(name in alone));
if (unknown.length > 0 || !(scale > 0 && scale <= 1)) {
  console.error(`Benchmarks: ${[...Object.keys(onVault), ...Object.keys(alone)].join(', ')}`);
  process.exit(2);
}

const print = (measure: Measure) =>
  console.log(JSON.stringify({ ...measure, value: rounded(measure.value), scale }));

const directory = mkdtempSync(joined(tmpdir(), 'carnet-bench-'));
try {
  if (names.some((name) => name in onVault)) {
    const start = performance.now();
    const vault = await inventVault(directory, scale);
    const value = (performance.now() - start) / 1000;
    print({
      bench: 'vault',
      metric: 'generate',
      value,
      unit: 's',
      n: vault.clients + vault.services,
    });
    for (const name of names) {
      const run = onVault[name];
      if (run !== undefined) for await (const measure of run(vault)) print(measure);
    }
  }
  for (const name of names) {
    const run = alone[name];
    if (run !== undefined) {
      const kills = Number(values.kills);
      const { peer, keep } = values;
      for await (const measure of run({ scale, runs, peer, keep, kills })) print(measure);
    }
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
