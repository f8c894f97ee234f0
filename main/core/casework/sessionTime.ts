import type { PartialSessionBody } from '../../../shared/contract/work.ts';

/** The start of a running timer, or null: not started, ended, or paused. */
export function runningSince(body: PartialSessionBody): number | null {
  if (body.opening === 'alreadyHappened') return null;
  if (body.startAt === null || body.startAt === undefined) return null;
  if (body.endAt !== null && body.endAt !== undefined) return null;
  return (body.pauses?.length ?? 0) % 2 === 1 ? null : body.startAt;
}

/** A timer that ran longer was forgotten: its minutes say nothing, and no record takes them. */
const longestMinutes = 24 * 60;

/**
 * Whole minutes from start to end without the pauses, at least 1; null while either is open, and
 * when the timer was left running for more than a day (start and end are kept as they were).
 */
export function sessionMinutes(body: PartialSessionBody): number | null {
  const { startAt, endAt, pauses = [] } = body;
  if (startAt === null || startAt === undefined || endAt === null || endAt === undefined) {
    return null;
  }
  let paused = 0;
  for (let index = 0; index < pauses.length; index += 2) {
    const from = pauses[index] ?? endAt;
    paused += Math.max(0, (pauses[index + 1] ?? endAt) - from);
  }
  const minutes = Math.max(1, Math.round((endAt - startAt - paused) / 60_000));
  return minutes > longestMinutes ? null : minutes;
}
