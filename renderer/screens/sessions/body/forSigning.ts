import { type SessionBody, sessionBody } from '../../../../shared/contract/work.ts';
import { hiddenFields, isChat } from './channelFields.ts';
import { minutesBetween } from '../times/timer.ts';

/**
 * The body that is signed: what the channel can't have is back to its preset, a running timer has
 * ended at `now`, and the time with the client is written down.
 */
export function forSigning(body: SessionBody, now: number): SessionBody {
  const preset: Readonly<Record<string, unknown>> = sessionBody.parse({});
  // What was noted before the channel was changed may still be true; only what can't apply goes.
  const cleared = Object.fromEntries(
    [...hiddenFields(body.channel)].map((field) => [field, preset[field]]),
  );
  const kept = sessionBody.parse({ ...body, ...cleared, attempts: body.attempts });
  if (isChat(kept.channel)) return { ...kept, opening: 'alreadyHappened', endAt: endOf(kept) };
  if (kept.opening === 'alreadyHappened') return { ...kept, endAt: endOf(kept) };
  const ended = { ...kept, endAt: kept.endAt ?? now };
  return { ...ended, clientMinutes: ended.clientMinutes ?? minutesBetween(ended) };
}

/** Without a timer the end is the start and the minutes that were typed, or unknown. */
function endOf({ startAt, clientMinutes }: SessionBody): number | null {
  return startAt === null || clientMinutes === null ? null : startAt + clientMinutes * 60_000;
}
