import { join } from 'node:path';
import { databaseName } from '../../../main/core/databaseName.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { jobKeyDerivation } from '../../../main/core/vault/jobKeyDerivation.ts';
import { openVault } from '../../../main/core/vault/openVault.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { passphrase } from './agencies.ts';
import { leastCost } from './leastCost.ts';

/** Which version's tables a locked vault has; with `becomes` it says so of itself from now on. The number before. */
export async function schemaOf(userData: string, id: string, becomes?: number): Promise<number> {
  const directory = join(userData, 'vaults');
  const vault = await openVault({
    directory,
    id,
    clock: wallClock,
    keyDerivation: jobKeyDerivation(leastCost()),
    secret: { kind: 'passphrase', passphrase },
  });
  const connection = openDatabase(join(directory, id, databaseName), vault.databaseKey);
  try {
    const before = Number(connection.pragma('user_version'));
    if (becomes !== undefined) connection.pragma(`user_version = ${becomes}`);
    return before;
  } finally {
    connection.close();
    vault.close();
  }
}
