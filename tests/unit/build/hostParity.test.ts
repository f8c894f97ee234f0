import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../build/paths.ts';

/** The names that a source takes from `electron` as values. */
function valuesFromElectron(source: string): string[] {
  return [...source.matchAll(/import\s*\{([^}]*)\}\s*from 'electron'/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
}

const sources = ['main/index.ts', ...globSync('main/shell/**/*.ts', { cwd: projectRoot })]
  .filter((file) => !file.endsWith('preload.ts'))
  .map((file) => readFileSync(join(projectRoot, file), 'utf8'));
const used = new Set(sources.flatMap(valuesFromElectron));

test('the host supplies all that the shell uses of Electron, and no more', () => {
  const host = readFileSync(join(projectRoot, 'build/host/electron.ts'), 'utf8');
  const supplied = [
    ...[...host.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',')),
    ...[...host.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name),
  ].map((name) => name.trim());
  expect([...used].sort()).toEqual(supplied.filter((name) => name !== '').sort());
});

test('the shell alone imports Electron, by that name only', () => {
  expect(used.size).toBeGreaterThan(8);
  for (const source of sources) expect(source).not.toMatch(/from 'electron\//);
});
