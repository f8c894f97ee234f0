import type { CallOutput } from '../../shared/contract/contract.ts';
import { joins, newLaptop } from './twoLaptops.ts';
import type { Scene } from './scene.ts';
import { tempFolder } from './tempFolder.ts';

/** Chooses a folder as the place of the agency, on a laptop whose member may. */
export async function sharesBy(
  { core }: Scene,
  folder: string,
): Promise<CallOutput<'sync.setPlace'>> {
  const { folderId } = await core.call('files.offerFolder', { path: folder });
  return core.call('sync.setPlace', { place: { kind: 'folder', folderId } });
}

/** Exchanges once; fails where it went wrong. */
export async function syncs(...laptops: readonly Scene[]): Promise<void> {
  for (const { core } of laptops) {
    const { problem } = await core.call('sync.now', {});
    if (problem !== null) throw new Error(`sync: ${problem.code} ${problem.device}`);
  }
}

/** Two laptops of one agency that share by a folder. */
export async function twoSharing(
  role: 'worker' | 'administrator' = 'worker',
): Promise<{ amara: Scene; ben: Scene; folder: string }> {
  const folder = tempFolder('sharing');
  const [amara, ben] = [await newLaptop('Amara Diallo'), await newLaptop('Ben Tremblay')];
  const chosen = await sharesBy(amara, folder);
  if (chosen.problem !== null) throw new Error(chosen.problem.code);
  await joins(amara, ben, { role });
  await syncs(amara, ben, amara);
  return { amara, ben, folder };
}
