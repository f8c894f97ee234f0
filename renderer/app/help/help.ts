import { useEffect, useSyncExternalStore } from 'react';
import type { HelpId } from '../../help/helpPage.ts';
import { helpFor } from '../../help/helpFor.ts';

/** What the help shows: a page, all of them, or nothing. */
export type ShownHelp = HelpId | 'index' | null;

let shown: ShownHelp = null;
let place: HelpId | null = null;
const watchers = new Set<() => void>();

export function openHelp(next: ShownHelp): void {
  shown = next;
  for (const watcher of watchers) watcher();
}

/** The page for what is on screen now; all of them where nothing fits. */
export function openHelpHere(): void {
  openHelp(place ?? helpFor(window.location.hash.replace(/^#/, '') || '/') ?? 'index');
}

/** Says what is on screen where no route does: start screens, panels. While the component is there. */
export function useHelpPlace(id: HelpId): void {
  useEffect(() => {
    const before = place;
    place = id;
    return () => {
      place = before;
    };
  }, [id]);
}

export function useShownHelp(): ShownHelp {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
}
