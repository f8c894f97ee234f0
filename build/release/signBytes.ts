import {
  commented,
  hashed,
  prehash,
  trustedStart,
} from '../../main/core/updates/minisign/signature.ts';
import { sodium } from '../../main/core/vault/sodium.ts';
import type { SecretKey } from './secretKey.ts';

/**
 * A `.minisig` file over these bytes. `trustedComment` is signed too: one line.
 * @throws RangeError for a comment of several lines
 */
export function signBytes(bytes: Uint8Array, secret: SecretKey, trustedComment: string): string {
  if (/[\r\n]/u.test(trustedComment)) throw new RangeError('a comment is one line');
  const signature = sodium.crypto_sign_detached(prehash(bytes), secret.key);
  const over = sodium.crypto_sign_detached(commented(signature, trustedComment), secret.key);
  const base64 = (...parts: Uint8Array[]) => Buffer.concat(parts).toString('base64');
  return [
    'untrusted comment: signature of a release of Carnet',
    base64(hashed, secret.id, signature),
    `${trustedStart}${trustedComment}`,
    base64(over),
    '',
  ].join('\n');
}
