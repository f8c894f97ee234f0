import { scryptSync } from 'node:crypto';

/** libsodium's measure of what scrypt may cost; a minisign key's file carries both numbers. */
export interface ScryptCost {
  readonly operations: number;
  /** Bytes. */
  readonly memory: number;
}

/** libsodium's SENSITIVE, with which minisign makes keys: 1 GiB and some seconds for each guess. */
export const sensitive: ScryptCost = { operations: 33_554_432, memory: 1_073_741_824 };

const blockSize = 8;
const leastOperations = 32_768;

/**
 * scrypt's own numbers for a cost, as libsodium's `pickparams` chooses them.
 * @throws RangeError for a cost above minisign's own: a file must not take all of the memory
 */
export function scryptNumbers({ operations, memory }: ScryptCost): {
  readonly N: number;
  readonly r: number;
  readonly p: number;
} {
  if (operations > sensitive.operations || memory > sensitive.memory) {
    throw new RangeError('This key costs more to open than minisign asks.');
  }
  const most = Math.max(operations, leastOperations);
  const isShort = most < memory / 32;
  const bound = isShort ? most / (blockSize * 4) : memory / (blockSize * 128);
  let log = 1;
  while (log < 63 && 2 ** log <= bound / 2) log += 1;
  const N = 2 ** log;
  return { N, r: blockSize, p: isShort ? 1 : Math.floor(most / 4 / N / blockSize) };
}

/**
 * The key stream of a passphrase, as libsodium's `crypto_pwhash_scryptsalsa208sha256` gives it. By
 * Node's own scrypt, because WebAssembly has not the memory.
 */
export function scryptStream(
  passphrase: string,
  salt: Uint8Array,
  length: number,
  cost: ScryptCost,
): Uint8Array {
  const { N, r, p } = scryptNumbers(cost);
  return scryptSync(passphrase, salt, length, { N, r, p, maxmem: 128 * r * (N + p + 4) });
}
