import { join } from 'node:path';
import { UpdateGate } from '../../main/core/updates/gate/updateGate.ts';
import { installStaged } from '../../main/core/updates/installStaged.ts';
import { lastLook, notStarted } from '../../main/core/updates/lastLook.ts';
import { replaceAppImage } from '../../main/core/updates/replaceAppImage.ts';
import { storeReleases } from '../../main/core/updates/sources/storeReleases.ts';
import { takeOffered } from '../../main/core/updates/sources/takeOffered.ts';
import { memoryFile, UpdateMemory, updatesFolder } from '../../main/core/updates/updateMemory.ts';
import { FolderStore } from '../../main/core/sync/targets/folderStore.ts';
import { installed, releaseDay, testKeys } from '../support/releases.ts';

export const agency = 'agency-of-two';
export const programOf = (directory: string) => join(directory, 'Carnet.AppImage');

/** A laptop looks into its agency's store, fetches, checks, makes ready and installs what is there. */
export async function update(
  directory: string,
  store: string,
  begun: () => Promise<void>,
): Promise<void> {
  const folder = updatesFolder(directory);
  const memory = await UpdateMemory.open(memoryFile(folder));
  const clock = { now: () => releaseDay };
  const gate = new UpdateGate({ keys: testKeys, installed, memory, clock });
  await begun();
  const [offered] = await storeReleases(new FolderStore(store), agency, installed);
  if (!offered) throw new Error('nothing is offered');
  const fetching = { progress: () => undefined, signal: new AbortController().signal };
  await takeOffered(offered, { folder, gate, memory }, fetching);
  await installStaged({
    look: () => lastLook({ folder, gate, memory, clock }),
    takeBack: () => notStarted(memory),
    hasUnsavedWork: async () => false,
    run: (path, manifest) => replaceAppImage(path, manifest, programOf(directory)),
  });
}
