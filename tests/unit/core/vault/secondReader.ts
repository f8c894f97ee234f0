import {
  argon2Sync,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
} from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';

// A reader of the vault's files written from docs/vault-format.md alone, on other libraries than
// Carnet's: Node's own cryptography and noble. It shares no code with the program.

interface Slot {
  readonly kind: string;
  readonly kdf: { readonly passes: number; readonly memoryBytes: number; readonly salt: string };
  readonly nonce: string;
  readonly wrappedKey: string;
}
interface Manifest {
  readonly id: string;
  readonly slots: readonly Slot[];
  readonly mac: string;
}

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Section "Canonical JSON". */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`).join(',')}}`;
}

/** Section "Sub-keys". */
export function subkeyByHand(dataKey: Uint8Array, number: number): Uint8Array {
  const salt = new Uint8Array(16);
  new DataView(salt.buffer).setBigUint64(0, BigInt(number), true);
  const personalization = new Uint8Array(16);
  personalization.set(new TextEncoder().encode('CarnetV1'));
  return blake2b(new Uint8Array(0), { dkLen: 32, key: dataKey, salt, personalization });
}

/** Section "Opening": the data key, from a passphrase or from recovery words. Throws when it does not open. */
export function dataKeyByHand(
  text: string,
  secret: { passphrase: string } | { frenchWords: string },
): Uint8Array {
  const manifest = JSON.parse(text) as Manifest;
  const kind = 'passphrase' in secret ? 'passphrase' : 'recovery';
  const slot = manifest.slots.find((each) => each.kind === kind);
  if (!slot) throw new Error('no such slot');
  const message =
    'passphrase' in secret
      ? new TextEncoder().encode(secret.passphrase.normalize('NFKC').trim().replace(/\s+/g, ' '))
      : mnemonicToEntropy(secret.frenchWords, french);
  const key = argon2Sync('argon2id', {
    message,
    nonce: bytes(slot.kdf.salt),
    parallelism: 1,
    tagLength: 32,
    memory: slot.kdf.memoryBytes / 1024,
    passes: slot.kdf.passes,
  });
  const { wrappedKey, ...header } = slot;
  const associated = new TextEncoder().encode(canonical({ vault: manifest.id, slot: header }));
  const cipher = xchacha20poly1305(new Uint8Array(key), bytes(slot.nonce), associated);
  return cipher.decrypt(bytes(wrappedKey));
}

/** Section "Tag". */
export function tagByHand(text: string, dataKey: Uint8Array): { said: string; computed: string } {
  const { mac, ...body } = JSON.parse(text) as Manifest;
  const hmac = createHmac('sha512', subkeyByHand(dataKey, 4)).update(canonical(body), 'utf8');
  return { said: mac, computed: hmac.digest().subarray(0, 32).toString('base64') };
}

/** Section "locked-audit": what one line says. */
export function lockedLineByHand(line: string, dataKey: Uint8Array) {
  const seed = createHash('sha512').update(subkeyByHand(dataKey, 5)).digest().subarray(0, 32);
  const prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
  const privateKey = createPrivateKey({
    key: Buffer.concat([prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32);
  const sealed = bytes(line);
  const ephemeral = sealed.subarray(0, 32);
  const shared = diffieHellman({
    privateKey,
    publicKey: createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), ephemeral]),
      format: 'der',
      type: 'spki',
    }),
  });
  const nonce = blake2b(new Uint8Array([...ephemeral, ...publicKey]), { dkLen: 24 });
  const json = xsalsa20poly1305(boxKey(shared), nonce).decrypt(sealed.subarray(32));
  return {
    publicKey: publicKey.toString('base64'),
    entry: JSON.parse(new TextDecoder().decode(json)) as unknown,
  };
}

/** `crypto_box_beforenm`: HSalsa20 of the shared point, as little-endian words. */
function boxKey(shared: Uint8Array): Uint8Array {
  const words = (source: Uint8Array) =>
    Uint32Array.from({ length: source.length / 4 }, (_, index) =>
      new DataView(source.buffer, source.byteOffset).getUint32(index * 4, true),
    );
  const sigma = words(new TextEncoder().encode('expand 32-byte k'));
  const out = new Uint32Array(8);
  hsalsa(sigma, words(shared), new Uint32Array(4), out);
  const key = new Uint8Array(32);
  out.forEach((word, index) => {
    new DataView(key.buffer).setUint32(index * 4, word, true);
  });
  return key;
}
