import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, openCore } from '../../main/core/core.ts';
import { databaseName } from '../../main/core/databaseName.ts';
import { forkedJobs } from '../../main/core/process/forkedJobs.ts';
import { jobKeyDerivation } from '../../main/core/vault/jobKeyDerivation.ts';
import { openVault } from '../../main/core/vault/openVault.ts';
import { wallClock } from '../../shared/time/wallClock.ts';

export const benchPassphrase = 'orchid velvet cactus mimic harbor';

/** A generated vault: where it lies, and the raw key of its database. */
export interface BenchVault {
  readonly directory: string;
  readonly id: string;
  readonly file: string;
  readonly key: Uint8Array;
  readonly clients: number;
  readonly services: number;
}

/** An empty vault, founded through the contract as a worker would. */
export async function foundVault(
  directory: string,
): Promise<Omit<BenchVault, 'clients' | 'services'>> {
  rmSync(join(directory, 'vaults'), { recursive: true, force: true });
  const core = await openCore({ directory });
  const { id } = await core.call('vault.create', {
    ownerName: 'Amara Diallo',
    language: 'en',
    recoveryLanguage: 'en',
    passphrase: benchPassphrase,
  });
  await core.close();
  const vault = await openVault({
    directory: join(directory, 'vaults'),
    id,
    secret: { kind: 'passphrase', passphrase: benchPassphrase },
    clock: wallClock,
    keyDerivation: jobKeyDerivation(forkedJobs()),
  });
  const key = Uint8Array.from(vault.databaseKey);
  const file = join(vault.folder, databaseName);
  vault.close();
  return { directory, id, file, key };
}

/** Opens it as the product does: nothing of the database is in its cache yet. */
export async function openedBenchVault(vault: BenchVault): Promise<Core> {
  const core = await openCore({ directory: vault.directory });
  await core.call('vault.unlock', { id: vault.id, passphrase: benchPassphrase });
  return core;
}
