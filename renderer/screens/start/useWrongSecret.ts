import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useCountdown } from './useCountdown.ts';
import { wrongSecretWait } from './wrongSecretWait.ts';

export interface WrongSecretState {
  readonly wrong: boolean;
  /** Seconds until the next try is taken. */
  readonly wait: number;
  /** Takes up an error that is about the secret. True when it was one. */
  readonly refuse: (error: CarnetError) => boolean;
  /** Before a try. */
  readonly clear: () => void;
  /** When something else is typed: what has to be waited for is still said. */
  readonly typed: () => void;
}

/** Whether what was typed last opened nothing, and how long the next try has to wait. */
export function useWrongSecret(): WrongSecretState {
  const [wrong, setWrong] = useState(false);
  const [wait, setWait] = useCountdown();
  return {
    wrong,
    wait,
    refuse(error) {
      const seconds = wrongSecretWait(error);
      if (seconds === undefined) return false;
      setWrong(true);
      setWait(seconds);
      return true;
    },
    clear: () => setWrong(false),
    typed() {
      if (wait === 0) setWrong(false);
    },
  };
}
