import { toBase64 } from '../../vault/base64.ts';
import { canonicalText } from '../canonicalText.ts';
import type { Entry } from '../membership/entry.ts';

/** The file of an entry, byte for byte: its text has one spelling. */
export function entryFile({ text }: Entry): Uint8Array {
  return new TextEncoder().encode(`${canonicalText(text.value)}\n${toBase64(text.signature)}\n`);
}
