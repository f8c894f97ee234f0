import { z } from 'zod';
import { localValue, setLocalValue } from '../store/local.ts';
import type { Reader, Writer } from '../store/sqlite.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import { sodium } from '../vault/sodium.ts';

/** A laptop that this vault was, and its X25519 pair: it opens epoch keys that were sealed to that one. */
export interface FormerBox {
  readonly device: string;
  readonly box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
}

const stored = z.array(z.object({ device: z.string(), boxSecretKey: z.string() }));
const name = 'formerBoxes';

export function keepFormerBox(writer: Writer, { device, box }: FormerBox): void {
  const before = localValue(writer, name, (value) => stored.parse(value)) ?? [];
  setLocalValue(writer, name, [...before, { device, boxSecretKey: toBase64(box.privateKey) }]);
}

/** The latest first. */
export function formerBoxes(reader: Reader): readonly FormerBox[] {
  const kept = localValue(reader, name, (value) => stored.parse(value)) ?? [];
  return kept.toReversed().flatMap(({ device, boxSecretKey }) => {
    const privateKey = fromBase64(boxSecretKey, 32);
    if (privateKey === undefined) return [];
    return [{ device, box: { privateKey, publicKey: sodium.crypto_scalarmult_base(privateKey) } }];
  });
}
