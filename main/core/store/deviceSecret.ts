import { z } from 'zod';
import { CarnetError } from '../../../shared/contract/errors.ts';
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

/** This laptop's key pairs: the public halves for its device record, the secret ones kept in the vault. */
export function makeDeviceKeys(writer: Writer): { signPublicKey: string; boxPublicKey: string } {
  const sign = sodium.crypto_sign_keypair();
  const box = sodium.crypto_box_keypair();
  const base64 = (key: Uint8Array) => sodium.to_base64(key, sodium.base64_variants.ORIGINAL);
  setLocalValue(writer, 'deviceSecret', {
    signSecretKey: base64(sign.privateKey),
    boxSecretKey: base64(box.privateKey),
  });
  return { signPublicKey: base64(sign.publicKey), boxPublicKey: base64(box.publicKey) };
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
