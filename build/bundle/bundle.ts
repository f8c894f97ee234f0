import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { distFolder, projectRoot } from '../paths.ts';
import { type Bundle, bundles } from './bundles.ts';
import { isAlive } from '../isAlive.ts';

/**
 * Makes `dist/`, and only those parts whose sources, dependencies or recipe changed since.
 * Two runs at once wait for each other. Returns the names of the parts that were made.
 */
export async function bundle(parts: readonly Bundle[] = bundles): Promise<string[]> {
  mkdirSync(distFolder, { recursive: true });
  return withLock(join(distFolder, '.lock'), async () => {
    const made: string[] = [];
    for (const part of parts) {
      const stamp = join(distFolder, `.${part.name}.stamp`);
      const digest = digestOf(part);
      if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
      rmSync(stamp, { force: true });
      await build(part.config());
      writeFileSync(stamp, digest);
      made.push(part.name);
    }
    return made;
  });
}

function digestOf(part: Bundle): string {
  const hash = createHash('sha256').update(`${part.recipe ?? ''}\0`);
  for (const input of ['package-lock.json', 'build/bundle', ...part.inputs]) {
    const path = join(projectRoot, input);
    const files = statSync(path).isDirectory()
      ? globSync('**/*', { cwd: path, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (!isAlive(ownerOf(lock))) rmSync(lock, { force: true });
      else await wait(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function ownerOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}
