import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { costBounds, type KeyDerivation, saltLength } from '../vault/keyDerivation.ts';
import { wipe } from '../vault/keys.ts';
import { randomBytes } from '../vault/randomBytes.ts';
import { sodium } from '../vault/sodium.ts';

const magic = new TextEncoder().encode('CARNETTP');
const version = 1;
const nonceLength = 24;
/** Magic, version, salt, nonce. */
const frontLength = magic.length + 2 + saltLength + nonceLength;

/** Longest pack on a stick, and longest once it is unpacked: what fits into memory without harm. */
export const longestPack = 256 * 1024 * 1024;

const cost = { passes: costBounds.passes.least, memoryBytes: costBounds.memoryBytes.least };

/**
 * A pack as it lies on a stick: front, then the lines in gzip, in XChaCha20-Poly1305 under a key that
 * Argon2id (3 passes, 64 MiB) makes of the five words; the front is authenticated with it.
 */
export async function sealPack(
  lines: readonly string[],
  words: readonly string[],
  derivation: Pick<KeyDerivation, 'derive'>,
): Promise<Uint8Array> {
  const plain = await promisify(gzip)(new TextEncoder().encode(lines.join('\n')), {
    level: constants.Z_BEST_SPEED,
  });
  const [salt, nonce] = [randomBytes(saltLength), randomBytes(nonceLength)];
  const front = new Uint8Array(frontLength);
  front.set(magic);
  new DataView(front.buffer).setUint16(magic.length, version, true);
  front.set(salt, magic.length + 2);
  front.set(nonce, magic.length + 2 + saltLength);
  const key = await keyOf(words.join(' '), salt, derivation);
  try {
    const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      plain,
      front,
      null,
      nonce,
      key,
    );
    const file = new Uint8Array(front.length + sealed.length);
    file.set(front);
    file.set(sealed, front.length);
    return file;
  } finally {
    wipe(key);
    plain.fill(0);
  }
}

/**
 * The lines of a pack.
 * @throws CarnetError `trip.notAPack`, `trip.newerPack`; `trip.wrongWords` also for one that was
 *   copied only in part, or changed: it can't be told which
 */
export async function openPack(
  file: Uint8Array,
  words: string,
  derivation: Pick<KeyDerivation, 'derive'>,
): Promise<string[]> {
  const front = file.subarray(0, frontLength);
  if (front.length < frontLength || !magic.every((byte, at) => front[at] === byte)) {
    throw new CarnetError('trip.notAPack');
  }
  const found = new DataView(front.buffer, front.byteOffset).getUint16(magic.length, true);
  if (found !== version) throw new CarnetError('trip.newerPack');
  const salt = front.slice(magic.length + 2, magic.length + 2 + saltLength);
  const nonce = front.slice(magic.length + 2 + saltLength);
  const key = await keyOf(asTyped(words), salt, derivation);
  let plain: Uint8Array;
  try {
    plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      file.subarray(frontLength),
      front,
      nonce,
      key,
    );
  } catch {
    // libsodium's only way to say that the tag does not fit.
    throw new CarnetError('trip.wrongWords');
  } finally {
    wipe(key);
  }
  const text = await promisify(gunzip)(plain, { maxOutputLength: longestPack });
  return text.toString('utf8').split('\n');
}

/** Capitals, accents and more than one space don't matter. */
function asTyped(words: string): string {
  const bare = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .trim()
    .split(/[\s,;.-]+/u)
    .join(' ');
}

async function keyOf(
  words: string,
  salt: Uint8Array,
  derivation: Pick<KeyDerivation, 'derive'>,
): Promise<Uint8Array> {
  return derivation.derive(new TextEncoder().encode(words), { ...cost, salt });
}
