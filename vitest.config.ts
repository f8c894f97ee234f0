import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { compiledFolder } from './build/paths.ts';

// Tests start hundreds of processes from the same files: compiled once.
process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;

/** Rules alone: nothing in these files changes what the next one meets, so they share their modules. */
const rules = ['renderer', 'shared', 'core/casework', 'core/sync', 'docs'].map(
  (folder) => `tests/unit/${folder}/**/*.test.{ts,tsx}`,
);
const elsewhere = ['tests/e2e/**', 'tests/fixtures/**'];

/** What takes longest, and waits most, begins first: the short ones fill its gaps. */
const longest = [
  '/fuzz/sync/',
  '/crash/crash.',
  '/crash/',
  '/core/backups/',
  '/core/imports/',
  '/core/',
  '/scan/',
];
const rank = ({ moduleId }: TestSpecification) => {
  const place = longest.findIndex((part) => moduleId.includes(part));
  return place === -1 ? longest.length : place;
};
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Tests that need neither a window nor the whole program. Those of the renderer bring their own DOM-free pieces. */
export default defineConfig({
  test: {
    globalSetup: './tests/support/beforeAll.ts',
    pool: 'forks',
    // All cores: half of the time is spent waiting for processes that tests start and kill.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Key derivation and encryption are meant to be slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A failing test must not be retried into a pass.
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, ...rules],
        },
      },
      {
        extends: true,
        test: { name: 'rules', include: rules, isolate: false },
      },
    ],
  },
});
