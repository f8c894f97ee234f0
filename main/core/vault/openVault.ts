import { stat } from 'node:fs/promises';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { removeUnfinishedReplacements } from '../files/replaceFile.ts';
import { fromBase64 } from './base64.ts';
import { ifThere } from './fileProblems.ts';
import { isHalfMade } from './halfMade.ts';
import { refuseUnlessKeychainFits } from './keychainRules.ts';
import { appendLockedEntry } from './lockedAudit.ts';
import { type ManifestCopies, readManifests } from './manifestFile.ts';
import { mendManifests } from './mendManifests.ts';
import { newId } from './newId.ts';
import { oneAtATime } from './oneAtATime.ts';
import { type OpenVault, openedVault } from './openedVault.ts';
import { wipe } from './keys.ts';
import { newPassphraseSlot, refuseWeakPassphrase } from './newSlots.ts';
import { tryAtGate } from './unlockGate.ts';
import { unlockManifest } from './unlockManifest.ts';
import { noteOpened, readUnlocks } from './unlockRecord.ts';
import { vaultFolder } from './vaultFolder.ts';
import type { VaultPlace, VaultTools } from './vaultPlace.ts';
import { isGuessable, refusal, slotOpener, type VaultSecret } from './vaultSecret.ts';

export type { OpenVault };

const inTurn = oneAtATime();

/**
 * Opens a vault with any one of its secrets. Throws `vault.notFound`, `vault.newerFormat` (nothing was
 * changed), `vault.damaged` (both copies of `vault.json`; a backup holds another), `file.unreadable`, `vault.wrongSecret`
 * { waitSeconds, failures }, `vault.tooManyTries` { waitSeconds }, `vault.badRecoveryWords`,
 * `vault.noKeychain` { reason } and `vault.keyDerivationFailed`.
 */
export async function openVault(
  options: VaultTools & { readonly id: string; readonly secret: VaultSecret },
): Promise<OpenVault> {
  const place = placeOf(options);
  return inTurn(place.folder, async () => {
    const copies = await manifestsAt(place.folder);
    const { opened, report } = await unlock(place, copies, options.secret);
    const vault = openedVault(place, opened.manifest, opened.dataKey, report);
    await noteOpened(place.folder, place.clock);
    return vault;
  });
}

/**
 * Opens a vault with its recovery words, or with the agency's sheet, and sets a new passphrase; the
 * forgotten one no longer opens.
 * Throws as `openVault` does, and `vault.weakPassphrase` { bits } before anything is tried.
 */
export async function recoverVault(
  options: VaultTools & {
    readonly id: string;
    readonly secret: Extract<VaultSecret, { kind: 'recovery' | 'agency' }>;
    readonly newPassphrase: string;
  },
): Promise<OpenVault> {
  const place = placeOf(options);
  return inTurn(place.folder, async () => {
    const copies = await manifestsAt(place.folder);
    await refuseWeakPassphrase(options.newPassphrase, ownerNames(copies));
    const { secret } = options;
    const { opened, report } = await unlock(place, copies, secret);
    try {
      // `openedVault` takes the data key over and wipes it: the new slot comes first.
      const slot = await newPassphraseSlot(place, options.newPassphrase, opened.dataKey);
      const vault = openedVault(place, opened.manifest, opened.dataKey, report);
      await vault.replaceSlots('passphrase', slot);
      await noteOpened(place.folder, place.clock);
      return vault;
    } finally {
      wipe(opened.dataKey);
    }
  });
}

function placeOf(options: VaultTools & { readonly id: string }): VaultPlace {
  const { directory, clock, keyDerivation, id } = options;
  return { directory, clock, keyDerivation, id, folder: vaultFolder(directory, id) };
}

function ownerNames(copies: ManifestCopies): string[] {
  return [copies.current, copies.previous].flatMap((copy) =>
    copy.state === 'read' ? [copy.manifest.ownerName] : [],
  );
}

async function unlock(place: VaultPlace, copies: ManifestCopies, secret: VaultSecret) {
  if (secret.kind === 'keychain') await refuseUnlessKeychainFits(place, secret.keychain);
  const opener = slotOpener(secret, place.keyDerivation);
  const attempt = async () => {
    const unlocked = await unlockManifest(copies, opener);
    if (unlocked.outcome === 'damaged') throw new CarnetError('vault.damaged');
    return unlocked.outcome === 'opened' ? unlocked : undefined;
  };
  try {
    const opened = isGuessable(secret)
      ? await tryAtGate(place.folder, place.clock, attempt)
      : await attempt();
    if (!opened) throw refusal(secret);
    return { opened, report: await mendManifests(place, copies, opened) };
  } catch (error) {
    await noteFailure(place, copies, secret, error);
    throw error;
  } finally {
    opener.end();
  }
}

async function manifestsAt(folder: string): Promise<ManifestCopies> {
  if (!(await ifThere(stat(folder))) || (await isHalfMade(folder))) {
    throw new CarnetError('vault.notFound');
  }
  const copies = await readManifests(folder);
  if (copies.current.state === 'newer') throw new CarnetError('vault.newerFormat');
  const states = [copies.current.state, copies.previous.state];
  if (!states.includes('read')) {
    throw new CarnetError(states.includes('unreadable') ? 'file.unreadable' : 'vault.damaged');
  }
  await removeUnfinishedReplacements(folder).catch(() => undefined);
  return copies;
}

/** Seals a failed try for the audit log. A full disk must not hide why the vault did not open. */
async function noteFailure(
  place: VaultPlace,
  copies: ManifestCopies,
  secret: VaultSecret,
  error: unknown,
): Promise<void> {
  if (!(error instanceof CarnetError) || error.code !== 'vault.wrongSecret') return;
  const copy = copies.current.state === 'read' ? copies.current : copies.previous;
  const publicKey = copy.state === 'read' && fromBase64(copy.manifest.auditPublicKey, 32);
  if (!publicKey) return;
  const at = place.clock.now();
  const { failures } = await readUnlocks(place.folder);
  await appendLockedEntry(place.folder, publicKey, {
    id: newId(at),
    at,
    event: 'unlockFailed',
    slot: secret.kind,
    failures,
  }).catch(() => undefined);
}
