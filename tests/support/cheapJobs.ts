import type { Job, JobRunner } from '../../main/core/process/jobRunner.ts';
import { argon2Task } from '../../main/core/vault/argon2Messages.ts';
import { cheapDerivation } from '../unit/core/vault/cheapDerivation.ts';
import { bundledJobs } from './bundledJobs.ts';

/**
 * Jobs in processes of their own, but for Argon2id, for which a keyed hash stands in: a test that is
 * about something else does not wait half a second for each unlocking.
 */
export function cheapJobs(others: JobRunner = bundledJobs()): JobRunner {
  const derivation = cheapDerivation();
  return {
    start(kind, init): Job {
      if (kind !== 'argon2') return others.start(kind, init);
      const task = argon2Task.parse(init);
      const answer =
        task.task === 'calibrate'
          ? derivation.calibrate()
          : derivation.derive(task.secret, task.params).then((key) => ({ key }));
      return {
        post: () => undefined,
        onMessage: (listener) => void answer.then(listener),
        exit: answer.then(() => ({ code: 0 })),
        kill: () => undefined,
      };
    },
  };
}
