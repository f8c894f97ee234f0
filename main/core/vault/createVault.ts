import { makeAgencySlot } from './agencySlot.ts';
import { toBase64 } from './base64.ts';
import { sayingWhenFull } from './fileProblems.ts';
import { beginVaultFolder, endVaultFolder, removeHalfMade } from './halfMade.ts';
import { newDataKey, subkey, wipe } from './keys.ts';
import { auditKeyPair } from './lockedAudit.ts';
import { manifestVersion, type VaultManifest, valid } from './manifest.ts';
import { writeManifest } from './manifestFile.ts';
import { withMac } from './manifestMac.ts';
import { newId } from './newId.ts';
import { newPassphraseSlot, newRecoverySlot, refuseWeakPassphrase } from './newSlots.ts';
import { type OpenVault, openedVault } from './openedVault.ts';
import type { WordLanguage } from './recoveryWords.ts';
import { noteOpened } from './unlockRecord.ts';
import { vaultFolder } from './vaultFolder.ts';
import type { VaultPlace, VaultTools } from './vaultPlace.ts';

/** A vault while it is being made: where its parts go, and their keys. */
export type NewVault = Pick<OpenVault, 'id' | 'folder' | 'databaseKey' | 'subkey'>;

export interface CreatedVault<Founded> {
  readonly vault: OpenVault;
  /** Twelve words, shown once. */
  readonly recoveryWords: readonly string[];
  readonly founded: Founded;
}

/**
 * Makes a vault. `found` fills it (database, agency, member) before it counts: only when that has
 * ended well is `vault.json` written, in one step, and the vault there. Whatever ends the program
 * before leaves a half-made folder, which is never listed and which `removeHalfMadeVaults` removes.
 * When `found` throws, close what it opened first: the folder is removed and the error thrown on.
 * Throws `vault.weakPassphrase` { bits }, `vault.keyDerivationFailed` and `store.full`.
 */
export async function createVault<Founded>(
  options: VaultTools & {
    readonly ownerName: string;
    readonly language: 'en' | 'fr';
    readonly passphrase: string;
    readonly recoveryLanguage: WordLanguage;
    /** The agency sheet's public key for vaults (X25519); null where no sheet is to open this one. */
    readonly agencyRecipient: Uint8Array | null;
    readonly found: (vault: NewVault) => Promise<Founded>;
  },
): Promise<CreatedVault<Founded>> {
  const { directory, clock, keyDerivation, passphrase } = options;
  const ownerName = options.ownerName.normalize('NFC').trim();
  await refuseWeakPassphrase(passphrase, [ownerName]);

  const createdAt = clock.now();
  const id = newId(createdAt);
  const folder = vaultFolder(directory, id);
  const place: VaultPlace = { directory, clock, keyDerivation, id, folder };
  const dataKey = newDataKey();
  try {
    const cost = await keyDerivation.calibrate();
    const [passphraseSlot, recovery] = await Promise.all([
      newPassphraseSlot(place, passphrase, dataKey, cost),
      newRecoverySlot(place, options.recoveryLanguage, dataKey, cost),
    ]);
    const { agencyRecipient } = options;
    const agencySlots = agencyRecipient
      ? [makeAgencySlot({ id: newId(createdAt), createdAt }, agencyRecipient, dataKey)]
      : [];
    const manifest = signed(dataKey, {
      format: 'carnet-vault',
      version: manifestVersion,
      readableFrom: manifestVersion,
      id,
      ownerName,
      language: options.language,
      createdAt,
      revision: 1,
      auditPublicKey: auditPublicKey(dataKey),
      slots: [passphraseSlot, recovery.slot, ...agencySlots],
    });
    await sayingWhenFull(beginVaultFolder(folder));
    const vault = openedVault(place, manifest, dataKey, { state: 'sound' });
    try {
      const founded = await options.found(vault);
      await writeManifest(folder, undefined, manifest);
      await endVaultFolder(folder);
      await noteOpened(folder, clock);
      return { vault, recoveryWords: recovery.words, founded };
    } catch (error) {
      vault.close();
      await removeHalfMade(folder).catch(() => undefined);
      throw error;
    }
  } finally {
    wipe(dataKey);
  }
}

function signed(dataKey: Uint8Array, body: Omit<VaultManifest, 'mac'>): VaultManifest {
  const manifestKey = subkey(dataKey, 'manifest');
  try {
    return valid(withMac(body, manifestKey));
  } finally {
    wipe(manifestKey);
  }
}

function auditPublicKey(dataKey: Uint8Array): string {
  const seed = subkey(dataKey, 'lockedAudit');
  const { publicKey, privateKey } = auditKeyPair(seed);
  wipe(seed, privateKey);
  return toBase64(publicKey);
}
