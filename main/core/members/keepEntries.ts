import type { Entry } from '../sync/membership/entry.ts';
import { sameBytes } from '../sync/signedHash.ts';
import { bit } from '../sync/membership/graph.ts';
import type { Membership } from '../sync/membership/membership.ts';
import type { Writer } from '../store/sqlite.ts';
import { readAgency } from './agencyIdentity.ts';
import { keepEpochKeys } from './epochKeys.ts';
import { noteLeft } from './leftPrograms.ts';
import { noteNews } from './memberNews.ts';
import { entryFile, keepVerdicts, membershipHere } from './storedEntries.ts';

export interface KeptEntries {
  /** Whether anything is there now that was not. */
  readonly changed: boolean;
  /** Signed by nobody who might: they change nothing, and are shown to administrators. */
  readonly refused: readonly string[];
  /** This laptop belonged to the agency before and does not any more. */
  readonly removedUs: boolean;
  /** Programs of which this laptop can read more than before. */
  readonly gained: readonly string[];
  /** Programs that this laptop may not hold any more. */
  readonly lost: readonly string[];
}

const nothing: KeptEntries = {
  changed: false,
  refused: [],
  removedUs: false,
  gained: [],
  lost: [],
};

/**
 * Keeps entries that others wrote or this laptop made, and all that follows from them: who belongs,
 * keys that were sealed to this laptop, lines for Today. Keeping them twice changes nothing.
 * `now`: milliseconds, for the lines. One transaction is the caller's.
 */
export function keepEntries(writer: Writer, entries: Iterable<Entry>, now: number): KeptEntries {
  const before = statesOf(writer);
  // A hash does not cover the signature: a copy that somebody signed falsely must not keep the true one out.
  const fresh = [...entries].filter(
    (entry) =>
      !before.has(entry.hash) || (before.get(entry.hash) === 'refused' && isOther(writer, entry)),
  );
  if (fresh.length === 0) return nothing;
  const here = readAgency(writer);
  const programsBefore = programsHere(writer, here);
  for (const { hash, author, sequence, ...entry } of fresh) {
    writer.run(
      `INSERT INTO memberEntry (hash, author, sequence, file, takenAt, state)
       VALUES (?, ?, ?, ?, ?, 'waiting')
       ON CONFLICT (hash) DO UPDATE SET file = excluded.file, verdict = NULL`,
      [hash, author, sequence, entryFile({ hash, author, sequence, ...entry }), now],
    );
  }
  const membership = membershipHere(writer);
  keepVerdicts(writer);
  const states = statesIn(membership);
  for (const [hash, state] of states) {
    if (before.get(hash) === state) continue;
    writer.run('UPDATE memberEntry SET state = ? WHERE hash = ?', [state, hash]);
  }
  project(writer, membership);
  const programs = programsHere(writer, here);
  const lost = (programsBefore ?? []).filter((program) => !(programs ?? []).includes(program));
  // Whoever was removed as a whole keeps what they wrote: it reaches nobody any more.
  for (const program of programs === null ? [] : lost) noteLeft(writer, program, now);
  const gained = keepEpochKeys(writer, membership);
  const isNews = ({ hash }: Entry) => {
    const state = states.get(hash) ?? 'waiting';
    return state !== 'waiting' && state !== before.get(hash);
  };
  noteNews(writer, membership.graph.entries.filter(isNews), states, { now, device: here.device });
  return {
    changed: true,
    refused: membership.refused.map(({ hash }) => hash).filter((hash) => !before.has(hash)),
    removedUs: programsBefore !== null && programs === null,
    gained,
    lost,
  };
}

function isOther(writer: Writer, entry: Entry): boolean {
  const file = writer.value<Uint8Array>('SELECT file FROM memberEntry WHERE hash = ?', [
    entry.hash,
  ]);
  return file !== undefined && !sameBytes(Uint8Array.from(file), entryFile(entry));
}

export type EntryState = 'valid' | 'waiting' | 'refused';

function statesIn({ graph, valid }: Membership): ReadonlyMap<string, EntryState> {
  const states = new Map<string, EntryState>(graph.waiting.map(({ hash }) => [hash, 'waiting']));
  for (const [at, { hash }] of graph.entries.entries()) {
    states.set(hash, (valid & bit(at)) === 0n ? 'refused' : 'valid');
  }
  return states;
}

function statesOf(writer: Writer): ReadonlyMap<string, EntryState> {
  const rows = writer.rows<{ hash: string; state: EntryState }>(
    'SELECT hash, state FROM memberEntry',
  );
  return new Map(rows.map(({ hash, state }) => [hash, state]));
}

/** Programs of this laptop's member, or null when it does not belong. */
function programsHere(
  writer: Writer,
  { member, device }: { readonly member: string; readonly device: string },
): readonly string[] | null {
  const programs = writer.value<string>(
    `SELECT programs FROM memberRole JOIN memberDevice USING (member)
     WHERE member = ? AND device = ? AND removedSequence IS NULL`,
    [member, device],
  );
  return programs === undefined ? null : (JSON.parse(programs) as string[]);
}

/** What the entries come to, in tables that every call can ask. */
function project(writer: Writer, { members, devices }: Membership): void {
  writer.run('DELETE FROM memberRole');
  writer.run('DELETE FROM memberDevice');
  for (const [member, { role, programs }] of members) {
    const list = JSON.stringify([...programs].toSorted());
    writer.run('INSERT INTO memberRole (member, role, programs) VALUES (?, ?, ?)', [
      member,
      role,
      list,
    ]);
  }
  for (const [device, { member, sign, box, removed }] of devices) {
    writer.run(
      `INSERT INTO memberDevice (device, member, sign, box, removedSequence, removedHash)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [device, member, sign, box, removed?.sequence ?? null, removed?.hash ?? null],
    );
  }
}
