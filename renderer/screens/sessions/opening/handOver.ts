import type { PartialSessionBody } from '../../../../shared/contract/work.ts';

let waiting: { readonly personId: string | null; readonly given: PartialSessionBody } | null = null;

/**
 * What the place that opens a session knows already: the follow-up's channel, or that the rules
 * were asked about there (`startAt` and `overrideReason`). Call it right before going to
 * `/sessions/new/…`; it holds for the next session with this client only.
 */
export function handOver(personId: string | null, given: PartialSessionBody): void {
  waiting = { personId, given };
}

export function takeHandOver(personId: string | null): PartialSessionBody {
  const taken = waiting?.personId === personId ? waiting.given : {};
  waiting = null;
  return taken;
}
