import { decoded } from './base64Lines.ts';

/** Ed25519, in minisign's format (https://jedisct1.github.io/minisign/, "Public key format"). */
export interface PublicKey {
  /** 8 bytes, drawn when the key was made. */
  readonly id: Uint8Array;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The key of a `.pub` file, or of its second line alone; undefined when it is none. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const lines = text.trim().split(/\r?\n/u);
  const [first = '', second] = lines;
  const bytes = decoded(second ?? first, 42);
  if (lines.length > 2 || (second !== undefined && !first.startsWith('untrusted comment: '))) {
    return undefined;
  }
  if (bytes?.[0] !== 0x45 || bytes[1] !== 0x64) return undefined;
  return { id: bytes.slice(2, 10), key: bytes.slice(10) };
}

/** A key's name as minisign prints it: its id as one number, in hexadecimal. */
export function keyName(id: Uint8Array): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase();
}
