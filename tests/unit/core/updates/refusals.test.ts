import { expect, test } from 'vitest';
import { openCore } from '../../../../main/core/core.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { UpdateGate } from '../../../../main/core/updates/gate/updateGate.ts';
import {
  memoryFile,
  UpdateMemory,
  updatesFolder,
} from '../../../../main/core/updates/updateMemory.ts';
import { verifyAudit } from '../../../../main/core/store/auditLog.ts';
import {
  installed,
  releaseDay,
  releaseOf,
  strangersKey,
  testKeys,
} from '../../../support/releases.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { openScene, passphrase } from '../../../support/scene.ts';

test('what was refused while nobody had unlocked is in the audit log after the next unlock, once', async () => {
  const scene = await openScene();
  await scene.lock();
  const path = memoryFile(updatesFolder(scene.directory));
  const gate = new UpdateGate({
    keys: testKeys,
    installed,
    memory: await UpdateMemory.open(path),
    clock: { now: () => releaseDay },
  });
  await expect(gate.judge(releaseOf({ version: '1.0.9' }).release)).rejects.toThrow(CarnetError);
  await expect(gate.judge(releaseOf({}, strangersKey).release)).rejects.toThrow(CarnetError);
  // The program starts anew.
  await scene.core.close();
  const clock = { now: () => scene.time.now };
  const core = await openCore({ directory: scene.directory, jobs: cheapJobs(), clock });
  for (const _ of [1, 2]) {
    await core.call('vault.unlock', { id: scene.vaultId, passphrase });
    const entries = scene.look((database) => {
      expect(verifyAudit(database).brokenAt).toBeNull();
      return database.rows<{ at: number; recordId: string; reason: string }>(
        "SELECT at, recordId, reason FROM audit WHERE act = 'refuseUpdate' ORDER BY sequence",
      );
    });
    expect(entries).toEqual([
      { at: releaseDay, recordId: '1.0.9', reason: 'update.olderVersion' },
      // A stranger's word is not written down, not even the version.
      { at: releaseDay, recordId: '', reason: 'update.wrongSignature' },
    ]);
    await core.call('vault.lock', {});
  }
  await core.close();
});
