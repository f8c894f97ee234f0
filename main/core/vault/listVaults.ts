import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from './fileProblems.ts';
import { isHalfMade } from './halfMade.ts';
import { readManifests } from './manifestFile.ts';
import { readUnlocks } from './unlockRecord.ts';
import { isVaultId } from './vaultFolder.ts';

/** What can be said of a vault without opening it. Not authenticated: a label, nothing to decide on. */
export interface VaultSummary {
  readonly id: string;
  readonly ownerName: string;
  readonly language: 'en' | 'fr';
  readonly createdAt: number;
  readonly lastOpenedAt: number | null;
}

export interface UnreadableVault {
  /** The folder's name; the vault's id, unless somebody renamed it. */
  readonly folder: string;
  /** `newer`: made by a later version. `damaged`: both copies of `vault.json`. `missing`: neither is there. `unreadable`: the system refuses. */
  readonly problem: 'newer' | 'damaged' | 'missing' | 'unreadable';
}

export interface VaultListing {
  /** The one opened last comes first. */
  readonly vaults: readonly VaultSummary[];
  readonly unreadable: readonly UnreadableVault[];
}

/** Every vault under a folder. A half-made one is none; one that can't be read is reported, not hidden. */
export async function listVaults(directory: string): Promise<VaultListing> {
  const entries = (await ifThere(readdir(directory, { withFileTypes: true }))) ?? [];
  const vaults: VaultSummary[] = [];
  const unreadable: UnreadableVault[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory() && isVaultId(entry.name))) {
    const found = await vaultIn(join(directory, name), name).catch(() => unreadableVault(name));
    if (found && 'problem' in found) unreadable.push(found);
    else if (found) vaults.push(found);
  }
  vaults.sort((a, b) => (b.lastOpenedAt ?? b.createdAt) - (a.lastOpenedAt ?? a.createdAt));
  return { vaults, unreadable };
}

function unreadableVault(folder: string): UnreadableVault {
  return { folder, problem: 'unreadable' };
}

async function vaultIn(
  folder: string,
  name: string,
): Promise<VaultSummary | UnreadableVault | undefined> {
  if (await isHalfMade(folder)) return undefined;
  const { current, previous } = await readManifests(folder);
  if (current.state === 'newer') return { folder: name, problem: 'newer' };
  const copy = current.state === 'read' ? current : previous;
  if (copy.state !== 'read') {
    // What is wrong with the current copy tells more, unless it is simply not there.
    const problem = current.state === 'missing' ? copy.state : current.state;
    return { folder: name, problem: problem === 'read' ? 'damaged' : problem };
  }
  const { id, ownerName, language, createdAt } = copy.manifest;
  const { lastOpenedAt } = await readUnlocks(folder);
  return { id, ownerName, language, createdAt, lastOpenedAt };
}
