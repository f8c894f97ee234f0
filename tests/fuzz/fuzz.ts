import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulate } from './sync/simulate.ts';
import { fuzzTransfer } from './transfer/fuzzTransfer.ts';

/**
 * `npm run fuzz -- transfer --seeds 5000 [--from 1]`: as many seeded cases as one likes. Prints one
 * JSON object; the seed of a case that failed is in it, and repeats it.
 */
const targets: Readonly<Record<string, (seed: number, folder: string) => Promise<string>>> = {
  transfer: fuzzTransfer,
  /** Laptops over a hostile place: the end of a seed is that they agree. */
  sync: async (seed) => {
    await simulate(seed);
    return 'agreed';
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' } },
});
const name = positionals[0] ?? '';
const run = targets[name];
if (run === undefined) {
  console.error(
    `There is nothing to fuzz called "${name}". Choose from: ${Object.keys(targets).join(', ')}.`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'carnet-fuzz-'));
const ends: Record<string, number> = {};
const failures: { seed: number; error: string }[] = [];
const from = Number(values.from);
let slowest = { seed: 0, milliseconds: 0 };
for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  const started = performance.now();
  try {
    const end = await run(seed, folder);
    ends[end] = (ends[end] ?? 0) + 1;
  } catch (error) {
    failures.push({ seed, error: String(error) });
  }
  const milliseconds = Math.round(performance.now() - started);
  if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
}
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({ fuzz: name, from, seeds: Number(values.seeds), ends, slowest, failures }),
);
process.exitCode = failures.length === 0 ? 0 : 1;
