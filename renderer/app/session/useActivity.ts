import { useEffect } from 'react';
import { call } from '../bridge/bridge.ts';

const every = 10_000;

/** Tells the shell that someone is there: on a key or a pointer, at most every ten seconds. */
export function useActivity(): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const note = (event: Event) => {
      if (event.timeStamp - last < every) return;
      last = event.timeStamp;
      call('shell.activity', {}).catch(() => {});
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const name of events)
      window.addEventListener(name, note, { passive: true, capture: true });
    return () => {
      for (const name of events) window.removeEventListener(name, note, { capture: true });
    };
  }, []);
}
