import { openServiceLog } from '../../layout/serviceLog.ts';
import type { GuideStep } from './stepDoneBy.ts';

const places: Partial<Record<GuideStep, string>> = {
  number: '/clients',
  attempt: '/sessions/new/callNow',
  intake: '/intake',
  sign: '/sessions/new/alreadyHappened',
  duplicate: '/duplicates',
  crisis: '/crisis',
};

/** Goes to where a step is done; null for what is done anywhere. Going there does not tick it off. */
export function goToStep(step: GuideStep): (() => void) | null {
  if (step === 'service') return () => openServiceLog();
  const place = places[step];
  if (place === undefined) return null;
  return () => {
    window.location.hash = `#${place}`;
  };
}
