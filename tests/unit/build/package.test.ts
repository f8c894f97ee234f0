import { Validation, Spec } from '@cyclonedx/cyclonedx-library';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { assertFuses } from '../../../build/package/assertFuses.ts';
import { billOfMaterials } from '../../../build/package/billOfMaterials.ts';
import { type Packaged, packageApplication } from '../../../build/package/packageApplication.ts';
import { shippedPackages } from '../../../build/package/shippedPackages.ts';
import { billName, contentsFolder } from '../../../build/package/writeContents.ts';
import { projectRoot } from '../../../build/paths.ts';

// The stand-in has Linux's layout; elsewhere continuous integration packages with Electron itself.
const onLinux = process.platform === 'linux';
const output = mkdtempSync(join(tmpdir(), 'carnet-package-'));
let packaged: Packaged;
let files: string[] = [];

beforeAll(async () => {
  if (!onLinux) return;
  packaged = await packageApplication(output, 'standIn');
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

test.runIf(onLinux)('the licence of everything that is in it lies beside the archive', () => {
  const text = readFileSync(join(dirname(packaged.archive), 'THIRD-PARTY.txt'), 'utf8');
  const packages = shippedPackages();
  for (const name of ['react', 'libsodium-sumo', 'better-sqlite3-multiple-ciphers', 'electron'])
    expect(packages.map((each) => each.name)).toContain(name);
  expect(packages.filter(({ name }) => name.startsWith('@fontsource'))).toHaveLength(11);
  const notice = readFileSync(join(projectRoot, 'NOTICE'), 'utf8');
  expect(text.endsWith(notice)).toBe(true);
  for (const { name, version, text: licence } of packages) {
    expect(text).toContain(`\n${name} ${version} (`);
    // Its own words, or ours for it: no package is without.
    if (licence === '') expect(notice, name).toMatch(new RegExp(`^ {2}${name}, `, 'mu'));
    else expect(text).toContain(licence);
  }
});

test.runIf(onLinux)(
  'the list of all that is in it is one that CycloneDX’s schema takes',
  async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    const bill = readFileSync(join(contentsFolder, billName()), 'utf8');
    expect(await validator.validate(bill)).toBeNull();
    expect(await validator.validate(bill.replace('"library"', '"book"'))).not.toBeNull();
    const { components } = z
      .object({ components: z.array(z.object({ purl: z.string(), hashes: z.array(z.unknown()) })) })
      .parse(JSON.parse(bill));
    expect(components).toHaveLength(shippedPackages().length);
    expect(components.map(({ purl }) => purl)).toContain(
      'pkg:npm/better-sqlite3-multiple-ciphers@13.0.3',
    );
    expect(components.every(({ hashes }) => hashes.length === 1)).toBe(true);
    // The same inputs, the same bytes.
    expect(billOfMaterials('0.1.0', shippedPackages().toReversed())).toBe(
      billOfMaterials('0.1.0', shippedPackages()),
    );
  },
);

test.runIf(onLinux)(
  'unpacked to a folder of its own, far from the sources, it starts and makes a vault',
  async () => {
    const unpacked = join(output, 'unpacked');
    extractAll(packaged.archive, unpacked);
    const config = 'tests/e2e/packaged/packaged.config.ts';
    const cli = join(projectRoot, 'node_modules/@playwright/test/cli.js');
    const run = spawn(process.execPath, [cli, 'test', '--config', config, '--reporter=json'], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', CARNET_BUNDLES: join(unpacked, 'dist') },
    });
    let report = '';
    run.stdout.setEncoding('utf8').on('data', (text: string) => (report += text));
    await once(run, 'close');
    const { stats } = z
      .object({ stats: z.object({ expected: z.number(), unexpected: z.number() }) })
      .parse(JSON.parse(report));
    expect(stats.unexpected, report).toBe(0);
    expect(stats.expected).toBe(2);
  },
  240_000,
);
