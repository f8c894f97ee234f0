import { defineConfig } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * For what was packaged (tests/unit/build/package.test.ts): the scenario of the start, and a first
 * vault, on the bundles that `CARNET_BUNDLES` names. No vaults are made beforehand, nothing is tried twice.
 */
export default defineConfig({
  testDir: '..',
  testMatch: ['start.spec.ts', 'packaged/vault.packaged.ts'],
  // The other starts are about the shell, which is the same.
  grep: /opens on its start screen|makes a vault/,
  outputDir: join(tmpdir(), 'carnet-packaged-results'),
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
