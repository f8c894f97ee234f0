import type { Clock } from '../../../shared/time/wallClock.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { KeyDerivation } from '../vault/keyDerivation.ts';
import { subkey, wipe } from '../vault/keys.ts';
import type { VaultManifest } from '../vault/manifest.ts';
import { manifestText, parsedCopy } from '../vault/manifestFile.ts';
import { tryAtGate } from '../vault/unlockGate.ts';
import { unlockManifest } from '../vault/unlockManifest.ts';
import { slotOpener, type VaultSecret } from '../vault/vaultSecret.ts';

/** What a contract's secret is to the vault. */
export function secretOf(
  given: { kind: 'passphrase'; passphrase: string } | { kind: 'words'; words: string },
): VaultSecret {
  return given.kind === 'words'
    ? { kind: 'recovery', words: given.words }
    : { kind: 'passphrase', passphrase: given.passphrase };
}

/**
 * The data key of a backup, from a secret of the day when it was made. Tries count at the gate of the
 * vault in `gateFolder`, if it is on this laptop; else whoever holds the file could try anyhow, and
 * only Argon2id slows them. The caller wipes the key.
 * @throws CarnetError `backup.wrongSecret`, `backup.tampered`, `vault.tooManyTries`,
 *   `vault.badRecoveryWords`, `vault.keyDerivationFailed`
 */
export async function backupDataKey(
  manifest: VaultManifest,
  secret: VaultSecret,
  tools: {
    readonly keyDerivation: KeyDerivation;
    readonly clock: Clock;
    readonly gateFolder: string | null;
  },
): Promise<Uint8Array> {
  const opener = slotOpener(secret, tools.keyDerivation);
  const copies = {
    current: parsedCopy(Buffer.from(manifestText(manifest)), manifest.id),
    previous: { state: 'missing' as const },
  };
  const attempt = async () => {
    const unlocked = await unlockManifest(copies, opener);
    if (unlocked.outcome === 'damaged') throw new CarnetError('backup.tampered');
    return unlocked.outcome === 'opened' ? unlocked.dataKey : undefined;
  };
  try {
    const key =
      tools.gateFolder === null
        ? await attempt()
        : await tryAtGate(tools.gateFolder, tools.clock, attempt);
    if (key === undefined) throw new CarnetError('backup.wrongSecret');
    return key;
  } catch (error) {
    throw error instanceof CarnetError && error.code === 'vault.wrongSecret'
      ? new CarnetError('backup.wrongSecret', error.params)
      : error;
  } finally {
    opener.end();
  }
}

/** The sub-keys that open a backup's parts. Takes the data key over and wipes it; the caller wipes these. */
export function backupSubkeys(dataKey: Uint8Array) {
  const keys = { databaseKey: subkey(dataKey, 'database'), backupsKey: subkey(dataKey, 'backups') };
  wipe(dataKey);
  return keys;
}
