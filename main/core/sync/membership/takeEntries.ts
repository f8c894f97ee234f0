import { longestText } from '../signedText.ts';
import { entryByHashName, entryName, sheetEntryName, sheetFolder } from '../storeNames.ts';
import { caps } from '../segments/caps.ts';
import { type Problem, StoreProblem, type SyncStore } from '../targets/syncStore.ts';
import { type Read, type Refused, refused } from '../verdict.ts';
import { entryKeys, isSignedByOne, keysFor } from './entryKeys.ts';
import { type Entry, followIn, readEntry, sheetAuthor } from './entry.ts';
import { type Membership, membershipOf } from './membership.ts';
import { newestNumbers } from './numbering.ts';

export interface Taken {
  /** All that is known now, those from before included; also when the store failed on the way. */
  readonly entries: readonly Entry[];
  /** Files that are whole and no entries: reported. Numbers after them are not looked at. */
  readonly refused: readonly { readonly name: string; readonly reason: Refused }[];
  readonly problem: Problem | null;
}

/** Who is looked at. */
export interface Looked {
  /** The authors who have some, where heads tell; whom their entries admit is looked at as well. */
  readonly news: 'all' | ReadonlySet<string>;
  /** Laptops with a head whom nobody has let in as far as is known: they may go on for another. */
  readonly strangers: readonly string[];
}

const hashPattern = /^[0-9a-f]{64}$/;

type Keys = ReadonlyMap<string, readonly string[]>;

export const everyone: Looked = { news: 'all', strangers: [] };

/**
 * Membership entries that a store has and this laptop lacks. Follows each author's numbers without a
 * gap, the authors whom the entries themselves admit, what the agency sheet signed, and the names by
 * which entries name each other where those are found by no number. Order and timing of arrival don't matter: what is not there yet is found
 * the next time, and so is what a swapped file stands in for.
 */
export async function takeEntries(
  store: SyncStore,
  agency: string,
  founding: string,
  known: readonly Entry[],
  { news, strangers }: Looked,
): Promise<Taken> {
  const entries = [...known];
  const refusals: { name: string; reason: Refused }[] = [];
  const unknown = new Set(strangers);
  /** Hashes of entries that hold no number, by whoever goes on for one unknown: what lets that in may be among them. */
  const numberless = new Set<string>();
  const take = async (name: string, keys: Keys, placed: (entry: Entry) => boolean) => {
    const got = await store.get(name, longestText);
    if (got.state !== 'got') return false;
    const read = readEntry(got.bytes);
    const signer = read.state === 'read' ? unknownSigner(read.value, keys) : undefined;
    if (signer !== undefined) {
      // It went on for one that itself goes on for another, and never got as far as a head.
      if (unknown.size < caps.devices) unknown.add(signer);
      const named = read.state === 'read' ? (followIn(read.value)?.entries ?? []) : [];
      for (const hash of named) if (numberless.size < caps.devices) numberless.add(hash);
      return false;
    }
    const result = judged(read, agency, keys, placed);
    if (result.state === 'refused') refusals.push({ name, reason: result.reason });
    if (result.state !== 'read') return false;
    // A stranger's that waits for others lets nobody in yet, and is looked at again.
    const { hash } = result.value;
    if (entries.every((each) => each.hash !== hash)) entries.push(result.value);
    return true;
  };
  let isSheetTaken = false;
  const takeSheets = async (keys: Keys) => {
    isSheetTaken = true;
    const here = new Set(entries.map(({ hash }) => hash));
    const folder = sheetFolder(agency);
    for (const name of await store.list(folder)) {
      const hash = name.slice(folder.length);
      if (!hashPattern.test(hash) || here.has(hash)) continue;
      const isPlaced = (entry: Entry) => entry.author === sheetAuthor && entry.hash === hash;
      await take(sheetEntryName(agency, hash), keys, isPlaced);
    }
  };
  try {
    const start = membershipOf(founding, entries);
    const quiet =
      news === 'all' ? [] : [...entryKeys(start).keys()].filter((each) => !news.has(each));
    const looked = new Set(quiet);
    for (let here: Membership = start; ; here = membershipOf(founding, entries)) {
      const keys = entryKeys(here);
      const next = [...keys.keys()].find((each) => !looked.has(each));
      if (next !== undefined) {
        looked.add(next);
        if (next === sheetAuthor) {
          await takeSheets(keys);
          continue;
        }
        const from = (newestNumbers(entries, here).get(next) ?? 0) + 1;
        for (let sequence = from; ; sequence += 1) {
          const isPlaced = (entry: Entry) => entry.author === next && entry.sequence === sequence;
          if (!(await take(entryName(agency, next, sequence), keys, isPlaced))) break;
        }
        continue;
      }
      const before = entries.length;
      for (const stranger of unknown) {
        if (keys.has(stranger)) continue;
        const isPlaced = ({ author, sequence }: Entry) => author === stranger && sequence === 1;
        await take(entryName(agency, stranger, 1), keys, isPlaced);
      }
      const lacking = missing(here, looked);
      // What is lacking may be the sheet's: whoever signed with it names it.
      if (lacking.size > 0 && quiet.includes(sheetAuthor) && !isSheetTaken) await takeSheets(keys);
      const found = new Set(entries.map(({ hash }) => hash));
      const takeByHash = async (hash: string) => {
        if (looked.has(hash)) return;
        looked.add(hash);
        if (found.has(hash)) return;
        await take(entryByHashName(agency, hash), keys, (entry) => entry.hash === hash);
      };
      for (const hash of lacking) await takeByHash(hash);
      for (const hash of numberless) await takeByHash(hash);
      if (entries.length === before) return { entries, refused: refusals, problem: null };
    }
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    return { entries, refused: refusals, problem: error.problem };
  }
}

/** Whom an entry claims to go on for, who would have to be known before its signature can be looked at. */
function unknownSigner(entry: Entry, keys: Keys): string | undefined {
  const follows = followIn(entry)?.follows;
  return follows === undefined || keys.has(follows) ? undefined : follows;
}

/** An entry by somebody who may have written one, where it should be. */
function judged(
  result: Read<Entry>,
  agency: string,
  keys: Keys,
  placed: (entry: Entry) => boolean,
): Read<Entry> {
  if (result.state !== 'read') return result;
  const entry = result.value;
  if (!isSignedByOne(entry, keysFor(entry, keys))) return refused('signature');
  return entry.agency === agency && placed(entry) ? result : refused('misplaced');
}

/** What entries that wait name and is not here; a hash is no device's id, so both may be `looked` at. */
function missing({ graph }: Membership, looked: ReadonlySet<string>): ReadonlySet<string> {
  const here = new Set([...graph.entries, ...graph.waiting].map(({ hash }) => hash));
  return new Set(
    graph.waiting.flatMap(({ heads }) =>
      heads.filter((each) => !here.has(each) && !looked.has(each)),
    ),
  );
}
