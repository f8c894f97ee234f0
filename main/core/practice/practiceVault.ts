import { mkdir } from 'node:fs/promises';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { UiLanguage } from '../../../shared/contract/vault.ts';
import type { Clock } from '../../../shared/time/wallClock.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';
import { newDataKey, subkey, wipe } from '../vault/keys.ts';
import { newId } from '../vault/newId.ts';
import type { OpenVault, VaultFacts } from '../vault/openedVault.ts';
import { vaultFolder } from '../vault/vaultFolder.ts';

/**
 * A vault that ends with this process: a random data key that no slot wraps and no file keeps. What
 * lies in its folder, `<directory>/<id>/`, can be read by nobody once it is closed (ADR 16).
 * Whatever would make a secret for it throws `practice.notHere`.
 */
export async function makePracticeVault(options: {
  readonly directory: string;
  readonly clock: Clock;
  readonly ownerName: string;
  readonly language: UiLanguage;
}): Promise<OpenVault> {
  const createdAt = options.clock.now();
  const id = newId(createdAt);
  const folder = vaultFolder(options.directory, id);
  await sayingWhenFull(mkdir(folder, { recursive: true, mode: 0o700 }));

  const dataKey = newDataKey();
  const keys = {
    database: subkey(dataKey, 'database'),
    blobs: subkey(dataKey, 'blobs'),
    backups: subkey(dataKey, 'backups'),
  };
  wipe(dataKey);
  let facts: VaultFacts = {
    ownerName: options.ownerName,
    language: options.language,
    createdAt,
    revision: 1,
  };
  let closed = false;
  const needOpen = () => {
    if (closed) throw new CarnetError('vault.locked');
  };
  const notHere = () => Promise.reject(new CarnetError('practice.notHere'));

  return {
    id,
    folder,
    report: { state: 'sound' },
    facts: () => facts,
    slots: () => [],
    get databaseKey() {
      needOpen();
      return keys.database;
    },
    subkey(purpose) {
      needOpen();
      return keys[purpose];
    },
    async describe(next) {
      facts = { ...facts, ...next, revision: facts.revision + 1 };
    },
    manifest() {
      throw new CarnetError('practice.notHere');
    },
    newLock: notHere,
    changePassphrase: notHere,
    renewRecoveryWords: notHere,
    addKeychainSlot: notHere,
    removeKeychainSlot: notHere,
    addAgencySlot: notHere,
    takeLockedAudit: async () => ({ entries: [], unreadable: 0, forget: async () => undefined }),
    close() {
      closed = true;
      wipe(...Object.values(keys));
    },
  };
}
