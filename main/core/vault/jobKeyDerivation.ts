import { CarnetError } from '../../../shared/contract/errors.ts';
import type { JobRunner } from '../process/jobRunner.ts';
import { type Argon2Task, calibratedCost, derivedKey } from './argon2Messages.ts';
import type { KeyDerivation } from './keyDerivation.ts';

/** Key derivation in a short-lived process of its own for each run. */
export function jobKeyDerivation(jobs: JobRunner): KeyDerivation {
  return {
    async derive(secret, params) {
      const { passes, memoryBytes, salt } = params;
      // A copy: `params` may be more than these, and a message port may detach what it is given.
      const task = { passes, memoryBytes, salt: Uint8Array.from(salt) };
      return read(await run(jobs, { task: 'derive', secret, params: task }), derivedKey).key;
    },
    async calibrate() {
      return read(await run(jobs, { task: 'calibrate' }), calibratedCost);
    },
  };
}

/** The job's one answer. */
async function run(jobs: JobRunner, task: Argon2Task): Promise<unknown> {
  const job = jobs.start('argon2', task);
  const answered = new Promise<unknown>((resolve) => job.onMessage(resolve));
  const ended = job.exit.then(() => undefined);
  const answer = await Promise.race([answered, ended]);
  // Its memory is to be free before the next one starts.
  await ended;
  return answer;
}

function read<T>(answer: unknown, schema: { safeParse(value: unknown): { data?: T } }): T {
  const { data } = schema.safeParse(answer);
  if (data === undefined) throw new CarnetError('vault.keyDerivationFailed');
  return data;
}
