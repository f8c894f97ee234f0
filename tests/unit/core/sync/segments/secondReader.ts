import { createPublicKey, verify } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { blake2b } from '@noble/hashes/blake2.js';

// A reader of segments written from docs/sync-format.md alone, on other libraries than Carnet's:
// Node's own cryptography and noble. It shares no code with the program.

/** Section "Epoch keys". */
export function epochSubkeyByHand(epochKey: Uint8Array, number: number): Uint8Array {
  const salt = new Uint8Array(16);
  new DataView(salt.buffer).setBigUint64(0, BigInt(number), true);
  const personalization = new Uint8Array(16);
  personalization.set(new TextEncoder().encode('CarnetE1'));
  return blake2b(new Uint8Array(0), { dkLen: 32, key: epochKey, salt, personalization });
}

function isSignedByHand(kind: string, hash: Uint8Array, signature: Uint8Array, key: Uint8Array) {
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]),
    format: 'der',
    type: 'spki',
  });
  const message = Buffer.concat([Buffer.from(`carnet ${kind} 1\n`), hash]);
  return verify(null, message, publicKey, signature);
}

/** Section "Segments": its header, hash, and what it says as lines. Throws when anything is amiss. */
export function segmentByHand(file: Uint8Array, signPublicKey: Uint8Array, epochKey: Uint8Array) {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 0, 8) !== 'CARNETSG') throw new Error('magic');
  if (bytes.readUInt16LE(8) !== 1) throw new Error('version');
  const headerEnd = 16 + bytes.readUInt16LE(10);
  const end = headerEnd + bytes.readUInt32LE(12);
  if (bytes.length !== end + 64) throw new Error('length');
  const header = JSON.parse(bytes.toString('utf8', 16, headerEnd)) as Record<string, string>;
  const hash = blake2b(bytes.subarray(0, end), { dkLen: 32 });
  if (!isSignedByHand('segment', hash, bytes.subarray(end), signPublicKey)) throw new Error('sign');
  if (Buffer.from(epochSubkeyByHand(epochKey, 1)).toString('hex') !== header['epoch']) {
    throw new Error('epoch');
  }
  const nonce = Buffer.from(header['nonce'] ?? '', 'base64');
  const associated = bytes.subarray(0, headerEnd);
  const cipher = xchacha20poly1305(epochSubkeyByHand(epochKey, 2), nonce, associated);
  const content = Buffer.from(cipher.decrypt(bytes.subarray(headerEnd, end)));
  const packed = content.subarray(9, 9 + content.readUInt32LE(5));
  if (content.length !== paddedByHand(9 + packed.length)) throw new Error('padding');
  const body = content[0] === 1 ? brotliDecompressSync(packed) : packed;
  if (body.length !== content.readUInt32LE(1)) throw new Error('body');
  const lines = body.toString('utf8').split('\n').slice(0, -1);
  return { header, hash: Buffer.from(hash).toString('hex'), lines };
}

function paddedByHand(length: number): number {
  if (length <= 512) return 512;
  const e = length.toString(2).length - 1;
  const s = e.toString(2).length;
  const step = 2 ** (e - s);
  return Math.ceil(length / step) * step;
}

/** Section "Heads". */
export function headByHand(file: Uint8Array, signPublicKey: Uint8Array): unknown {
  const [text = '', signature = ''] = Buffer.from(file).toString('utf8').split('\n');
  const hash = blake2b(new TextEncoder().encode(text), { dkLen: 32 });
  if (!isSignedByHand('head', hash, Buffer.from(signature, 'base64'), signPublicKey)) {
    throw new Error('sign');
  }
  return JSON.parse(text);
}
