import type { KeyDerivation } from '../../../../main/core/vault/keyDerivation.ts';
import { sodium } from '../../../../main/core/vault/sodium.ts';

const mebibyte = 1024 * 1024;

/**
 * Stands in for Argon2id where a test is about something else: a keyed hash of secret, salt and cost,
 * so that another secret or a changed cost gives another key. Tests only. Counts its runs.
 */
export function cheapDerivation(): KeyDerivation & { runs: number } {
  const derivation = {
    runs: 0,
    async derive(secret: Uint8Array, params: Parameters<KeyDerivation['derive']>[1]) {
      derivation.runs += 1;
      const { passes, memoryBytes, salt } = params;
      const cost = sodium.from_string(`${passes}/${memoryBytes}/`);
      return sodium.crypto_generichash(32, new Uint8Array([...cost, ...secret]), salt);
    },
    async calibrate() {
      return { passes: 3, memoryBytes: 64 * mebibyte };
    },
  };
  return derivation;
}
