import { useMessages } from '../../app/language/useMessages.ts';
import type { Door } from './DoorsStep.tsx';

/** The first run behind each door, in its order. */
const steps = {
  found: ['who', 'passphrase', 'recovery', 'agency', 'sheet', 'crisis', 'place'],
  join: ['who', 'passphrase', 'recovery', 'joining', 'place'],
} as const;
type Step = (typeof steps)[Door][number];

/** "Step 2 of 5". */
export function useStepWords(door: Door, step: Step): string {
  const { start } = useMessages();
  const order: readonly Step[] = steps[door];
  return start.step(order.indexOf(step) + 1, order.length);
}
