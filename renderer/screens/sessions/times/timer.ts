import type { PartialSessionBody } from '../../../../shared/contract/work.ts';

type Times = Pick<PartialSessionBody, 'startAt' | 'endAt' | 'pauses'>;

export function isPaused({ pauses = [] }: Times): boolean {
  return pauses.length % 2 === 1;
}

/**
 * Milliseconds of the session until `now`, without its pauses. It is counted from the start
 * instant, so it runs on through a lock, a sleep or a crash. 0 before the start.
 */
export function elapsed({ startAt, endAt, pauses = [] }: Times, now: number): number {
  if (startAt === null || startAt === undefined) return 0;
  const end = endAt ?? now;
  let paused = 0;
  for (let index = 0; index < pauses.length; index += 2) {
    const from = pauses[index] ?? end;
    paused += Math.max(0, Math.min(end, pauses[index + 1] ?? end) - from);
  }
  return Math.max(0, end - startAt - paused);
}

/** Whole minutes, at least one: what "Time with client" is unless it is typed. Null before the end. */
export function minutesBetween(times: Times): number | null {
  const { startAt, endAt } = times;
  if (typeof startAt !== 'number' || typeof endAt !== 'number') return null;
  return Math.max(1, Math.round(elapsed(times, endAt) / 60_000));
}

/** The pauses after pausing or going on at `now`. */
export function togglePause(pauses: readonly number[], now: number): number[] {
  return [...pauses, now];
}
