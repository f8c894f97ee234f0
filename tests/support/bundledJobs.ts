import { join } from 'node:path';
import { forkedJobs, jobEntry } from '../../main/core/process/forkedJobs.ts';
import type { JobRunner } from '../../main/core/process/jobRunner.ts';

/** Where a run's set-up says that the bundles of jobs lie. */
export const jobsVariable = 'CARNET_TEST_JOBS';

/**
 * Jobs from the product's own bundles, where the run has made them: one file each, which starts in a
 * third of the time that a job's sources take. Tests start jobs by the hundred.
 */
export function bundledJobs(): JobRunner {
  const folder = process.env[jobsVariable];
  return forkedJobs((kind) =>
    folder === undefined ? jobEntry(kind) : join(folder, `${kind}Job.js`),
  );
}
