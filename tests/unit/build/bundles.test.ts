import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../../../build/bundle/bundle.ts';
import { distFolder } from '../../../build/paths.ts';
import { jobKinds } from '../../../main/core/process/jobRunner.ts';

const text = (file: string) => readFileSync(join(distFolder, file), 'utf8');
/** What a bundle loads from outside itself. */
const imported = (source: string) =>
  [...source.matchAll(/(?:from|import|require\()\s*["']([^"'.][^"']*)["']/g)].map(
    ([, name = '']) => name,
  );

beforeAll(() => bundle(), 120_000);

test('the page has no script or style of its own, only the bundle’s files', () => {
  const page = text('renderer/index.html');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:|javascript:/);
  for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]*)"/g)) {
    expect(address).toMatch(/^\/assets\/[\w.-]+$/);
  }
});

test('the preload is one file that loads Electron and nothing else', () => {
  expect(globSync('preload/*.cjs', { cwd: distFolder })).toEqual(['preload/preload.cjs']);
  expect(new Set(imported(text('preload/preload.cjs')))).toEqual(new Set(['electron']));
});

test('core is bundled but for the database module, and knows no Electron', () => {
  const outside = globSync('core/**/*.js', { cwd: distFolder })
    .flatMap((file) => imported(text(file)))
    .filter((name) => !name.startsWith('node:'));
  expect(outside).not.toContain('electron');
});

test('every kind of job has its bundle, and no bundle is for a job that nobody starts', () => {
  const made = globSync('core/jobs/*.js', { cwd: distFolder }).map((file) => basename(file));
  expect(new Set(made)).toEqual(new Set(jobKinds.map((kind) => `${kind}Job.js`)));
});

test('nothing is made twice when nothing changed', async () => {
  expect(await bundle()).toEqual([]);
});
