import { z } from 'zod';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { toBase64 } from '../vault/base64.ts';
import { sodium } from '../vault/sodium.ts';
import { localValue, setLocalValue } from './local.ts';
import type { Reader, Writer } from './sqlite.ts';

const stored = z.object({ signSecretKey: z.string(), boxSecretKey: z.string() });

export interface DeviceSecret {
  /** Ed25519, 64 bytes. */
  readonly signSecretKey: Uint8Array;
  /** X25519, 32 bytes. */
  readonly boxSecretKey: Uint8Array;
}

/** Makes this laptop's key pairs and keeps the secret halves in the vault; the public ones follow from them. */
export function makeDeviceKeys(writer: Writer): void {
  setLocalValue(writer, 'deviceSecret', {
    signSecretKey: toBase64(sodium.crypto_sign_keypair().privateKey),
    boxSecretKey: toBase64(sodium.crypto_box_keypair().privateKey),
  });
}

/** @throws CarnetError `store.damaged` when the vault has lost them. */
export function deviceSecret(reader: Reader): DeviceSecret {
  const secret = localValue(reader, 'deviceSecret', (value) => stored.parse(value));
  if (secret === undefined) throw new CarnetError('store.damaged', { part: 'deviceSecret' });
  const bytes = (text: string) => sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
  return {
    signSecretKey: bytes(secret.signSecretKey),
    boxSecretKey: bytes(secret.boxSecretKey),
  };
}
