import { hiddenFields, isChat } from './channelFields.ts';
import type { CallInput } from '../../../../shared/contract/contract.ts';

export type AttemptOutcome = CallInput<'session.closeAttempt'>['outcome'];

/** In the order of Alt+1 to Alt+4. */
export const attemptOutcomes = [
  'noAnswer',
  'wrongNumber',
  'messageLeft',
  'callDropped',
] as const satisfies readonly AttemptOutcome[];

/** Whether a contact can end that way: a message has no line that drops and no voicemail. */
export function canEndAs(outcome: AttemptOutcome, channel: string): boolean {
  if (channel === '' || hiddenFields(channel).has('attempts')) return false;
  return !isChat(channel) || outcome === 'noAnswer' || outcome === 'wrongNumber';
}

/** `alt+1` for no answer, and so on. */
export function outcomeKeys(outcome: AttemptOutcome): string {
  return `alt+${attemptOutcomes.indexOf(outcome) + 1}`;
}
