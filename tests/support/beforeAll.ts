import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle } from '../../build/bundle/bundle.ts';
import { coreBundle } from '../../build/bundle/bundles.ts';
import { distFolder } from '../../build/paths.ts';
import { jobsVariable } from './bundledJobs.ts';
import { keepTemporaryFilesInMemory } from './memoryFolder.ts';

/** Before any worker starts: the bundles of the jobs that tests start; again when a watched file changes. */
export default async function beforeAll(project: TestProject): Promise<void> {
  keepTemporaryFilesInMemory();
  await bundle([coreBundle]);
  process.env[jobsVariable] = join(distFolder, 'core/jobs');
  project.onTestsRerun(async () => void (await bundle([coreBundle])));
}
