import { createPublicKey, verify } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { epochSubkeyByHand } from '../segments/secondReader.ts';

// A reader of snapshots written from docs/sync-format.md alone, on other libraries than Carnet's.

interface Said {
  readonly agency: string;
  readonly device: string;
  readonly sequence: number;
  readonly act: { readonly program: string; readonly epoch: string; readonly pieces: string[] };
}

/** Section "Snapshots": what a statement says. Throws when its signature is not this key's. */
export function statementByHand(file: Uint8Array, signPublicKey: Uint8Array): Said {
  const [text = '', signature = ''] = Buffer.from(file).toString('utf8').split('\n');
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), signPublicKey]),
    format: 'der',
    type: 'spki',
  });
  const hash = blake2b(new TextEncoder().encode(text), { dkLen: 32 });
  const message = Buffer.concat([Buffer.from('carnet statement 1\n'), hash]);
  if (!verify(null, message, publicKey, Buffer.from(signature, 'base64'))) throw new Error('sign');
  return JSON.parse(text) as Said;
}

/** All lines of a snapshot, and the digest that they come to, in base64. */
export function snapshotByHand(
  statement: Uint8Array,
  pieces: readonly Uint8Array[],
  epochKey: Uint8Array,
): { readonly lines: readonly string[]; readonly digest: string } {
  const [text = ''] = Buffer.from(statement).toString('utf8').split('\n');
  const { agency, device, sequence, act } = JSON.parse(text) as Said;
  const bodies = pieces.map((file, at) => {
    const bytes = Buffer.from(file);
    const hash = Buffer.from(blake2b(file, { dkLen: 32 })).toString('base64');
    if (hash !== act.pieces[at]) throw new Error('hash');
    if (bytes.toString('latin1', 0, 8) !== 'CARNETSN' || bytes.readUInt16LE(8) !== 1) {
      throw new Error('front');
    }
    const ciphertext = bytes.subarray(40);
    if (bytes.readUInt32LE(12) !== ciphertext.length) throw new Error('length');
    // RFC 8785: members in the order of their names.
    const place = {
      agency,
      device,
      epoch: act.epoch,
      piece: at + 1,
      program: act.program,
      sequence,
    };
    const cipher = xchacha20poly1305(
      epochSubkeyByHand(epochKey, 3),
      bytes.subarray(16, 40),
      Buffer.from(JSON.stringify(place)),
    );
    const content = Buffer.from(cipher.decrypt(ciphertext));
    const packed = content.subarray(9, 9 + content.readUInt32LE(5));
    return content[0] === 1 ? brotliDecompressSync(packed) : packed;
  });
  const all = Buffer.concat(bodies);
  const digest = blake2b(all, { dkLen: 32, key: epochSubkeyByHand(epochKey, 5) });
  return {
    lines: all.toString('utf8').split('\n').slice(0, -1),
    digest: Buffer.from(digest).toString('base64'),
  };
}
