import { publishedLine } from '../store/personLines.ts';
import { standsAs } from '../store/personProjection.ts';
import type { Reader } from '../store/sqlite.ts';
import { blockingKeys } from './duplicates/blockingKeys.ts';
import type { Candidate } from './duplicates/candidate.ts';
import { comparePair } from './duplicates/comparePair.ts';
import type { Reason } from './duplicates/reason.ts';
import { candidateOf, knownWords } from './personCandidate.ts';

export interface LikelyMatch {
  readonly personId: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A key that so many files share says too little to compare them all. */
const crowded = 400;

/**
 * Files that may be the same person as this candidate, likeliest first. Looks only at files that
 * share a blocking key, so that it takes milliseconds among 100,000.
 */
export function findLikely(reader: Reader, candidate: Candidate, limit: number): LikelyMatch[] {
  const ids = new Set<string>();
  for (const key of blockingKeys(candidate, knownWords)) {
    const sharing = reader.rows<{ personId: string }>(
      `SELECT b.personId FROM blockKey b JOIN personLine l ON l.personId = b.personId
       WHERE b.key = ? AND ${publishedLine} LIMIT ?`,
      [key, crowded + 1],
    );
    if (sharing.length <= crowded) for (const row of sharing) ids.add(row.personId);
  }
  ids.delete(candidate.key);
  const matches: LikelyMatch[] = [];
  for (const personId of ids) {
    const other = candidateOf(reader, personId);
    if (other === null) continue;
    const { ask, score, reasons } = comparePair(candidate, other, undefined, knownWords);
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
