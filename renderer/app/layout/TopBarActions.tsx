import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

let place: HTMLElement | null = null;
let takers = 0;
const watchers = new Set<() => void>();

function tell() {
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function setPlace(element: HTMLElement | null) {
  if (place === element) return;
  place = element;
  tell();
}

/** For the bar itself: where a screen's own buttons go, and whether one has put some there. */
export function useTopBarActions() {
  const taken = useSyncExternalStore(watch, () => takers > 0);
  return { taken, place: setPlace };
}

/**
 * A screen's own buttons in the top bar instead of New session and New client (a session: "Draft
 * kept", Finish later, Sign the note). At most one screen at a time.
 */
export function TopBarActions({ children }: { children: ReactNode }) {
  const target = useSyncExternalStore(watch, () => place);
  useEffect(() => {
    takers++;
    tell();
    return () => {
      takers--;
      tell();
    };
  }, []);
  return target ? createPortal(children, target) : null;
}
