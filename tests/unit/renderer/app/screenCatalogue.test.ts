import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../../build/paths.ts';
import { walks } from '../../../e2e/layout/catalogue/catalogue.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const entries = walks.flatMap((walk) => walk.entries);
const shown = new Set(entries.flatMap((entry) => entry.route ?? []));

test('every screen that has an address is measured and listened to', () => {
  const routes = [...read('renderer/app/routes.tsx').matchAll(/<Route path="([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((path) => path !== '/' && !shown.has(path))).toEqual([]);
});

test('every page of the settings is', () => {
  const pages = [
    ...read('renderer/screens/settings/SettingsScreen.tsx').matchAll(/\{ id: '(\w+)',/g),
  ].map(([, id]) => `settings-${id}`);
  expect(pages.length).toBeGreaterThan(3);
  const names = new Set(entries.map(({ name }) => name));
  expect(pages.filter((name) => !names.has(name))).toEqual([]);
});

test('no entry speaks of an address that is gone, no two share a snapshot, no snapshot is left over', () => {
  const routes = read('renderer/app/routes.tsx');
  expect([...shown].filter((path) => path !== '' && !routes.includes(`path="${path}"`))).toEqual(
    [],
  );
  const names = entries.map(({ name }) => `${name}.txt`);
  expect(new Set(names).size).toBe(names.length);
  const left = readdirSync(join(projectRoot, 'tests/e2e/layout/heard'));
  expect(left.filter((name) => !names.includes(name))).toEqual([]);
});
