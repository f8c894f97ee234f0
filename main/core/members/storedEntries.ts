import { canonicalText } from '../sync/canonicalText.ts';
import { type Entry, readEntry } from '../sync/membership/entry.ts';
import {
  type Membership,
  membershipOf,
  verdictKey,
  verdictsOf,
} from '../sync/membership/membership.ts';
import type { Reader, Writer } from '../store/sqlite.ts';
import { toBase64 } from '../vault/base64.ts';
import { foundingHash } from './agencyIdentity.ts';

/** The bytes of an entry as they lie in a store: canonical, so that they can be written anew from it. */
export function entryFile({ text }: Entry): Uint8Array {
  return new TextEncoder().encode(`${canonicalText(text.value)}\n${toBase64(text.signature)}\n`);
}

/** Every entry that this laptop has, also those that wait or are refused. */
export function entriesHere(reader: Reader): readonly Entry[] {
  return evaluated(reader).entries;
}

/**
 * Who belongs to the agency, by all that this laptop has. Evaluated once for each set of entries;
 * calls that only need a role or a key ask the tables that `keepEntries` writes.
 */
export function membershipHere(reader: Reader): Membership {
  return evaluated(reader).membership;
}

/** Files of an author's entries with a higher number than `after`, in order: what a store may lack. */
export function entryFiles(
  reader: Reader,
  author: string,
  after: number,
): readonly { readonly author: string; readonly sequence: number; readonly file: Uint8Array }[] {
  return reader.rows(
    `SELECT author, sequence, file FROM memberEntry
     WHERE author = ? AND sequence > ? AND state <> 'refused' ORDER BY sequence, hash`,
    [author, after],
  );
}

/**
 * Keeps what was found of each entry: whether its signer might. Found once, because it costs a
 * signature and an evaluation of all that came before, which would make every unlock wait. A page of the
 * database that somebody else wrote does not open (SQLCipher authenticates each): whoever could
 * write a verdict could as well write a member.
 */
export function keepVerdicts(writer: Writer): void {
  const { entries } = evaluated(writer);
  const verdicts = verdictsOf(foundingHash(writer));
  const lacking = new Set(
    writer
      .rows<{ hash: string }>('SELECT hash FROM memberEntry WHERE verdict IS NULL')
      .map(({ hash }) => hash),
  );
  for (const entry of entries) {
    const verdict = lacking.has(entry.hash) ? verdicts.get(verdictKey(entry)) : undefined;
    if (verdict === undefined) continue;
    writer.run('UPDATE memberEntry SET verdict = ? WHERE hash = ?', [
      JSON.stringify(verdict),
      entry.hash,
    ]);
  }
}

interface Evaluated {
  readonly entries: readonly Entry[];
  readonly membership: Membership;
}

/** By founding and the set of hashes: a few vaults may be open in one process (tests, a courier). */
const known = new Map<string, Evaluated>();
const mostKnown = 4;

function evaluated(reader: Reader): Evaluated {
  const founding = foundingHash(reader);
  const hashes = reader.value<string>(
    // The end of a file is that of its signature, which no hash covers.
    `SELECT group_concat(hash || hex(substr(file, -24)))
     FROM (SELECT hash, file FROM memberEntry ORDER BY hash)`,
  );
  const key = `${founding}:${hashes ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const verdicts = verdictsOf(founding);
  const entries = reader
    .rows<{ file: Uint8Array; verdict: string | null }>(
      'SELECT file, verdict FROM memberEntry ORDER BY hash',
    )
    .flatMap(({ file, verdict }) => {
      const result = readEntry(Uint8Array.from(file));
      if (result.state !== 'read') return [];
      const name = verdictKey(result.value);
      if (verdict !== null && !verdicts.has(name)) verdicts.set(name, JSON.parse(verdict));
      return [result.value];
    });
  const made = { entries, membership: membershipOf(founding, entries) };
  known.set(key, made);
  for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
  return made;
}
