import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compiledFolder } from './build/paths.ts';

// Tests start hundreds of processes from the same files: compiled once.
process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;

/** Tests that need neither a window nor the whole program. Those of the renderer bring their own DOM-free pieces. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**'],
    globalSetup: './tests/support/beforeAll.ts',
    pool: 'forks',
    // All cores: half of the time is spent waiting for processes that tests start and kill.
    maxWorkers: availableParallelism(),
    // Key derivation and encryption are meant to be slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A failing test must not be retried into a pass.
    retry: 0,
  },
});
