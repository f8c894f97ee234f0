import { fromBase64 } from '../../vault/base64.ts';
import { textIsSigned } from '../signedText.ts';
import { type Entry, followIn, sheetAuthor } from './entry.ts';
import { has } from './graph.ts';
import type { Membership } from './membership.ts';

/**
 * Who may have written entries, with the public keys (base64) that may have signed them. Also those
 * whose admission does not count: others may have seen what they wrote, and name it.
 */
export function entryKeys({ graph, valid }: Membership): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const [at, { acts }] of graph.entries.entries()) {
    if (!has(valid, at)) continue;
    for (const act of acts) {
      if (act.does === 'found') keys.set(sheetAuthor, [act.sheet]);
      if (act.does !== 'found' && act.does !== 'device' && act.does !== 'follow') continue;
      keys.set(act.device, [...(keys.get(act.device) ?? []), act.sign]);
    }
  }
  return keys;
}

/** Those that may have signed this one: of who goes on for another, the other's. */
export function keysFor(
  entry: Pick<Entry, 'author' | 'acts'>,
  keys: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return keys.get(followIn(entry)?.follows ?? entry.author) ?? [];
}

export function isSignedByOne({ text }: Entry, keys: readonly string[]): boolean {
  return keys.some((each) => {
    const key = fromBase64(each, 32);
    return key !== undefined && textIsSigned('entry', text, key);
  });
}
