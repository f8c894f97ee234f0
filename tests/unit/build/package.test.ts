import { extractFile, listPackage } from '@electron/asar';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertFuses } from '../../../build/package/assertFuses.ts';
import { type Packaged, packageApplication } from '../../../build/package/packageApplication.ts';

// The stand-in has Linux's layout; elsewhere continuous integration packages with Electron itself.
const onLinux = process.platform === 'linux';
const output = mkdtempSync(join(tmpdir(), 'carnet-package-'));
let packaged: Packaged;
let files: string[] = [];

beforeAll(async () => {
  if (!onLinux) return;
  packaged = await packageApplication(output, undefined);
  files = listPackage(packaged.archive, { isPack: false });
}, 120_000);
afterAll(() => rmSync(output, { recursive: true, force: true }));

test.runIf(onLinux)('the archive holds the bundles and what starts them', () => {
  for (const needed of [
    '/package.json',
    '/dist/main/index.js',
    '/dist/core/coreProcess.js',
    '/dist/preload/preload.cjs',
    '/dist/renderer/index.html',
  ]) {
    expect(files).toContain(needed);
  }
});

test.runIf(onLinux)('the archive holds no source, no test, no map', () => {
  expect(files.filter((file) => /\.(?:tsx?|mts|cts|map|c|cc|cpp|h|hpp|gyp)$/.test(file))).toEqual(
    [],
  );
  const top = new Set(files.map((file) => file.split('/')[1]));
  expect(top).toEqual(new Set(['dist', 'node_modules', 'package.json', 'LICENSE', 'NOTICE']));
  expect(
    new Set(
      files
        .map((file) => file.split('/').slice(1, 3).join('/'))
        .filter((file) => file.startsWith('dist/')),
    ),
  ).toEqual(new Set(['dist/core', 'dist/main', 'dist/preload', 'dist/renderer']));
});

test.runIf(onLinux)(
  'of the libraries it holds the one that can not be bundled, and no development dependency',
  () => {
    const libraries = files
      .filter((file) => file.startsWith('/node_modules/'))
      .map((file) => file.split('/')[2]);
    expect(new Set(libraries)).toEqual(new Set(['better-sqlite3-multiple-ciphers']));
    const about: unknown = JSON.parse(extractFile(packaged.archive, 'package.json').toString());
    expect(about).not.toHaveProperty('devDependencies');
    expect(about).not.toHaveProperty('scripts');
  },
);

test.runIf(onLinux)('the native module lies outside the archive, and nothing else does', () => {
  const folder = `${packaged.archive}.unpacked`;
  const outside = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  expect(outside).toEqual([`linux-${process.arch}.node`]);
});

test.runIf(onLinux)('the fuses are set in the program', async () => {
  expect(existsSync(packaged.program)).toBe(true);
  await assertFuses(packaged.program);
});
