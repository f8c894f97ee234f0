import { type Entry, sheetAuthor } from '../membership/entry.ts';
import { goesOnFor } from '../membership/goesOnFor.ts';
import { withoutNumber } from '../membership/numbering.ts';
import { sameBytes } from '../signedHash.ts';
import { longestText } from '../signedText.ts';
import { entryByHashName, entryName, sheetEntryName } from '../storeNames.ts';
import { entryFile } from './entryFile.ts';
import { aText, aTextByHash, putOwn } from './putOwn.ts';
import { remember } from './remember.ts';
import type { Run } from './run.ts';

/**
 * Puts the membership entries that this laptop answers for: its own, the sheet's, and those of laptops
 * that it was, which nobody else may have. Whose number another entry has is put under its hash, and so
 * is what the sheet signed, which two laptops may use at once.
 */
export async function putEntries(run: Run): Promise<'put' | 'later' | 'fork'> {
  const { log } = run;
  const authors = new Set([...goesOnFor(log.membership().devices, log.device), sheetAuthor]);
  const apart = withoutNumber(log.membership());
  const own = log
    .entries()
    .filter(({ author }) => authors.has(author))
    .toSorted((a, b) => a.sequence - b.sequence);
  for (const entry of own) {
    const { author, sequence, hash } = entry;
    const memory = log.place(run.place);
    const isNumbered = author !== sheetAuthor && !apart.has(hash);
    const name = isNumbered ? author : hash;
    if (sequence <= (memory.put.entries.get(name) ?? 0)) continue;
    const file = entryFile(entry);
    const state = isNumbered ? await putNumbered(run, entry, file) : 'other';
    if (state === 'later') return state;
    if (state === 'other' && isNumbered && author === log.device) return 'fork';
    if (state === 'other') {
      const byHash = nameByHash(run.agency, entry);
      if ((await putOwn(run, byHash, file, aTextByHash)) === 'later') return 'later';
    }
    remember(run, { entries: new Map(memory.put.entries).set(name, sequence) });
  }
  return 'put';
}

/** Where an entry lies in a store: under its number, or under its hash where that may be another's. */
export function nameOfEntry(agency: string, entry: Entry, apart: ReadonlySet<string>): string {
  const { author, sequence, hash } = entry;
  return author === sheetAuthor || apart.has(hash)
    ? nameByHash(agency, entry)
    : entryName(agency, author, sequence);
}

function nameByHash(agency: string, { author, hash }: Entry): string {
  return author === sheetAuthor ? sheetEntryName(agency, hash) : entryByHashName(agency, hash);
}

async function putNumbered(
  run: Run,
  { author, sequence }: { readonly author: string; readonly sequence: number },
  file: Uint8Array,
): Promise<'put' | 'other' | 'later'> {
  const { log, agency, store } = run;
  const name = entryName(agency, author, sequence);
  if (author === log.device) return putOwn(run, name, file, aText);
  // The other may be at work: what is there may be what it is putting.
  if ((await store.put(name, file)) === 'put') return 'put';
  const got = await store.get(name, longestText);
  if (got.state === 'absent' || got.state === 'notYet') return 'later';
  return got.state === 'got' && sameBytes(got.bytes, file) ? 'put' : 'other';
}
