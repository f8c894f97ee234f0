import { openCore } from '../../main/core/core.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { passphrase } from '../support/passphrase.ts';
import { update } from './takeUpdate.ts';
import { nextPassphrase, type ToBackupWorker } from './backupMessages.ts';

/** Does one long thing with a vault until it is killed, or to its end. Tells just before it begins. */
const tell = (message: 'loaded' | 'begun' | 'done' | { failed: string }) =>
  new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });

process.once('message', (task: ToBackupWorker) => {
  void work(task).then(
    () => tell('done'),
    (error: unknown) => tell({ failed: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
await tell('loaded');

async function work({ work: what, directory, vaultId, file }: ToBackupWorker): Promise<void> {
  if (what === 'update') return update(directory, file, () => tell('begun'));
  const core = await openCore({ directory, jobs: cheapJobs() });
  if (what === 'migrate') {
    await tell('begun');
    await core.call('vault.unlock', { id: vaultId, passphrase });
    return;
  }
  if (what === 'restore') {
    const { fileId } = await core.call('restore.offer', { path: file });
    await tell('begun');
    await core.call('restore.begin', {
      sourceId: fileId,
      secret: { kind: 'passphrase', passphrase },
    });
    return;
  }
  await core.call('vault.unlock', { id: vaultId, passphrase });
  if (what === 'backup') {
    await core.call('draft.save', { kind: 'session', body: { text: 'One more' } });
    await tell('begun');
    await core.call('backup.make', {});
    return;
  }
  await tell('begun');
  await core.call('vault.reencrypt', {
    current: passphrase,
    next: nextPassphrase,
    language: 'en',
  });
}
