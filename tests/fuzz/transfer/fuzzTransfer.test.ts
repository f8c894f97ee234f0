import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fuzzTransfer } from './fuzzTransfer.ts';

const folder = mkdtempSync(join(tmpdir(), 'carnet-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('200 damaged lists each end in rows or in a clear refusal', async () => {
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= 200; seed += 1) {
    const end = await fuzzTransfer(seed, folder);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  // Damage that is always refused, or never noticed, would test nothing.
  expect(ends.get('rows')).toBeGreaterThan(40);
  expect(ends.get('import.damagedFile')).toBeGreaterThan(20);
}, 120_000);
