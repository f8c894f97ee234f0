import { useEffect, useRef } from 'react';
import { matchKeys } from '../../../app/shortcuts/matchKeys.ts';

/**
 * Shortcuts that must work in every field. Lists and combo boxes keep keys to themselves on their
 * way up, so these are taken on their way down. `null` takes none.
 */
export function useKeysNow(keys: Readonly<Record<string, (() => void) | null>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const found = Object.entries(latest.current).find(([one]) => matchKeys(event, one));
      const run = found?.[1];
      if (!run) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      run();
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, []);
}
