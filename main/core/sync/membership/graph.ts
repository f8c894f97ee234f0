import type { Entry } from './entry.ts';

/** Entries by number, each after those that it names. Sets of entries are bit masks. */
export interface Graph {
  readonly agency: string;
  readonly entries: readonly Entry[];
  /** For each entry, all that its author had seen. */
  readonly past: readonly bigint[];
  /** The length of the longest way back to the founding. */
  readonly depth: readonly number[];
  /** Those that wait for one that they name. */
  readonly waiting: readonly Entry[];
}

/**
 * The graph of a set of entries, the same for any order and repetition of them. `founding` is the
 * hash that this laptop got with its invitation (or made): another founding is another agency.
 */
export function graphOf(founding: string, set: Iterable<Entry>): Graph {
  const all = new Map([...set].map((entry) => [entry.hash, entry]));
  const entries: Entry[] = [];
  const past: bigint[] = [];
  const depth: number[] = [];
  const places = new Map<string, number>();
  const root = all.get(founding);
  let ready = root === undefined ? [] : [root];
  const left = new Set([...all.values()].filter((entry) => entry.hash !== founding));
  while (ready.length > 0) {
    // A layer at a time, each in order of hash: numbers don't depend on the order of arrival.
    for (const entry of ready.toSorted(byHash)) {
      const heads = entry.hash === founding ? [] : entry.heads.map((head) => places.get(head) ?? 0);
      places.set(entry.hash, entries.length);
      past.push(heads.reduce((mask, head) => mask | (past[head] ?? 0n) | bit(head), 0n));
      depth.push(Math.max(-1, ...heads.map((head) => depth[head] ?? 0)) + 1);
      entries.push(entry);
      left.delete(entry);
    }
    ready = [...left].filter(
      ({ agency, heads }) =>
        agency === root?.agency && heads.length > 0 && heads.every((head) => places.has(head)),
    );
  }
  return { agency: root?.agency ?? '', entries, past, depth, waiting: [...left].toSorted(byHash) };
}

/**
 * What a new entry names: of `among`, those that none of them has seen. Leave out entries that are not
 * valid: a store that puts one and takes it away again would make everyone wait for it.
 */
export function headsOf({ entries, past }: Graph, among: bigint): readonly string[] {
  const seen = past.reduce((mask, each, at) => (has(among, at) ? mask | each : mask), 0n);
  return entries
    .filter((_, at) => has(among, at) && !has(seen, at))
    .map(({ hash }) => hash)
    .toSorted();
}

export const bit = (at: number) => 1n << BigInt(at);
export const has = (mask: bigint, at: number) => (mask & bit(at)) !== 0n;

/** Whether neither of two entries had seen the other. */
export function areConcurrent({ past }: Graph, a: number, b: number): boolean {
  return a !== b && !has(past[a] ?? 0n, b) && !has(past[b] ?? 0n, a);
}

const byHash = (a: Entry, b: Entry) => (a.hash < b.hash ? -1 : 1);
