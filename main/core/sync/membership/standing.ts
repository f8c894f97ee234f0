import type { Act } from './entry.ts';
import { areConcurrent, bit, type Graph, has } from './graph.ts';

/** Who signed an entry, as its own past knows it; undefined for the founding and the sheet. */
export interface Author {
  readonly member: string;
  readonly device: string;
  /** Entries of its past, one of which must count for the author to be an administrator. */
  readonly appointedBy: readonly number[];
  readonly admittedBy: readonly number[];
  /** Lower is earlier: place of the appointment, then of the laptop's admission. */
  readonly seniority: readonly [number, string, number, string];
}

/** An act that takes somebody's authority, or a laptop's. */
interface Ouster {
  readonly at: number;
  readonly target: { readonly member: string } | { readonly device: string };
}

/** What counts among the valid entries of a set. */
export interface Standing {
  /** Entries of which what they give counts. */
  readonly gives: bigint;
  /** Acts that take, by entry: these count also where the entry's giving does not. */
  readonly takes: ReadonlyMap<number, readonly Act[]>;
}

/**
 * Of entries that had not seen each other:
 * - what a removed author gave at the time of the removal does not count; what they took does;
 * - of removals that remove each other, also around several corners, that of the most junior author
 *   against a senior gives way, until there is no circle: its author is then removed by a senior;
 * - of an author whose own appointment does not count, nothing counts.
 * The last is found from the founding outwards, one layer at a time, because it changes the rest.
 */
export function standingOf(
  graph: Graph,
  considered: bigint,
  authors: readonly (Author | undefined)[],
): Standing {
  const numbers = graph.entries.map((_, at) => at).filter((at) => has(considered, at));
  let nothing = 0n;
  for (;;) {
    const alive = numbers.filter((at) => !has(nothing, at));
    const ousters = standingOusters(graph, alive, authors);
    const gives = alive
      .filter((at) => !ousters.some((ouster) => hits(graph, ouster, at, authors)))
      .reduce((mask, at) => mask | bit(at), 0n);
    const groundless = alive.filter((at) => {
      const author = authors[at];
      if (author === undefined) return false;
      const counts = (entries: readonly number[]) => entries.some((each) => has(gives, each));
      return !counts(author.appointedBy) || !counts(author.admittedBy);
    });
    if (groundless.length === 0) return { gives, takes: takesOf(graph, alive, ousters) };
    const nearest = Math.min(...groundless.map((at) => graph.depth[at] ?? 0));
    for (const at of groundless) if (graph.depth[at] === nearest) nothing |= bit(at);
  }
}

function standingOusters(
  graph: Graph,
  alive: readonly number[],
  authors: readonly (Author | undefined)[],
): readonly Ouster[] {
  const all = alive.flatMap((at) =>
    (graph.entries[at]?.acts ?? []).flatMap((act): Ouster[] => {
      const target = ousted(act);
      return target === undefined ? [] : [{ at, target }];
    }),
  );
  for (let left = all; ; ) {
    const giving = inCircles(graph, left, authors);
    const [first] = giving;
    if (first === undefined) return left;
    const juniormost = giving.reduce(
      (junior, { at }) => (isSenior(authors[junior], authors[at]) ? at : junior),
      first.at,
    );
    const { device } = authors[juniormost] ?? {};
    left = left.filter((one) => !giving.includes(one) || authors[one.at]?.device !== device);
  }
}

/** Acts that hit a senior who, directly or over others, hits back. */
function inCircles(
  graph: Graph,
  all: readonly Ouster[],
  authors: readonly (Author | undefined)[],
): readonly Ouster[] {
  const hit = all.map((one) =>
    all.flatMap((other, place) => (hits(graph, one, other.at, authors) ? [place] : [])),
  );
  return all.filter((one, place) =>
    (hit[place] ?? []).some(
      (next) =>
        isSenior(authors[all[next]?.at ?? -1], authors[one.at]) && reaches(hit, next, place),
    ),
  );
}

/** Whom an act takes authority from: a removal, or a role below the administrator's. */
export function ousted(act: Act): Ouster['target'] | undefined {
  if (act.does === 'removeMember') return { member: act.member };
  if (act.does === 'removeDevice') return { device: act.device };
  if (act.does === 'appoint' && act.role !== 'administrator') return { member: act.member };
  return undefined;
}

/** Whether the author of an entry is taken out by an act that had not seen it, nor it that act. */
function hits(
  graph: Graph,
  { at, target }: Ouster,
  entry: number,
  authors: readonly (Author | undefined)[],
): boolean {
  const author = authors[entry];
  if (author === undefined) return false;
  const isTheirs =
    'member' in target ? target.member === author.member : target.device === author.device;
  return isTheirs && areConcurrent(graph, at, entry);
}

function reaches(hit: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const place of seen) {
    if (place === to) return true;
    for (const next of hit[place] ?? []) seen.add(next);
  }
  return false;
}

/** Who has no author is the founding or the sheet, and senior to all. */
function isSenior(a: Author | undefined, b: Author | undefined): boolean {
  if (a === undefined || b === undefined) return b !== undefined;
  for (const [at, mine] of a.seniority.entries()) {
    const theirs = b.seniority[at] ?? mine;
    if (mine !== theirs) return mine < theirs;
  }
  return false;
}

function takesOf(
  { entries }: Graph,
  alive: readonly number[],
  ousters: readonly Ouster[],
): ReadonlyMap<number, readonly Act[]> {
  const takes = new Map<number, readonly Act[]>();
  for (const at of alive) {
    const standing = ousters.filter((ouster) => ouster.at === at).map(({ target }) => target);
    const acts = (entries[at]?.acts ?? []).filter((act) => {
      const target = ousted(act);
      if (target === undefined) return act.does === 'withdraw';
      return standing.some((each) => JSON.stringify(each) === JSON.stringify(target));
    });
    if (acts.length > 0) takes.set(at, acts);
  }
  return takes;
}
