import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile, syncFolder } from '../files/replaceFile.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { ifThere } from './fileProblems.ts';
import { wipe } from './keys.ts';
import { oneAtATime } from './oneAtATime.ts';
import { sodium } from './sodium.ts';
import { vaultFiles } from './vaultFolder.ts';

/**
 * What happened to a vault while it was locked. Each entry is one line of the file `locked-audit`:
 * base64 of JSON sealed to the vault's public key, so that it can be written, but not read, without
 * the passphrase. Sealing does not sign: somebody with the disk can add or remove lines.
 */
export const lockedEntry = z.strictObject({
  /** The same each time that the entry is read, so that taking it in twice adds it once. */
  id: z.uuid(),
  at: z.number().int(),
  event: z.literal('unlockFailed'),
  slot: z.enum(['passphrase', 'recovery', 'keychain', 'agency']),
  /** How many in a row, this one included. */
  failures: z.number().int(),
});
export type LockedEntry = z.infer<typeof lockedEntry>;

export interface LockedAudit {
  readonly entries: readonly LockedEntry[];
  /** Lines that do not open or are cut off: itself worth an audit entry. */
  readonly unreadable: number;
  /** Call it once the entries are safely in the audit log; what was written since stays. */
  forget(): Promise<void>;
}

export interface AuditKeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** Two months of somebody who tries as often as the gate lets them; then new entries are dropped. */
const mostBytes = 4 * 1024 * 1024;

const inTurn = oneAtATime();

/** The vault's key pair for sealed entries, from its sub-key `lockedAudit`. */
export function auditKeyPair(seed: Uint8Array): AuditKeyPair {
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed);
  return { publicKey, privateKey };
}

/** Adds an entry; on disk when it resolves. */
export function appendLockedEntry(
  folder: string,
  publicKey: Uint8Array,
  entry: LockedEntry,
): Promise<void> {
  return inTurn(folder, async () => {
    const path = join(folder, vaultFiles.lockedAudit);
    const size = (await ifThere(stat(path)))?.size ?? 0;
    if (size > mostBytes) return;
    const line = toBase64(sodium.crypto_box_seal(JSON.stringify(entry), publicKey));
    const handle = await open(path, 'a', 0o600);
    try {
      // It begins with a line's end: the last line may have been cut off by a crash.
      await handle.writeFile(`\n${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (size === 0) await syncFolder(folder);
  });
}

export async function readLockedAudit(folder: string, keys: AuditKeyPair): Promise<LockedAudit> {
  const path = join(folder, vaultFiles.lockedAudit);
  const taken = await inTurn(
    folder,
    async () => (await ifThere(readFile(path))) ?? Buffer.alloc(0),
  );
  const lines = taken
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.flatMap((line) => opened(line, keys) ?? []);
  return {
    entries,
    unreadable: lines.length - entries.length,
    forget: () => inTurn(folder, () => dropStart(path, taken.length)),
  };
}

function opened(line: string, keys: AuditKeyPair): LockedEntry | undefined {
  const sealed = fromBase64(line);
  if (!sealed) return undefined;
  try {
    const json = sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.privateKey);
    const entry = lockedEntry.parse(JSON.parse(sodium.to_string(json)));
    wipe(json);
    return entry;
  } catch {
    return undefined;
  }
}

/** Forgets the first `length` bytes: those that were taken in. */
async function dropStart(path: string, length: number): Promise<void> {
  const bytes = await ifThere(readFile(path));
  if (!bytes) return;
  if (bytes.length <= length) await rm(path, { force: true });
  else await replaceFile(path, bytes.subarray(length), 'discard');
}
