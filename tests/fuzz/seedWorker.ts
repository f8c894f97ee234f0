import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { targets } from './targets.ts';

/** What came of one seed. */
export interface SeedDone {
  readonly seed: number;
  readonly milliseconds: number;
  readonly end: string | null;
  readonly error: string | null;
}

/** Runs the seeds that its parent sends, one at a time, until the parent lets go of it. */
const [name = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'carnet-fuzz-'));
process.on('message', (seed: number) => {
  void one(seed).then((done) => process.send?.(done));
});
process.on('disconnect', () => process.exit());
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function one(seed: number): Promise<SeedDone> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const end = (await targets[name]?.(seed, folder)) ?? 'nothing';
    return { seed, milliseconds: took(), end, error: null };
  } catch (error) {
    return { seed, milliseconds: took(), end: null, error: String(error) };
  }
}
