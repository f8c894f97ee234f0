import { useSyncExternalStore } from 'react';

export interface ServiceLogAsked {
  /** Whom it is for, already filled in; empty from the palette or the shortcut. */
  readonly personIds: readonly string[];
  /** A kept draft to go on with. */
  readonly draftId: string | null;
}

let asked: ServiceLogAsked | null = null;
const watchers = new Set<() => void>();

function set(next: ServiceLogAsked | null) {
  asked = next;
  for (const watcher of watchers) watcher();
}

/**
 * Whom Ctrl+Shift+L logs for when a client's page is open; that page sets it and clears it.
 */
let personInView: string | null = null;
export function setPersonInView(personId: string | null): void {
  personInView = personId;
}

/** Opens the service log over whatever is on screen. */
export function openServiceLog({
  personIds,
  draftId = null,
}: {
  personIds?: readonly string[];
  draftId?: string | null;
} = {}): void {
  set({ personIds: personIds ?? (personInView === null ? [] : [personInView]), draftId });
}

export function closeServiceLog(): void {
  set(null);
}

export function useServiceLog(): ServiceLogAsked | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => asked,
  );
}
