import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { compiledFolder, projectRoot } from '../../build/paths.ts';
import { zoneOfRun } from './support/hourOfRun.ts';

// Each test starts Carnet's processes anew: what they run is compiled once.
process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;
process.env['TZ'] = zoneOfRun();

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'screens', testMatch: 'layout/screens.walk.ts' },
    { name: 'scenarios', testMatch: '**/*.spec.ts' },
  ],
  outputDir: join(projectRoot, 'test-results'),
  // One more than processors: scenarios wait a quarter of their time for what Carnet waits for.
  workers: 3,
  fullyParallel: true,
  // What passes only at its second try is counted and named at the end of `npm test`, as unsteady.
  retries: 1,
  forbidOnly: true,
  // Bounds for what hangs, not figures: deriving keys is meant to be slow, and slower on a laptop that is busy.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  // What a screen reader hears on each screen: reviewed, like any other file of the repository.
  snapshotPathTemplate: '{testDir}/layout/heard/{arg}{ext}',
  globalSetup: './support/beforeAll.ts',
  // Traces, videos and pictures of failures would hold what the vault keeps encrypted.
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
