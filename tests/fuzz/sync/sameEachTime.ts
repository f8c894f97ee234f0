import { packingInTurn } from './packingInTurn.ts';
import assert from 'node:assert/strict';
import { packBodyAside } from '../../../main/core/sync/segments/packBody.ts';
import { sodium } from '../../../main/core/vault/sodium.ts';
import { seeded } from '../random.ts';

/** libsodium asks this of whatever it runs in, for 32 bits at a time. */
const generator = (sodium as unknown as { libsodium: { getRandomValue: () => number } }).libsodium;

/**
 * Does `work` in a world where the seed decides all that is left to chance: libsodium's nonces and keys
 * too (another nonce is another hash, and another order of all that is put in order by hashes), and how
 * long packing takes; no other time goes by. Keys of that world are no secrets.
 */
export async function sameEachTime<Done>(seed: number, work: () => Promise<Done>): Promise<Done> {
  const real = generator.getRandomValue;
  const random = seeded(seed * 47 + 13);
  const turns = seeded(seed * 53 + 17);
  generator.getRandomValue = () => random.int(2 ** 32);
  // Nothing takes long there, however busy this computer is.
  const at = performance.now();
  Object.defineProperty(performance, 'now', { value: () => at, configurable: true });
  try {
    await packingInTurn(() => 0, checkPacksInTurn);
    return await packingInTurn(() => turns.int(4), work);
  } finally {
    generator.getRandomValue = real;
    Reflect.deleteProperty(performance, 'now');
  }
}

/** Nothing else would notice, but one seed in thousands. */
async function checkPacksInTurn(): Promise<void> {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
  const inTurn = packBodyAside(new Uint8Array(4096)).then(() => true);
  assert(await Promise.race([later, inTurn]), 'load sameEachTime.ts before what packs bodies');
}
