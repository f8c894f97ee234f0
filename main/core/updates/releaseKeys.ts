import { parsePublicKey, type PublicKey } from './minisign/publicKey.ts';

/**
 * The two public keys whose signatures Carnet believes (docs/releasing.md), as the second line of
 * each `.pub` file. Two, so that one may be lost or stolen: the other retires it (retirement.ts).
 *
 * Nobody holds the secret halves of these two: they were thrown away when the lines were made, so
 * that no key exists which nobody looks after. Whoever makes the first release puts their own here.
 */
const lines = [
  'RWQXO9AhTNtBsuCUobqQxBT3Psx0K+KpeRVJxOMlJUesZ7O+mh6lCQAJ',
  'RWRDQYjXuySYzHJX79k0JcWOvvegv/clDllNnGBnDHIpP+VlXEtJCICo',
] as const;

/** @throws RangeError for a line that is no public key */
export function publicKeys(texts: readonly string[]): readonly PublicKey[] {
  return texts.map((text) => {
    const key = parsePublicKey(text);
    if (!key) throw new RangeError('not a public key of minisign');
    return key;
  });
}

export const releaseKeys = publicKeys(lines);
