import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Cipher from '@signalapp/sqlcipher';
import { databaseName } from '../../main/core/databaseName.ts';
import { forkedJobs } from '../../main/core/process/forkedJobs.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import { jobKeyDerivation } from '../../main/core/vault/jobKeyDerivation.ts';
import { openVault } from '../../main/core/vault/openVault.ts';
import { wallClock } from '../../shared/time/wallClock.ts';

export interface VaultChecks {
  readonly headerIsPlain: boolean;
  readonly pragmas: Readonly<Record<string, string>>;
  readonly integrity: string;
  readonly opensInSqlCipher: boolean;
  readonly opensWithAnotherKey: boolean;
  readonly databaseKey: string;
}

const pragmas = ['cipher', 'legacy', 'journal_mode', 'synchronous', 'temp_store', 'secure_delete'];

/** Looks at the demonstration's vault from outside: header, pragmas, and genuine SQLCipher. */
export async function checkVault(
  directory: string,
  vaultId: string,
  passphrase: string,
): Promise<VaultChecks> {
  const vault = await openVault({
    directory: join(directory, 'vaults'),
    id: vaultId,
    secret: { kind: 'passphrase', passphrase },
    clock: wallClock,
    keyDerivation: jobKeyDerivation(forkedJobs()),
  });
  const file = join(vault.folder, databaseName);
  const databaseKey = Buffer.from(vault.databaseKey).toString('hex');
  const connection = openDatabase(file, vault.databaseKey);
  const read: Record<string, string> = {};
  for (const name of pragmas) read[name] = String(connection.pragma(name));
  const integrity = String(connection.pragma('integrity_check'));
  connection.close();
  vault.close();
  const { default: SqlCipher } = await import('@signalapp/sqlcipher');
  return {
    headerIsPlain: readFileSync(file).subarray(0, 15).toString('latin1') === 'SQLite format 3',
    pragmas: read,
    integrity,
    opensInSqlCipher: opens(SqlCipher, file, databaseKey),
    opensWithAnotherKey: opens(SqlCipher, file, databaseKey.replace(/^../, flipped)),
    databaseKey,
  };
}

const flipped = (byte: string) => (byte === '00' ? '01' : '00');

function opens(SqlCipher: typeof Cipher, file: string, key: string): boolean {
  const database = new SqlCipher(file);
  try {
    database.pragma(`key = "x'${key}'"`);
    database.prepare('SELECT count(*) AS n FROM person').get();
    return true;
  } catch {
    // With a wrong key SQLCipher says that this is no database.
    return false;
  } finally {
    database.close();
  }
}
