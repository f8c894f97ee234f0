import { keyLength, subkey, wipe } from './keys.ts';
import type { VaultManifest } from './manifest.ts';
import type { ManifestCopies } from './manifestFile.ts';
import { macMatches } from './manifestMac.ts';
import type { SlotOpener } from './vaultSecret.ts';

export type Unlocked =
  | ({ readonly outcome: 'opened'; readonly from: 'current' | 'previous' } & Opened)
  /** No slot opens. */
  | { readonly outcome: 'wrongSecret' }
  /** A slot opens, but no copy is authentic. */
  | { readonly outcome: 'damaged' };

interface Opened {
  readonly manifest: VaultManifest;
  /** The caller wipes it. */
  readonly dataKey: Uint8Array;
}

/**
 * Finds the copy of `vault.json` to trust. The current one is trusted when the secret opens a slot of
 * it and its tag fits; else the previous one, by the same test. An old secret that opens only the
 * previous copy is refused when the current copy is authentic: it was withdrawn.
 */
export async function unlockManifest(
  copies: ManifestCopies,
  opener: SlotOpener,
): Promise<Unlocked> {
  const current = manifestOf(copies.current);
  const previous = manifestOf(copies.previous);
  const keys: Uint8Array[] = [];
  const tryCopy = async (manifest: VaultManifest) => {
    const dataKey = await openAny(manifest, opener);
    if (dataKey) keys.push(dataKey);
    return dataKey;
  };
  const trusting = (
    from: 'current' | 'previous',
    manifest: VaultManifest,
    dataKey: Uint8Array,
  ) => ({
    outcome: 'opened' as const,
    from,
    manifest,
    dataKey: Uint8Array.from(dataKey),
  });

  try {
    const currentKey = current && (await tryCopy(current));
    if (current && currentKey && isAuthentic(current, currentKey)) {
      return trusting('current', current, currentKey);
    }
    if (previous && currentKey && isAuthentic(previous, currentKey)) {
      return trusting('previous', previous, currentKey);
    }
    const differs = previous && !(current && sameSlots(current, previous));
    const previousKey = differs ? await tryCopy(previous) : undefined;
    if (previous && previousKey) {
      if (current && isAuthentic(current, previousKey)) return { outcome: 'wrongSecret' };
      if (isAuthentic(previous, previousKey)) return trusting('previous', previous, previousKey);
    }
    return { outcome: currentKey || previousKey ? 'damaged' : 'wrongSecret' };
  } finally {
    wipe(...keys);
  }
}

/** The data key from the first slot that opens. */
export async function openAny(
  manifest: VaultManifest,
  opener: SlotOpener,
): Promise<Uint8Array | undefined> {
  for (const slot of manifest.slots) {
    const dataKey = await opener.open(manifest.id, slot);
    if (dataKey?.length === keyLength) return dataKey;
  }
  return undefined;
}

function isAuthentic(manifest: VaultManifest, dataKey: Uint8Array): boolean {
  const manifestKey = subkey(dataKey, 'manifest');
  try {
    return macMatches(manifest, manifestKey);
  } finally {
    wipe(manifestKey);
  }
}

function manifestOf(copy: ManifestCopies['current']): VaultManifest | undefined {
  return copy.state === 'read' ? copy.manifest : undefined;
}

/** Then a second try at them would only cost time. */
function sameSlots(a: VaultManifest, b: VaultManifest): boolean {
  return JSON.stringify(a.slots) === JSON.stringify(b.slots);
}
