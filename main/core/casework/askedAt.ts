import type { Draft } from '../../../shared/contract/work.ts';

type Body = Draft['body'];

/** A field of a session whose age matters in a crisis, and where its age is kept. */
const aged = [
  ['location', 'locationAskedAt'],
  ['callBack', 'callBackAskedAt'],
] as const;

/**
 * A session's body with the instants at which "where are you now" and the call-back number were
 * last written, whatever the window says about them: an answer keeps its age until it is another.
 */
export function withAskedAt(before: Body | undefined, body: Body, now: number): Body {
  const next = { ...body };
  for (const [field, at] of aged) {
    const value = body[field];
    if (typeof value !== 'string' || value.trim() === '') delete next[at];
    else next[at] = before?.[field] === value ? (before[at] ?? now) : now;
  }
  return next;
}
