/** What the one button of a follow-up does. */
export type NextStep = 'call' | 'write' | 'meet' | 'done';

const steps: Readonly<Record<string, NextStep>> = {
  telephone: 'call',
  video: 'call',
  text: 'write',
  whatsapp: 'write',
  messenger: 'write',
  email: 'write',
  inPerson: 'meet',
};

/** By channel; without a client or a channel all that is left is to say that it is done. */
export function nextStep(task: {
  readonly channel: string;
  readonly personId: string | null;
}): NextStep {
  return task.personId === null ? 'done' : (steps[task.channel] ?? 'done');
}
