import { fromBase64 } from '../../vault/base64.ts';
import { longestText, textIsSigned } from '../signedText.ts';
import { entryName } from '../storeNames.ts';
import type { SyncStore } from '../targets/syncStore.ts';
import type { Refused } from '../verdict.ts';
import { type Entry, readEntry, sheetAuthor } from './entry.ts';
import { has } from './graph.ts';
import { membershipOf } from './membership.ts';

export interface Taken {
  /** All that is known now, those from before included. */
  readonly entries: readonly Entry[];
  /** Files that are whole and no entries: reported. Numbers after them are not looked at. */
  readonly refused: readonly { readonly name: string; readonly reason: Refused }[];
}

/**
 * Membership entries that a store has and this laptop lacks. Follows each author's numbers without a
 * gap, and the authors whom the entries themselves admit. Order and timing of arrival don't matter:
 * what is not there yet is found the next time.
 */
export async function takeEntries(
  store: SyncStore,
  agency: string,
  founding: string,
  known: readonly Entry[],
): Promise<Taken> {
  const entries = [...known];
  const refused: { name: string; reason: Refused }[] = [];
  const looked = new Set<string>();
  for (;;) {
    const keys = keysOf(founding, entries);
    const next = [...keys.keys()].find((author) => !looked.has(author));
    if (next === undefined) return { entries, refused };
    looked.add(next);
    const publicKeys = keys.get(next) ?? [];
    const ofNext = entries.filter(({ author }) => author === next).map((each) => each.sequence);
    for (let sequence = Math.max(0, ...ofNext) + 1; ; sequence += 1) {
      const name = entryName(agency, next, sequence);
      const got = await store.get(name, longestText);
      if (got.state !== 'got') break;
      const result = readEntry(got.bytes);
      if (result.state === 'notYet') break;
      const isSigned = result.state === 'read' && isSignedByOne(result.value, publicKeys);
      const isPlaced =
        isSigned &&
        result.value.agency === agency &&
        result.value.author === next &&
        result.value.sequence === sequence;
      if (!isPlaced) {
        // Looked at again the next time: a swapped file must not take the place of the real one.
        const reason = isSigned ? 'misplaced' : 'signature';
        refused.push({ name, reason: result.state === 'refused' ? result.reason : reason });
        break;
      }
      entries.push(result.value);
    }
  }
}

/**
 * Who may have written entries, with the public keys (base64) that may have signed them. Also those
 * whose admission does not count: others may have seen what they wrote, and name it.
 */
function keysOf(
  founding: string,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly string[]> {
  const { graph, valid } = membershipOf(founding, entries);
  const keys = new Map<string, readonly string[]>();
  for (const [at, { acts }] of graph.entries.entries()) {
    if (!has(valid, at)) continue;
    for (const act of acts) {
      if (act.does === 'found') keys.set(sheetAuthor, [act.sheet]);
      if (act.does !== 'found' && act.does !== 'device') continue;
      keys.set(act.device, [...(keys.get(act.device) ?? []), act.sign]);
    }
  }
  return keys;
}

function isSignedByOne(entry: Entry, publicKeys: readonly string[]): boolean {
  return publicKeys.some((each) => {
    const key = fromBase64(each, 32);
    return key !== undefined && textIsSigned('entry', entry.text, key);
  });
}
