import { timingSafeEqual } from 'node:crypto';
import { decoded } from '../../main/core/updates/minisign/base64Lines.ts';
import { keyName } from '../../main/core/updates/minisign/publicKey.ts';
import { randomBytes } from '../../main/core/vault/randomBytes.ts';
import { sodium } from '../../main/core/vault/sodium.ts';
import { type ScryptCost, scryptStream, sensitive } from './scryptCost.ts';

/** What signs a release. It never comes near a laptop that runs Carnet, nor continuous integration. */
export interface SecretKey {
  /** 8 bytes. */
  readonly id: Uint8Array;
  /** 64 bytes: Ed25519's seed and public key. */
  readonly key: Uint8Array;
}

/** Why a secret key could not be opened, in a sentence. */
export class SecretKeyProblem extends Error {}

/** Ed, Sc, B2: Ed25519, sealed under scrypt, checked by BLAKE2b-256. */
const [ed25519, sealed] = [Buffer.from('Ed', 'latin1'), Buffer.from('EdScB2', 'latin1')];
const fileLength = 6 + 32 + 8 + 8 + 104;

export function newSecretKey(): SecretKey {
  const { privateKey } = sodium.crypto_sign_seed_keypair(randomBytes(32));
  return { id: randomBytes(8), key: privateKey };
}

/** The two lines of FILE.pub. */
export function publicKeyText({ id, key }: SecretKey): string {
  const bytes = Buffer.concat([ed25519, id, key.subarray(32)]);
  return `untrusted comment: minisign public key ${keyName(id)}\n${bytes.toString('base64')}\n`;
}

/**
 * The two lines of FILE, which minisign opens too (its source, `src/minisign.h`, `SeckeyStruct`):
 * id, key and checksum under scrypt's key stream.
 */
export function sealSecretKey(
  secret: SecretKey,
  passphrase: string,
  cost: ScryptCost = sensitive,
): string {
  const salt = randomBytes(32);
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64LE(BigInt(cost.operations), 0);
  numbers.writeBigUInt64LE(BigInt(cost.memory), 8);
  const clear = Buffer.concat([secret.id, secret.key, checksum(secret)]);
  const stream = scryptStream(passphrase, salt, clear.length, cost);
  const bytes = Buffer.concat([sealed, salt, numbers, mixed(clear, stream)]);
  return `untrusted comment: minisign encrypted secret key\n${bytes.toString('base64')}\n`;
}

/** @throws SecretKeyProblem for a file that is no sealed key, and for another passphrase */
export function openSecretKey(text: string, passphrase: string): SecretKey {
  const [comment = '', line = '', ...rest] = text.split(/\r?\n/u);
  const read = decoded(line, fileLength);
  if (!comment.startsWith('untrusted comment: ') || rest.join('') !== '' || !read) {
    throw new SecretKeyProblem('This is not the file of a secret key.');
  }
  const bytes = Buffer.from(read);
  if (!bytes.subarray(0, 6).equals(sealed)) {
    throw new SecretKeyProblem(
      'This secret key lies open: anybody who finds its file can sign. Make one with a passphrase (keygen).',
    );
  }
  const cost = {
    operations: Number(bytes.readBigUInt64LE(38)),
    memory: Number(bytes.readBigUInt64LE(46)),
  };
  const stream = scryptStream(passphrase, bytes.subarray(6, 38), 104, cost);
  const clear = mixed(bytes.subarray(54), stream);
  const secret = {
    id: Uint8Array.from(clear.subarray(0, 8)),
    key: Uint8Array.from(clear.subarray(8, 72)),
  };
  if (!timingSafeEqual(checksum(secret), clear.subarray(72))) {
    throw new SecretKeyProblem('The passphrase does not open this key, or its file is damaged.');
  }
  return secret;
}

function checksum({ id, key }: SecretKey): Uint8Array {
  return sodium.crypto_generichash(32, Uint8Array.from([...ed25519, ...id, ...key]), null);
}

function mixed(bytes: Uint8Array, stream: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => byte ^ (stream[at] ?? 0));
}
