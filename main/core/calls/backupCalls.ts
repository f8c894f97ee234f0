import type { backupCalls as declared } from '../../../shared/contract/backups.ts';
import type { Handlers } from './handlers.ts';

/** Backups of the open vault. The work is done by its backup desk. */
export const backupCalls: Handlers<typeof declared> = {
  'backup.state': ({ backups }) => backups.state(),
  'backup.make': ({ backups }, { jobId }) => backups.make(jobId),
  'backup.cancel': async ({ backups }, { jobId }) => {
    await backups.cancel(jobId);
    return {};
  },
  'backup.rehearse': ({ backups }, input) => backups.rehearse(input),
  'backup.setSecondPlace': ({ backups }, { path, jobId }) => backups.setSecondPlace(path, jobId),
  'backup.forgetSecondPlace': ({ backups }) => backups.forgetSecondPlace(),
  'backup.forgetEarlierLock': ({ backups }) => backups.forgetEarlierLock(),
  'backup.removeSetAside': ({ backups }, { id }) => backups.removeSetAside(id),
  'backup.beforeQuit': async ({ backups, isPractice }) => {
    if (!isPractice) await backups.beforeQuit();
    return {};
  },
  'notice.putOff': ({ backups }, { notice }) => {
    backups.putOff(notice);
    return {};
  },
  'laptop.noteDisk': ({ backups }, { encryption }) => {
    backups.noteDisk(encryption);
    return {};
  },
};
