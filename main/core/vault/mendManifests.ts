import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { endVaultFolder } from './halfMade.ts';
import type { VaultManifest } from './manifest.ts';
import { type ManifestCopies, manifestText, mendPrevious } from './manifestFile.ts';
import type { ManifestReport, RestoredProblem } from './openedVault.ts';
import type { Unlocked } from './unlockManifest.ts';
import { vaultFiles } from './vaultFolder.ts';
import type { VaultPlace } from './vaultPlace.ts';

type Opened = Extract<Unlocked, { outcome: 'opened' }>;

/** Makes both copies of `vault.json` whole. A disk that can't be written keeps nobody out. */
export async function mendManifests(
  place: VaultPlace,
  copies: ManifestCopies,
  opened: Opened,
): Promise<ManifestReport> {
  await endVaultFolder(place.folder).catch(() => undefined);
  if (opened.from === 'current') {
    await mendPrevious(place.folder, opened.manifest, copies.previous).catch(() => undefined);
    return { state: 'sound' };
  }
  const problem = copies.current.state === 'read' ? 'altered' : copies.current.state;
  if (problem === 'newer') throw new CarnetError('vault.newerFormat');
  const setAside = await restoreCurrent(place, opened.manifest, problem).catch(() => null);
  return { state: 'restored', problem, setAside };
}

/** Puts the authentic copy in the place of the broken one, which is kept under a name of its own. */
async function restoreCurrent(
  place: VaultPlace,
  manifest: VaultManifest,
  problem: RestoredProblem,
): Promise<string | null> {
  const path = join(place.folder, vaultFiles.manifest);
  const aside = `${vaultFiles.manifest}.${problem}-${place.clock.now()}`;
  if (problem !== 'missing') await copyFile(path, join(place.folder, aside));
  await replaceFile(path, manifestText(manifest), 'discard');
  return problem === 'missing' ? null : aside;
}
