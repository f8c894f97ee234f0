import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCore } from '../../../../main/core/core.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { openScene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

test('smoke', async () => {
  const scene = await openScene();
  await scene.person('Olena Kovalenko', { contacts: [{ value: '204 555 0148' }] });
  const stick = tempFolder('stick');
  console.log(await scene.core.call('backup.setSecondPlace', { path: stick }));
  await scene.person('Maryam');
  const state = await scene.core.call('backup.make', {});
  console.log(
    JSON.stringify(state, null, 1),
    readdirSync(stick),
    scene.events.filter((e) => e.type === 'progress').map((e) => `${e.stage} ${e.done}/${e.total}`),
  );
  console.log(
    await scene.core.call('backup.rehearse', {
      id: state.backups[0].id,
      place: 'second',
      secret: { kind: 'words', words: scene.recoveryWords.join(' ') },
    }),
  );
  const other = await openCore({ directory: tempFolder('other'), jobs: cheapJobs() });
  const file =
    readdirSync(stick)
      .filter((n) => n.endsWith('.carnet-backup'))
      .toSorted()
      .at(-1) ?? '';
  const { fileId } = await other.call('restore.offer', { path: join(stick, file) });
  console.log(await other.call('restore.look', { fileId }));
  console.log(
    await other.call('restore.begin', {
      sourceId: fileId,
      secret: {
        kind: 'words',
        words: scene.recoveryWords.join(' '),
        newPassphrase: 'another orchid cactus mimic harbor',
      },
    }),
  );
  console.log((await other.call('people.list', {})).people.length);
  const words = await scene.core.call('vault.reencrypt', {
    current: 'orchid velvet cactus mimic harbor',
    next: 'another orchid cactus mimic harbor',
    language: 'fr',
  });
  console.log(words, (await scene.core.call('people.list', {})).people.length);
  await scene.core.call('backup.make', {});
  console.log(
    (await scene.core.call('backup.state', {})).backups.map((b) => [b.opensWith, b.place, b.state]),
  );
  console.log((await scene.core.call('backup.forgetEarlierLock', {})).removed);
  await other.close();
  await scene.close();
}, 60000);
