import { z } from 'zod';
import { canonicalText, type Value } from '../../sync/canonicalText.ts';
import { type Entry, readEntry } from '../../sync/membership/entry.ts';
import { type Read, read, refused } from '../../sync/verdict.ts';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { sodium } from '../../vault/sodium.ts';
import { entryFile } from '../storedEntries.ts';
import type { Invitation } from './invitation.ts';
import {
  hexHash,
  type JoiningFile,
  readJoiningBy,
  sealed,
  sealJoining,
  shortLine,
  storeIdText,
} from './joiningText.ts';
import { openSealed } from './openSealed.ts';

/** What only the new laptop may read. */
const handed = z.strictObject({
  agencyName: shortLine,
  memberName: shortLine,
  /** Where the agency's files lie, with what is needed to get at them; empty: said by word of mouth. */
  place: z.string().max(20_000),
});
export type Handed = z.infer<typeof handed>;

const welcome = z.strictObject({
  invitation: storeIdText,
  agency: storeIdText,
  founding: hexHash,
  /** Hash of the request that was approved. */
  request: hexHash,
  device: storeIdText,
  member: storeIdText,
  /** Entries as they lie in the store, base64: all that the inviter had, the approval among them. */
  entries: z.array(z.string().max(1_500_000)).max(20_000),
  handed: sealed,
});
export type Welcome = z.infer<typeof welcome>;

export function sealWelcome(
  given: Omit<Welcome, 'entries' | 'handed'> & {
    readonly entries: readonly Entry[];
    readonly handed: Handed;
    readonly box: string;
  },
  signSecretKey: Uint8Array,
): string {
  const { entries, handed: said, box, ...body } = given;
  const bytes = new TextEncoder().encode(canonicalText(said as unknown as Value));
  const recipient = fromBase64(box, 32);
  if (recipient === undefined) throw new RangeError('not a public key');
  return sealJoining(
    'welcome',
    {
      ...body,
      entries: entries.map((entry) => toBase64(entryFile(entry))),
      handed: toBase64(sodium.crypto_box_seal(bytes, recipient)),
    },
    signSecretKey,
  );
}

export interface ReadWelcome extends JoiningFile<Welcome> {
  readonly all: readonly Entry[];
  readonly said: Handed;
}

/**
 * Reads what lets this laptop in. It must be signed by the laptop that invited, about the agency of
 * the invitation and the request that this laptop made: `refused('misplaced')` otherwise.
 */
export function readWelcome(
  file: string,
  invitation: Invitation,
  asked: {
    readonly device: string;
    readonly requestHash: string;
    readonly box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
  },
): Read<ReadWelcome> {
  const result = readJoiningBy('welcome', file, welcome, () => invitation.sign);
  if (result.state !== 'read') return result;
  const { body } = result.value;
  const isOurs =
    body.invitation === invitation.id &&
    body.agency === invitation.agency &&
    body.founding === invitation.founding &&
    body.device === asked.device &&
    body.request === asked.requestHash;
  if (!isOurs) return refused('misplaced');
  const all: Entry[] = [];
  for (const text of body.entries) {
    const bytes = fromBase64(text);
    const entry = bytes === undefined ? refused('malformed') : readEntry(bytes);
    if (entry.state !== 'read') return refused('body');
    all.push(entry.value);
  }
  const said = openSealed(body.handed, asked.box, handed);
  return said === undefined ? refused('sealed') : read({ ...result.value, all, said });
}
