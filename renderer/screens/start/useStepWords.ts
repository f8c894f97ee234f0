import { useMessages } from '../../app/language/useMessages.ts';

/** The first run, in its order. */
const steps = ['welcome', 'passphrase', 'recovery', 'agency', 'crisis', 'place'] as const;

/** "Step 2 of 5". */
export function useStepWords(step: (typeof steps)[number]): string {
  const { start } = useMessages();
  return start.step(steps.indexOf(step) + 1, steps.length);
}
