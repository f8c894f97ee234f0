import { deviceSecret } from '../store/deviceSecret.ts';
import type { Reader } from '../store/sqlite.ts';
import { sodium } from '../vault/sodium.ts';
import { readAgency } from './agencyIdentity.ts';

/** This laptop's two key pairs. The private halves are in the encrypted database and nowhere else. */
export interface DeviceKeys {
  readonly device: string;
  /** Ed25519; `privateKey` has 64 bytes. */
  readonly sign: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
  /** X25519. */
  readonly box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
}

/** @throws CarnetError `store.damaged` when the vault has lost them */
export function deviceKeys(reader: Reader): DeviceKeys {
  const { signSecretKey, boxSecretKey } = deviceSecret(reader);
  return {
    device: readAgency(reader).device,
    sign: {
      publicKey: sodium.crypto_sign_ed25519_sk_to_pk(signSecretKey),
      privateKey: signSecretKey,
    },
    box: { publicKey: sodium.crypto_scalarmult_base(boxSecretKey), privateKey: boxSecretKey },
  };
}
