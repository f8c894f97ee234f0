import { z } from 'zod';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { canonicalText, canonicalValue } from '../canonicalText.ts';
import { hashLength } from '../signedHash.ts';
import { storeId } from '../storeNames.ts';

/** What everyone can read of a segment, whoever holds its program's key. */
export interface SegmentHeader {
  readonly agency: string;
  readonly device: string;
  /** Its place in its device's log, from 1, whatever the program. */
  readonly sequence: number;
  readonly program: string;
  /** The public name of the epoch key that opens it (`epochName`). */
  readonly epoch: string;
  /** The hash of its device's segment before it; 32 zeros for the first. */
  readonly previous: Uint8Array;
  /** 24 bytes, random. */
  readonly nonce: Uint8Array;
}

export const noPrevious: Uint8Array = new Uint8Array(hashLength);

const bytesOf = (length: number) =>
  z.string().transform((text, context) => {
    const bytes = fromBase64(text, length);
    if (bytes === undefined) context.addIssue('not that many bytes in base64');
    return bytes ?? new Uint8Array(length);
  });

const header = z.strictObject({
  agency: z.string().regex(storeId),
  device: z.string().regex(storeId),
  sequence: z.number().int().min(1),
  program: z.string().regex(storeId),
  epoch: z.string().regex(/^[0-9a-f]{64}$/),
  previous: bytesOf(hashLength),
  nonce: bytesOf(24),
});

/** Canonical text in UTF-8, bytes as base64. */
export function encodeHeader(value: SegmentHeader): Uint8Array {
  const text = canonicalText({
    ...value,
    previous: toBase64(value.previous),
    nonce: toBase64(value.nonce),
  });
  return new TextEncoder().encode(text);
}

/** Undefined when the bytes are not the one spelling of a header. */
export function decodeHeader(bytes: Uint8Array): SegmentHeader | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed = header.safeParse(canonicalValue(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
