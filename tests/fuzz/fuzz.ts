import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { SeedDone } from './seedWorker.ts';
import { targets } from './targets.ts';

/**
 * `npm run fuzz -- sync --seeds 10000 [--from 1]`: as many seeded cases as one likes, on all
 * processors. Says now and then how far it is; prints one JSON object at its end; the seed of a case
 * that failed is in it, and repeats it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' } },
});
const name = positionals[0] ?? '';
if (targets[name] === undefined) {
  console.error(
    `There is nothing to fuzz called "${name}". Choose from: ${Object.keys(targets).join(', ')}.`,
  );
  process.exit(2);
}

const from = Number(values.from);
const seeds = Number(values.seeds);
const ends: Record<string, number> = {};
const failures: { seed: number; error: string }[] = [];
let slowest = { seed: 0, milliseconds: 0 };
let next = from;
let count = 0;

function note({ seed, milliseconds, end, error }: SeedDone): void {
  if (end !== null) ends[end] = (ends[end] ?? 0) + 1;
  if (error !== null) failures.push({ seed, error });
  if (error !== null) console.error(`seed ${seed}: ${error}`);
  if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
  count += 1;
  if (count % 500 === 0) console.error(`${count} of ${seeds}, ${failures.length} failed`);
}

/** Milliseconds; a seed takes a fifth of a second. */
const longest = 300_000;

/**
 * One process, which asks for seeds until there are none. A process that dies fails its seed; so does
 * one that comes to no end.
 */
async function work(): Promise<void> {
  while (next < from + seeds) {
    let seed = next++;
    const worker = fork(fileURLToPath(new URL('seedWorker.ts', import.meta.url)), [name]);
    const ended = Promise.withResolvers<void>();
    let isUnderWay = true;
    const hung = setTimeout(() => worker.kill('SIGKILL'), longest);
    worker.on('message', (done: SeedDone) => {
      hung.refresh();
      note(done);
      isUnderWay = next < from + seeds;
      if (!isUnderWay) return worker.disconnect();
      seed = next++;
      worker.send(seed);
    });
    worker.on('exit', (code, signal) => {
      clearTimeout(hung);
      const error = `its process ended (${signal ?? code})`;
      if (isUnderWay) note({ seed, milliseconds: 0, end: null, error });
      ended.resolve();
    });
    worker.send(seed);
    await ended.promise;
  }
}

await Promise.all(Array.from({ length: Math.min(seeds, availableParallelism()) }, work));
failures.sort((a, b) => a.seed - b.seed);
console.log(JSON.stringify({ fuzz: name, from, seeds, ends, slowest, failures }));
process.exitCode = failures.length === 0 ? 0 : 1;
