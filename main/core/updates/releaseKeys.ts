import { releaseKeyLines } from './releaseKeyLines.ts';
import { parsePublicKey, type PublicKey } from './minisign/publicKey.ts';

/** @throws RangeError for a line that is no public key */
export function publicKeys(texts: readonly string[]): readonly PublicKey[] {
  return texts.map((text) => {
    const key = parsePublicKey(text);
    if (!key) throw new RangeError('not a public key of minisign');
    return key;
  });
}

export const releaseKeys = publicKeys(releaseKeyLines);
