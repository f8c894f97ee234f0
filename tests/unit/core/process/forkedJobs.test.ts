import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { forkedJobs } from '../../../../main/core/process/forkedJobs.ts';
import type { Job } from '../../../../main/core/process/jobRunner.ts';

const echo = fileURLToPath(new URL('../../../fixtures/jobs/echoJob.ts', import.meta.url));
const jobs = forkedJobs(() => echo);

const nextMessage = (job: Job) => new Promise<unknown>((resolve) => job.onMessage(resolve));

test('a job gets what it was started with, and messages keep their types both ways', async () => {
  const job = jobs.start('parser', { key: new Uint8Array([1, 2, 3]) });
  job.post(new Map([['born', new Date(0)]]));
  expect(await nextMessage(job)).toEqual({
    init: { key: new Uint8Array([1, 2, 3]) },
    message: new Map([['born', new Date(0)]]),
  });
  job.post('finish');
  expect(await job.exit).toEqual({ code: 0 });
});

test('a failure inside the job arrives as its code and what its sentence needs', async () => {
  const job = jobs.start('parser', undefined);
  job.post('fail');
  expect(await job.exit).toEqual({
    code: 1,
    failure: { code: 'import.empty', params: { sheet: 'Clients' } },
  });
});

test('a killed job is gone and says so', async () => {
  const job = jobs.start('parser', undefined);
  job.post('ready?');
  await nextMessage(job);
  job.kill();
  expect(await job.exit).toEqual({ code: null });
});

test('a job whose entry does not exist ends instead of hanging', async () => {
  const job = forkedJobs(() => `${echo}.missing`).start('parser', undefined);
  expect((await job.exit).code).toBe(1);
});
