import { sodium } from './sodium.ts';

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL);
}

/** Undefined for anything but the one right spelling (no stray bits, no white space), of `length` bytes if given. */
export function fromBase64(text: string, length?: number): Uint8Array | undefined {
  try {
    const bytes = sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
    const fits = length === undefined || bytes.length === length;
    return fits && toBase64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
