import { join } from 'node:path';
import { distFolder } from '../../../build/paths.ts';
import { forkedJobs } from '../../../main/core/process/forkedJobs.ts';
import type { JobRunner } from '../../../main/core/process/jobRunner.ts';
import { argon2Task } from '../../../main/core/vault/argon2Messages.ts';
import { costBounds } from '../../../main/core/vault/keyDerivation.ts';

/**
 * Jobs in which a guess costs the least that the format allows, whatever this machine could bear:
 * vaults made with them are opened sooner. Deriving is Argon2id's own.
 */
export function leastCost(): JobRunner {
  const jobs = bundled();
  const { passes, memoryBytes } = costBounds;
  return {
    start(kind, init) {
      if (kind !== 'argon2' || argon2Task.parse(init).task !== 'calibrate') {
        return jobs.start(kind, init);
      }
      return {
        post: () => undefined,
        onMessage: (listener) =>
          queueMicrotask(() => listener({ passes: passes.least, memoryBytes: memoryBytes.least })),
        exit: Promise.resolve({ code: 0 }),
        kill: () => undefined,
      };
    },
  };
}

/** From the product's own bundles, which the run's set-up has made: they start sooner than sources. */
const bundled = () => forkedJobs((kind) => join(distFolder, 'core', 'jobs', `${kind}Job.js`));
