import { type Entry, followIn } from './entry.ts';
import { has } from './graph.ts';
import type { Membership } from './membership.ts';

/** Entries that hold no number: another of their author's has it. They are found by their hash. */
export function withoutNumber({ graph, valid }: Membership): ReadonlySet<string> {
  const hashes = graph.entries.flatMap((entry, at) =>
    has(valid, at) ? (followIn(entry)?.entries ?? []) : [],
  );
  return new Set(hashes);
}

/** The number of each author's newest entry; 0 is not named. */
export function newestNumbers(
  entries: readonly Entry[],
  membership: Membership,
): ReadonlyMap<string, number> {
  const apart = withoutNumber(membership);
  const newest = new Map<string, number>();
  for (const { hash, author, sequence } of entries) {
    if (!apart.has(hash)) newest.set(author, Math.max(sequence, newest.get(author) ?? 0));
  }
  return newest;
}
