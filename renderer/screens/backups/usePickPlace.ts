import { call } from '../../app/bridge/bridge.ts';
import { type Job, useJob } from './useJob.ts';

/** Lets a person choose the folder for second copies; the newest backup is copied there at once. */
export function usePickPlace(): Job & { readonly pick: () => Promise<boolean> } {
  const job = useJob();
  return {
    ...job,
    async pick() {
      const answer = await job.run((jobId) => call('shell.pickBackupPlace', { jobId }));
      return answer?.chosen === true;
    },
  };
}
