import { CarnetError } from '../../../shared/contract/errors.ts';
import { makeAgencySlot } from './agencySlot.ts';
import type { KeychainPort } from './keychainPort.ts';
import { refuseUnlessKeychainFits } from './keychainRules.ts';
import { keychainName, makeKeychainSlot } from './keychainSlot.ts';
import { subkey, wipe, withKey } from './keys.ts';
import { auditKeyPair, type LockedAudit, readLockedAudit } from './lockedAudit.ts';
import { type KeySlot, type SlotKind, type VaultManifest, valid } from './manifest.ts';
import { writeManifest } from './manifestFile.ts';
import { bodyOf, withMac } from './manifestMac.ts';
import { newId } from './newId.ts';
import { type NewLock, newLock } from './newLock.ts';
import { newPassphraseSlot, newRecoverySlot, refuseWeakPassphrase } from './newSlots.ts';
import { oneAtATime } from './oneAtATime.ts';
import type { WordLanguage } from './recoveryWords.ts';
import { openAny } from './unlockManifest.ts';
import { tryAtGate } from './unlockGate.ts';
import type { VaultPlace } from './vaultPlace.ts';
import { isGuessable, refusal, slotOpener, type VaultSecret } from './vaultSecret.ts';

/** What was wrong with `vault.json`. `altered`: well formed, but not what this vault's key has tagged. */
export type RestoredProblem = 'missing' | 'damaged' | 'altered' | 'unreadable';

/** How `vault.json` was found at opening. */
export type ManifestReport =
  | { readonly state: 'sound' }
  | {
      /** The predecessor took its place. */
      readonly state: 'restored';
      readonly problem: RestoredProblem;
      /** The file in the vault's folder that the broken one was kept in; null when there is none. */
      readonly setAside: string | null;
    };

export type SlotSummary = Pick<KeySlot, 'id' | 'kind' | 'createdAt'>;

/** New recovery words, not yet in force. */
export interface NewRecoveryWords {
  readonly words: readonly string[];
  /** From here on these open the vault, and the old ones no longer do. */
  adopt(): Promise<void>;
}

export interface VaultFacts {
  readonly ownerName: string;
  readonly language: 'en' | 'fr';
  readonly createdAt: number;
  /** Counts changes of `vault.json`; a lower one than seen before means that an old copy came back. */
  readonly revision: number;
}

/**
 * A vault whose secret was given. After `close`, and for ever, every use throws `vault.locked`.
 * Methods that take a secret count a wrong one, and throw, as `openVault` does.
 */
export interface OpenVault {
  readonly id: string;
  readonly folder: string;
  readonly report: ManifestReport;
  facts(): VaultFacts;
  slots(): SlotSummary[];
  /** `vault.json` as it is in force; it holds no secret. */
  manifest(): VaultManifest;
  /** 32 bytes for `openDatabase`. Zeroed by `close`: do not keep a copy. */
  readonly databaseKey: Uint8Array;
  /** 32 bytes. Zeroed by `close`: do not keep a copy. */
  subkey(purpose: 'blobs' | 'backups'): Uint8Array;
  /** Owner's name and language, as the lock screen shows them. */
  describe(facts: Partial<Pick<VaultFacts, 'ownerName' | 'language'>>): Promise<void>;
  /** Throws `vault.weakPassphrase` { bits } too. No data is touched; the old passphrase no longer opens. */
  changePassphrase(current: VaultSecret, next: string): Promise<void>;
  /** The old words open until `adopt`. */
  renewRecoveryWords(current: VaultSecret, language: WordLanguage): Promise<NewRecoveryWords>;
  /** Throws `vault.noKeychain` { reason } where it may not be used. */
  addKeychainSlot(current: VaultSecret, keychain: KeychainPort): Promise<void>;
  removeKeychainSlot(keychain: KeychainPort): Promise<void>;
  /** `recipient` is the agency's recovery public key, 32 bytes, of which the caller is certain. */
  addAgencySlot(current: VaultSecret, recipient: Uint8Array): Promise<void>;
  /** Another data key and what opens it, not yet in force: see `switchLock`. Throws `vault.weakPassphrase` too. */
  newLock(current: VaultSecret, next: string, language: WordLanguage): Promise<NewLock>;
  /** What happened while locked; see `LockedAudit`. */
  takeLockedAudit(): Promise<LockedAudit>;
  close(): void;
}

/** Also what this folder's own files need of it. */
export interface OpenedVault extends OpenVault {
  /** Withdraws every slot of a kind for one new slot, or none. */
  replaceSlots(kind: SlotKind, slot?: KeySlot): Promise<void>;
}

/** Takes the data key over: derives what is needed and wipes it. `manifest` is authenticated. */
export function openedVault(
  place: VaultPlace,
  authentic: VaultManifest,
  dataKey: Uint8Array,
  report: ManifestReport,
): OpenedVault {
  const keys = {
    database: subkey(dataKey, 'database'),
    blobs: subkey(dataKey, 'blobs'),
    backups: subkey(dataKey, 'backups'),
    manifest: subkey(dataKey, 'manifest'),
    lockedAudit: subkey(dataKey, 'lockedAudit'),
  };
  wipe(dataKey);
  const auditKeys = auditKeyPair(keys.lockedAudit);
  const inTurn = oneAtATime();
  let manifest = authentic;
  let closed = false;

  const needOpen = () => {
    if (closed) throw new CarnetError('vault.locked');
  };

  /** One change of `vault.json` after another, each on what the last one made. */
  const change = (edit: (last: VaultManifest) => Partial<VaultManifest>) =>
    inTurn(place.folder, async () => {
      needOpen();
      const next = { ...bodyOf(manifest), ...edit(manifest), revision: manifest.revision + 1 };
      const signed = valid(withMac(next, keys.manifest));
      await writeManifest(place.folder, manifest, signed);
      manifest = signed;
    });

  /** Runs `work` with the data key, which only a secret brings back. */
  const withDataKey = async <T>(
    secret: VaultSecret,
    work: (key: Uint8Array) => Promise<T>,
  ): Promise<T> => {
    needOpen();
    const opener = slotOpener(secret, place.keyDerivation);
    try {
      const attempt = () => openAny(manifest, opener);
      const key = isGuessable(secret)
        ? await tryAtGate(place.folder, place.clock, attempt)
        : await attempt();
      if (!key) throw refusal(secret);
      return await withKey(key, work);
    } finally {
      opener.end();
    }
  };

  const replaceSlots = (kind: SlotKind, slot?: KeySlot) =>
    change(({ slots }) => ({
      slots: [...slots.filter((each) => each.kind !== kind), ...(slot ? [slot] : [])],
    }));

  const slotStart = () => {
    const createdAt = place.clock.now();
    return { id: newId(createdAt), createdAt };
  };

  return {
    id: place.id,
    folder: place.folder,
    report,
    replaceSlots,
    facts() {
      const { ownerName, language, createdAt, revision } = manifest;
      return { ownerName, language, createdAt, revision };
    },
    manifest: () => manifest,
    slots: () => manifest.slots.map(({ id, kind, createdAt }) => ({ id, kind, createdAt })),
    get databaseKey() {
      needOpen();
      return keys.database;
    },
    subkey(purpose) {
      needOpen();
      return keys[purpose];
    },
    describe: ({ ownerName, language }) =>
      change((last) => ({
        ownerName: ownerName?.normalize('NFC').trim() ?? last.ownerName,
        language: language ?? last.language,
      })),
    async changePassphrase(current, next) {
      await refuseWeakPassphrase(next, [manifest.ownerName]);
      const slot = await withDataKey(current, (key) => newPassphraseSlot(place, next, key));
      await replaceSlots('passphrase', slot);
    },
    async renewRecoveryWords(current, language) {
      const { words, slot } = await withDataKey(current, (key) =>
        newRecoverySlot(place, language, key),
      );
      return { words, adopt: () => replaceSlots('recovery', slot) };
    },
    async addKeychainSlot(current, keychain) {
      await refuseUnlessKeychainFits(place, keychain);
      const slot = await withDataKey(current, (key) =>
        makeKeychainSlot(place.id, slotStart(), keychain, key),
      );
      await replaceSlots('keychain', slot);
    },
    async removeKeychainSlot(keychain) {
      const kept = manifest.slots.filter((slot) => slot.kind === 'keychain');
      await replaceSlots('keychain');
      for (const slot of kept) await keychain.remove(keychainName(place.id, slot.id));
    },
    async addAgencySlot(current, recipient) {
      const slot = await withDataKey(current, async (key) =>
        makeAgencySlot(slotStart(), recipient, key),
      );
      await replaceSlots('agency', slot);
    },
    async newLock(current, next, language) {
      await refuseWeakPassphrase(next, [manifest.ownerName]);
      return withDataKey(current, () => newLock(place, manifest, next, language));
    },
    async takeLockedAudit() {
      needOpen();
      return readLockedAudit(place.folder, auditKeys);
    },
    close() {
      closed = true;
      wipe(...Object.values(keys), auditKeys.privateKey);
    },
  };
}
