import { fromBase64 } from '../../vault/base64.ts';
import { longestText, textIsSigned } from '../signedText.ts';
import { entryName } from '../storeNames.ts';
import { type Problem, StoreProblem, type SyncStore } from '../targets/syncStore.ts';
import { notYet, type Read, type Refused, refused } from '../verdict.ts';
import { type Entry, readEntry, sheetAuthor } from './entry.ts';
import { has } from './graph.ts';
import { membershipOf } from './membership.ts';

export interface Taken {
  /** All that is known now, those from before included; also when the store failed on the way. */
  readonly entries: readonly Entry[];
  /** Files that are whole and no entries: reported. Numbers after them are not looked at. */
  readonly refused: readonly { readonly name: string; readonly reason: Refused }[];
  readonly problem: Problem | null;
}

/**
 * Membership entries that a store has and this laptop lacks. Follows each author's numbers without a
 * gap, and the authors whom the entries themselves admit. Order and timing of arrival don't matter:
 * what is not there yet is found the next time, and so is what a swapped file stands in for.
 * `news`: the authors who have some, where heads tell; whom their entries admit is looked at as well.
 */
export async function takeEntries(
  store: SyncStore,
  agency: string,
  founding: string,
  known: readonly Entry[],
  news: 'all' | ReadonlySet<string>,
): Promise<Taken> {
  const entries = [...known];
  const refusals: { name: string; reason: Refused }[] = [];
  try {
    let authors = keysOf(founding, entries);
    const quiet = news === 'all' ? [] : [...authors.keys()].filter((each) => !news.has(each));
    const looked = new Set(quiet);
    for (;;) {
      const [author, keys = []] = [...authors].find(([each]) => !looked.has(each)) ?? [];
      if (author === undefined) return { entries, refused: refusals, problem: null };
      looked.add(author);
      const before = entries.length;
      const numbers = entries.flatMap((each) => (each.author === author ? [each.sequence] : []));
      for (let sequence = Math.max(0, ...numbers) + 1; ; sequence += 1) {
        const name = entryName(agency, author, sequence);
        const got = await store.get(name, longestText);
        const result =
          got.state === 'got'
            ? readAs(got.bytes, { agency, author, sequence, keys })
            : notYet('empty');
        if (result.state === 'refused') refusals.push({ name, reason: result.reason });
        if (result.state !== 'read') break;
        entries.push(result.value);
      }
      if (entries.length > before) authors = keysOf(founding, entries);
    }
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    return { entries, refused: refusals, problem: error.problem };
  }
}

/** An entry by this author under this number. */
function readAs(
  file: Uint8Array,
  named: { agency: string; author: string; sequence: number; keys: readonly string[] },
): Read<Entry> {
  const result = readEntry(file);
  if (result.state !== 'read') return result;
  const { agency, author, sequence, text } = result.value;
  const isSigned = named.keys.some((each) => {
    const key = fromBase64(each, 32);
    return key !== undefined && textIsSigned('entry', text, key);
  });
  if (!isSigned) return refused('signature');
  const isPlaced =
    agency === named.agency && author === named.author && sequence === named.sequence;
  return isPlaced ? result : refused('misplaced');
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
