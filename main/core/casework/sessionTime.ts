import type { PartialSessionBody } from '../../../shared/contract/work.ts';

/** The start of a running timer, or null: not started, ended, or paused. */
export function runningSince(body: PartialSessionBody): number | null {
  if (body.opening === 'alreadyHappened') return null;
  if (body.startAt === null || body.startAt === undefined) return null;
  if (body.endAt !== null && body.endAt !== undefined) return null;
  return (body.pauses?.length ?? 0) % 2 === 1 ? null : body.startAt;
}

/** Whole minutes from start to end without the pauses, at least 1; null while either is open. */
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
  return Math.max(1, Math.round((endAt - startAt - paused) / 60_000));
}
