import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  previousOf,
  removeUnfinishedReplacements,
  replaceFile,
} from '../../../../main/core/files/replaceFile.ts';
import { power } from './powerCut.ts';

vi.mock('node:fs/promises', async (original) => {
  const { cuttable } = await import('./powerCut.ts');
  return cuttable(await original());
});

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carnet-replace-'));
  path = join(folder, 'vault.json');
});
afterEach(async () => {
  power.restore();
  await rm(folder, { recursive: true, force: true });
});

const contents = (file: string) => readFile(file, 'utf8').catch(() => undefined);

describe('replacing a file', () => {
  it('writes a new one, readable by its owner alone', async () => {
    await replaceFile(path, 'first', 'keep');
    expect(await contents(path)).toBe('first');
    expect(await contents(previousOf(path))).toBeUndefined();
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps the predecessor when asked, and leaves it alone when not', async () => {
    await replaceFile(path, 'first', 'keep');
    await replaceFile(path, 'second', 'keep');
    expect(await contents(previousOf(path))).toBe('first');
    await replaceFile(path, 'third', 'discard');
    expect([await contents(path), await contents(previousOf(path))]).toEqual(['third', 'first']);
    expect((await readdir(folder)).sort()).toEqual(['vault.json', 'vault.json.previous']);
  });

  it('syncs the bytes before they get the name, and the name before it returns', async () => {
    await replaceFile(path, 'first', 'keep');
    power.restore();
    await replaceFile(path, 'second', 'keep');
    const steps = power.steps.filter((each) => !each.startsWith('rm ')).map(withoutNumbers);
    expect(steps).toEqual([
      'copyFile .vault.json.previous.tmp',
      'open .vault.json.previous.tmp',
      'sync .vault.json.previous.tmp',
      'rename vault.json.previous',
      'open .vault.json.tmp',
      'write .vault.json.tmp',
      'sync .vault.json.tmp',
      'rename vault.json',
      ...(process.platform === 'win32' ? [] : [`sync ${folder.split('/').pop()}`]),
    ]);
  });

  it('shows the old or the new bytes, never a part, whichever step the power fails in', async () => {
    const [old, next] = ['old '.repeat(500), 'new '.repeat(700)];
    await writeFile(path, old);
    power.restore();
    await replaceFile(path, next, 'keep');
    const total = power.steps.length;
    expect(total).toBeGreaterThan(8);
    const seen = new Set<string | undefined>();
    for (let step = 0; step < total; step += 1) {
      power.restore();
      await rm(folder, { recursive: true });
      await replaceFileIn(old);
      power.failBefore(step);
      await expect(replaceFile(path, next, 'keep')).rejects.toThrow('the power is off');
      power.restore();
      const found = await contents(path);
      seen.add(found);
      expect([old, next]).toContain(found);
      expect(['older', old]).toContain(await contents(previousOf(path)));
      await removeUnfinishedReplacements(folder);
      expect((await readdir(folder)).sort()).toEqual(['vault.json', 'vault.json.previous']);
    }
    expect(seen).toEqual(new Set([old, next]));
  });

  it('runs replacements of one file one after another: the last one asked for stays', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`);
    await Promise.all(texts.map((text) => replaceFile(path, text, 'keep')));
    expect(await contents(path)).toBe('text 19');
    expect(await contents(previousOf(path))).toBe('text 18');
  });

  it('leaves the old file and nothing else when the disk is full', async () => {
    await replaceFile(path, 'first', 'discard');
    power.full = true;
    await expect(replaceFile(path, 'second', 'keep')).rejects.toMatchObject({ code: 'ENOSPC' });
    power.restore();
    expect(await contents(path)).toBe('first');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await replaceFile(path, 'second', 'discard');
    expect(await contents(path)).toBe('second');
  });
});

describe('a process killed while it replaces a file', () => {
  it('leaves a whole file and a whole predecessor, at 12 random instants', {
    timeout: 60_000,
  }, async () => {
    const seed = Math.floor(Math.random() * 1e6);
    const numbers: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const delay = ((seed + round * 7919) % 97) / 2;
      await killAfter(delay);
      const number = wholeNumber(await contents(path), `seed ${seed} round ${round}`);
      const before = await contents(previousOf(path));
      if (number > 1) expect(number - wholeNumber(before, `seed ${seed}`)).toBeLessThanOrEqual(1);
      numbers.push(number);
    }
    expect(Math.max(...numbers), `seed ${seed}`).toBeGreaterThan(1);
  });
});

async function replaceFileIn(old: string): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder);
  await writeFile(previousOf(path), 'older');
  await writeFile(path, old);
}

function withoutNumbers(name: string): string {
  return name.replace(/\.\d+-\d+\.tmp$/, '.tmp');
}

/** Starts the process, waits until it has replaced the file once, and kills it `delay` ms later. */
async function killAfter(delay: number): Promise<void> {
  const script = fileURLToPath(new URL('./replaceForever.ts', import.meta.url));
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await pause(delay);
  child.kill('SIGKILL');
  await exited;
}

/** The number that a whole content says. */
function wholeNumber(text: string | undefined, about: string): number {
  const [number, hash, body] = (text ?? '').split(' ');
  const right = createHash('sha256')
    .update(body ?? '')
    .digest('hex');
  expect(hash, about).toBe(right);
  return Number(number);
}
