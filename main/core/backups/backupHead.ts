import { z } from 'zod';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import { canonicalJson } from '../vault/canonicalJson.ts';
import { keyLength, wipe } from '../vault/keys.ts';
import { randomBytes } from '../vault/randomBytes.ts';
import { sodium } from '../vault/sodium.ts';

/** `backup.json`, exactly as docs/backup-format.md has it: what a backup says of itself. */
export const backupVersion = 1;

const id = z.uuid().refine((text) => text === text.toLowerCase(), 'not lower case');
const base64 = z.string().refine((text) => fromBase64(text) !== undefined, 'not base64');

/** Names that a part may have: nothing that could lead out of the folder that it is unpacked to. */
const partName = z.string().regex(/^(?:vault\.json|case\.db|blobs\/[0-9A-Za-z_-]{1,80})$/);

export const backupPart = z.strictObject({
  name: partName,
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupPart = z.infer<typeof backupPart>;

export const backupHead = z
  .strictObject({
    format: z.literal('carnet-backup'),
    version: z.literal(backupVersion),
    /** Said twice, as in `vault.json`: one flipped bit is damage and not "newer". */
    readableFrom: z.literal(backupVersion),
    id,
    vaultId: id,
    madeAt: z.number().int(),
    /** Version of the database's tables. */
    schema: z.number().int().min(1),
    /** In the order in which they follow. */
    parts: z.array(backupPart).min(2).max(20_000),
    /** {@link BackupFacts}, sealed. */
    facts: z.strictObject({ nonce: base64, sealed: base64 }),
    /** Over everything else. */
    mac: base64,
  })
  .refine(
    ({ parts }) =>
      parts[0]?.name === 'vault.json' &&
      parts[1]?.name === 'case.db' &&
      new Set(parts.map((part) => part.name)).size === parts.length,
    'vault.json, then case.db, then the rest, each once',
  );
export type BackupHead = z.infer<typeof backupHead>;

/** What every version of the file says, so that a newer one is known for what it is. */
export const anyBackupVersion = z.object({
  format: z.literal('carnet-backup'),
  version: z.number().int(),
  readableFrom: z.number().int(),
});

/** What only who opens it may know. */
const backupFacts = z.object({
  /** Rows of each table. */
  rows: z.record(z.string(), z.number().int()),
});
export type BackupFacts = z.infer<typeof backupFacts>;

/** Keys of a backup, from the vault's sub-key 3; the context is eight characters. */
const context = 'CarnetBk';
const keyNumbers = { mac: 1, facts: 2 } as const;

function withKeyFor<T>(
  backupsKey: Uint8Array,
  what: keyof typeof keyNumbers,
  work: (key: Uint8Array) => T,
): T {
  const key = sodium.crypto_kdf_derive_from_key(keyLength, keyNumbers[what], context, backupsKey);
  try {
    return work(key);
  } finally {
    wipe(key);
  }
}

/** Seals the facts and tags the whole. */
export function signedHead(
  head: Omit<BackupHead, 'format' | 'version' | 'readableFrom' | 'facts' | 'mac'>,
  facts: BackupFacts,
  backupsKey: Uint8Array,
): BackupHead {
  const nonce = randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const sealed = withKeyFor(backupsKey, 'facts', (key) =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      JSON.stringify(facts),
      head.id,
      null,
      nonce,
      key,
    ),
  );
  const body = {
    format: 'carnet-backup' as const,
    version: 1 as const,
    readableFrom: 1 as const,
    ...head,
    facts: { nonce: toBase64(nonce), sealed: toBase64(sealed) },
  };
  const mac = withKeyFor(backupsKey, 'mac', (key) => sodium.crypto_auth(canonicalJson(body), key));
  return backupHead.parse({ ...body, mac: toBase64(mac) });
}

/** Whether this vault's key made the tag over these very contents. */
export function headIsAuthentic(head: BackupHead, backupsKey: Uint8Array): boolean {
  const { mac, ...body } = head;
  const tag = fromBase64(mac, sodium.crypto_auth_BYTES);
  return (
    tag !== undefined &&
    withKeyFor(backupsKey, 'mac', (key) => sodium.crypto_auth_verify(tag, canonicalJson(body), key))
  );
}

/** What the backup says of its contents; undefined when it does not open. */
export function openFacts(head: BackupHead, backupsKey: Uint8Array): BackupFacts | undefined {
  const nonce = fromBase64(head.facts.nonce, sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const sealed = fromBase64(head.facts.sealed);
  if (!nonce || !sealed) return undefined;
  try {
    const json = withKeyFor(backupsKey, 'facts', (key) =>
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, head.id, nonce, key),
    );
    return backupFacts.parse(JSON.parse(sodium.to_string(json)));
  } catch {
    return undefined;
  }
}
