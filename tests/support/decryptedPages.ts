import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const pageSize = 4096;
const saltSize = 16;
/** Per page: a 16-byte IV and a 64-byte HMAC-SHA512, at its end. */
const reserved = 80;

/**
 * The pages of a SQLCipher 4 database as they lie in its file, free ones and slack included, decrypted
 * with nothing but Node's own crypto (https://www.zetetic.net/sqlcipher/design/): AES-256-CBC, and
 * HMAC-SHA512 whose key is PBKDF2 of the raw key over the salt with each byte XORed with 0x3a.
 * Throws when a page is not what its HMAC says.
 */
export function decryptedPages(file: string, key: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const salt = bytes.subarray(0, saltSize);
  const hmacKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages: Buffer[] = [];
  for (let number = 1; number <= bytes.length / pageSize; number += 1) {
    const page = bytes.subarray((number - 1) * pageSize, number * pageSize);
    const start = number === 1 ? saltSize : 0;
    const ivAt = pageSize - reserved;
    const counted = Buffer.alloc(4);
    counted.writeUInt32LE(number);
    const hmac = createHmac('sha512', hmacKey)
      .update(page.subarray(start, ivAt + 16))
      .update(counted)
      .digest();
    if (!hmac.equals(page.subarray(ivAt + 16))) throw new Error(`page ${number} does not verify`);
    const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(ivAt, ivAt + 16));
    cipher.setAutoPadding(false);
    pages.push(cipher.update(page.subarray(start, ivAt)), cipher.final());
  }
  return Buffer.concat(pages);
}
