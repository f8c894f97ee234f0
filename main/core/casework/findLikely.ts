import { linesUnder } from '../store/lineKeys.ts';
import { publishedLine } from '../store/personLines.ts';
import { standsAs } from '../store/personProjection.ts';
import type { Reader } from '../store/sqlite.ts';
import { blockingKeys } from './duplicates/blockingKeys.ts';
import type { Candidate } from './duplicates/candidate.ts';
import { comparePrepared } from './duplicates/comparePair.ts';
import { assumedPopulation } from './duplicates/population.ts';
import { type Prepared, prepare } from './duplicates/prepare.ts';
import type { Reason } from './duplicates/reason.ts';
import { candidateOf, knownWords } from './personCandidate.ts';

export interface LikelyMatch {
  readonly personId: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A file made ready for comparing; null when it has no name to compare. */
export type PreparedFiles = (personId: string) => Prepared | null;

function preparedFiles(reader: Reader): PreparedFiles {
  return (personId) => {
    const candidate = candidateOf(reader, personId);
    return candidate === null ? null : prepare(candidate, knownWords);
  };
}

/** The same for many comparisons in a row, as an import makes them: each file is read once. */
export function rememberedFiles(reader: Reader): PreparedFiles {
  const read = preparedFiles(reader);
  const known = new Map<string, Prepared | null>();
  return (personId) => {
    const before = known.get(personId);
    if (before !== undefined) return before;
    const prepared = read(personId);
    if (known.size < mostRemembered) known.set(personId, prepared);
    return prepared;
  };
}

/** About 100 MB of the job's memory. */
const mostRemembered = 60_000;

/** A key that so many files share says too little to compare them all. */
const crowded = 400;

/**
 * Files that may be the same person as this candidate, likeliest first. Looks only at files that
 * share a blocking key, so that it takes milliseconds among 100,000.
 */
export function findLikely(
  reader: Reader,
  candidate: Candidate,
  limit: number,
  files: PreparedFiles = preparedFiles(reader),
): LikelyMatch[] {
  const ids = new Set<string>();
  for (const key of blockingKeys(candidate, knownWords)) {
    const sharing = reader.rows<{ personId: string }>(
      `SELECT l.personId FROM personKeys k JOIN personLine l ON l.place = k.rowid
       WHERE personKeys MATCH ? AND ${publishedLine} LIMIT ?`,
      [linesUnder(key), crowded + 1],
    );
    if (sharing.length <= crowded) for (const row of sharing) ids.add(row.personId);
  }
  ids.delete(candidate.key);
  const typed = prepare(candidate, knownWords);
  const matches: LikelyMatch[] = [];
  for (const personId of ids) {
    const other = files(personId);
    if (other === null) continue;
    const { ask, score, reasons } = comparePrepared(typed, other, assumedPopulation, knownWords);
    if (ask) matches.push({ personId, score, reasons });
  }
  const best = new Map<string, LikelyMatch>();
  for (const match of matches.toSorted((a, b) => b.score - a.score)) {
    // A file that was merged away is shown as the one that stands.
    const personId = standsAs(reader, match.personId) ?? match.personId;
    if (personId !== candidate.key && !best.has(personId))
      best.set(personId, { ...match, personId });
  }
  return [...best.values()].slice(0, limit);
}
