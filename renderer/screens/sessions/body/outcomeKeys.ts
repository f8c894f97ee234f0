import type { CallInput } from '../../../../shared/contract/contract.ts';

export type AttemptOutcome = CallInput<'session.closeAttempt'>['outcome'];

/** In the order of Alt+1 to Alt+4. */
export const attemptOutcomes = [
  'noAnswer',
  'wrongNumber',
  'messageLeft',
  'callDropped',
] as const satisfies readonly AttemptOutcome[];

/** `alt+1` for no answer, and so on. */
export function outcomeKeys(outcome: AttemptOutcome): string {
  return `alt+${attemptOutcomes.indexOf(outcome) + 1}`;
}
