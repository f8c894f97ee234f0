import { join } from 'node:path';
import { databaseName } from '../../../main/core/databaseName.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { jobKeyDerivation } from '../../../main/core/vault/jobKeyDerivation.ts';
import { openVault } from '../../../main/core/vault/openVault.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { passphrase } from './agencies.ts';
import { leastCost } from './leastCost.ts';

/** A process of its own: says which version's tables a locked vault has, and changes what it says of itself. */
const [userData = '', id = '', becomes = ''] = process.argv.slice(2);
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
  if (becomes !== '') connection.pragma(`user_version = ${Number(becomes)}`);
  // A text: a number would be coloured where colours are asked for.
  console.log(String(before));
} finally {
  connection.close();
  vault.close();
}
