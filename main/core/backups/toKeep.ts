import { localDay } from '../../../shared/time/localDay.ts';

/** How many backups stay in each place. */
export const keptBackups = 5;

/**
 * Which of the good backups of one place stay: five, or all when there are fewer. The two newest,
 * and of the days before the newest each: a busy day with ten backups does not push out last week's.
 */
export function toKeep<One extends { readonly madeAt: number }>(backups: readonly One[]): Set<One> {
  const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt);
  const kept = new Set(newestFirst.slice(0, 2));
  const days = new Set([...kept].map((one) => localDay(one.madeAt)));
  for (const one of newestFirst) {
    if (kept.size < keptBackups && !days.has(localDay(one.madeAt))) {
      kept.add(one);
      days.add(localDay(one.madeAt));
    }
  }
  for (const one of newestFirst) if (kept.size < keptBackups) kept.add(one);
  return kept;
}
