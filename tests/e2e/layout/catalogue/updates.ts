import { tempFolder } from '../../../support/tempFolder.ts';
import { onStick } from '../../../support/updateFiles.ts';
import { releaseOfRun } from '../../support/releaseOfRun.ts';
import type { Scene, Walk } from './entry.ts';

/** A release is in the shared place, and ready on this laptop. */
async function releaseReady({ carnet, call }: Scene): Promise<void> {
  await carnet.chooseFile(tempFolder('share'));
  const { folder } = await call('shell.pickFolder', {});
  await call('sync.setPlace', { place: { kind: 'folder', folderId: folder?.folderId ?? '' } });
  const path = await onStick(releaseOfRun());
  for (const name of ['updates.put', 'updates.take'] as const) {
    await carnet.chooseFile(path);
    const { file } = await call('shell.pickUpdate', {});
    const fileId = file?.fileId ?? '';
    if (name === 'updates.put') await call(name, { fileId, offer: 'pilots' });
    else await call(name, { fileId });
  }
  await call('updates.setOffer', { version: '9.0.0', offer: 'all' });
}

/** Updates: this laptop's and the agency's, and what Today says of one that is ready. */
export const updates: Walk = {
  name: 'updates',
  agency: 'empty',
  isAppImage: true,
  entries: [
    {
      name: 'settings-updates',
      route: '/settings/:page?',
      there: '.update-minimum',
      async show(scene) {
        await releaseReady(scene);
        // The place is reached, the internet is not.
        await scene.call('updates.look', {});
        await scene.go('/settings/updates');
        await scene.page.getByText('Carnet 9.0.0 is here').waitFor();
      },
    },
    {
      name: 'today-update',
      route: '/today',
      there: 'main .banner-plain',
      show: ({ go }) => go('/today'),
    },
  ],
};
