import { z } from 'zod';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { hashLength } from '../signedHash.ts';
import { membersOf } from '../canonicalText.ts';
import { readText, sealText, textIsSigned } from '../signedText.ts';
import { storeId } from '../storeNames.ts';
import { notYet, type Read, read, refused } from '../verdict.ts';
import { caps } from './caps.ts';

/**
 * What a device says of itself in `heads/<device>.<sequence>`: how far its log goes, and how far it
 * has followed the others'. Laptops remember the highest that they saw: a store that shows less, or
 * less than another device has seen, withholds or was rolled back.
 */
export interface Head {
  readonly agency: string;
  readonly device: string;
  /** 0 and 32 zeros: has written nothing. */
  readonly sequence: number;
  readonly hash: Uint8Array;
  /** The number of its newest membership entry; 0: none. */
  readonly entries: number;
  /** The number of its newest statement of snapshots; 0: none. */
  readonly statements: number;
  /** For each other device, the last segment whose chain it verified. */
  readonly seen: ReadonlyMap<string, number>;
  /**
   * When it was written: whole hours since 1970-01-01 UTC, by its laptop's clock. Only for people to read,
   * and no finer than they need it. In a trip's own folder 0: nobody reads it there.
   */
  readonly hour: number;
}

const count = z.number().int().min(0);
const head = z.strictObject({
  format: z.literal('carnet-head'),
  version: z.literal(1),
  agency: z.string().regex(storeId),
  device: z.string().regex(storeId),
  sequence: count,
  hash: z.string(),
  entries: count,
  statements: count,
  seen: z.record(z.string().regex(storeId), count),
  hour: count,
});

export function sealHead(value: Head, signSecretKey: Uint8Array): Uint8Array {
  const text = {
    ...value,
    format: 'carnet-head',
    version: 1,
    hash: toBase64(value.hash),
    seen: Object.fromEntries(value.seen),
  };
  return sealText('head', text, signSecretKey);
}

/** Reads a head under the name `heads/<device>.<sequence>`. */
export function readHead(
  file: Uint8Array,
  named: { agency: string; device: string; sequence: number; signPublicKey: Uint8Array },
): Read<Head> {
  const result = readText(file);
  if (result.state !== 'read') return result;
  const { value } = result.value;
  if (Number(membersOf(value)?.['version']) > 1) return notYet('newer');
  const parsed = head.safeParse(value);
  if (!parsed.success) return refused('malformed');
  const { format: _format, version: _version, ...said } = parsed.data;
  const hash = fromBase64(said.hash, hashLength);
  const seen = new Map(Object.entries(said.seen));
  if (hash === undefined || seen.size > caps.devices || seen.has(said.device)) {
    return refused('malformed');
  }
  const isPlaced =
    said.agency === named.agency &&
    said.device === named.device &&
    said.sequence === named.sequence;
  if (!isPlaced) return refused('misplaced');
  if (!textIsSigned('head', result.value, named.signPublicKey)) return refused('signature');
  return read({ ...said, hash, seen });
}

/** What a head says that was verified: the hash of the segment where its log ends, how far it followed the others'. */
export function saidIn(file: Uint8Array): Pick<Head, 'hash' | 'seen'> {
  const [line = '{}'] = new TextDecoder().decode(file).split('\n');
  const { hash = '', seen = {} } = JSON.parse(line) as Partial<z.output<typeof head>>;
  const bytes = fromBase64(hash, hashLength) ?? new Uint8Array(hashLength);
  return { hash: bytes, seen: new Map(Object.entries(seen)) };
}
