import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { previousOf, replaceFile } from '../files/replaceFile.ts';
import { hasCode, ifThere, sayingWhenFull } from './fileProblems.ts';
import { anyVersion, type VaultManifest, manifestVersion, vaultManifest } from './manifest.ts';
import { vaultFiles } from './vaultFolder.ts';

/** One copy of `vault.json` as found. `read` means well formed, not yet authenticated. */
export type ManifestCopy =
  /** `unreadable`: the system refuses, or the disk has a bad spot there. */
  | { readonly state: 'missing' | 'damaged' | 'newer' | 'unreadable' }
  | { readonly state: 'read'; readonly manifest: VaultManifest; readonly text: string };

export interface ManifestCopies {
  readonly current: ManifestCopy;
  /** The one before it, or the same: see `writeManifest`. */
  readonly previous: ManifestCopy;
}

/** No vault's is larger; a huge one is damage. */
const longest = 64 * 1024;

export async function readManifests(folder: string): Promise<ManifestCopies> {
  const path = join(folder, vaultFiles.manifest);
  const [current, previous] = await Promise.all([
    readCopy(path, basename(folder)),
    readCopy(previousOf(path), basename(folder)),
  ]);
  return { current, previous };
}

async function readCopy(path: string, id: string): Promise<ManifestCopy> {
  const bytes = await readFile(path).catch((error: unknown) =>
    hasCode(error, 'ENOENT') ? ('missing' as const) : ('unreadable' as const),
  );
  if (typeof bytes === 'string') return { state: bytes };
  if (bytes.length > longest) return { state: 'damaged' };
  return parsedCopy(bytes, id);
}

/** Reads the bytes of a `vault.json` that should belong to the vault `id`. */
export function parsedCopy(bytes: Uint8Array, id: string): ManifestCopy {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return { state: 'damaged' };
  }
  const version = anyVersion.safeParse(value).data;
  if (version && version.version > manifestVersion && version.readableFrom > manifestVersion) {
    return { state: 'newer' };
  }
  const manifest = vaultManifest.safeParse(value).data;
  return manifest?.id === id ? { state: 'read', manifest, text } : { state: 'damaged' };
}

/**
 * Replaces `vault.json`. Its predecessor stays beside it, unless it holds a key slot that the new one
 * withdraws (an old passphrase must not come back to life with a damaged file): then both copies
 * become the new one, this one first, so that a whole one is there at every instant.
 */
export async function writeManifest(
  folder: string,
  last: VaultManifest | undefined,
  next: VaultManifest,
): Promise<void> {
  const path = join(folder, vaultFiles.manifest);
  const keepsAll = last !== undefined && last.slots.every((slot) => holds(next, slot.id));
  // What is kept as predecessor must be what was authenticated, not what the disk made of it since.
  if (keepsAll && (await ifThere(readFile(path, 'utf8'))) !== manifestText(last)) {
    await sayingWhenFull(replaceFile(path, manifestText(last), 'discard'));
  }
  await sayingWhenFull(replaceFile(path, manifestText(next), keepsAll ? 'keep' : 'discard'));
  if (!keepsAll) await sayingWhenFull(replaceFile(previousOf(path), manifestText(next), 'discard'));
}

/**
 * After `current` was authenticated: makes `vault.json.previous` whole again where it is missing or
 * damaged, and withdraws slots from it that a crash kept `writeManifest` from withdrawing.
 */
export async function mendPrevious(
  folder: string,
  current: VaultManifest,
  previous: ManifestCopy,
): Promise<void> {
  const sound =
    previous.state === 'read' && previous.manifest.slots.every((slot) => holds(current, slot.id));
  if (sound) return;
  const path = previousOf(join(folder, vaultFiles.manifest));
  await replaceFile(path, manifestText(current), 'discard');
}

/** Indented, so that a person who opens the file sees that it holds nothing secret. */
export function manifestText(manifest: VaultManifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function holds(manifest: VaultManifest, slotId: string): boolean {
  return manifest.slots.some((slot) => slot.id === slotId);
}
