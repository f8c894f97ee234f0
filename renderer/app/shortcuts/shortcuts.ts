import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { matchKeys } from './matchKeys.ts';

export interface Shortcut {
  /** `mod+shift+l`, `alt+1`, `f9`, `?`; `mod` is Ctrl, on macOS Command. */
  readonly keys: string;
  /** What it does, for the list of shortcuts. Without it the shortcut is not listed. */
  readonly label?: string | undefined;
  readonly run: () => void;
}

interface Registered extends Shortcut {
  readonly id: number;
}

let registered: readonly Registered[] = [];
let nextId = 1;
const watchers = new Set<() => void>();

function set(next: readonly Registered[]) {
  registered = next;
  for (const watcher of watchers) watcher();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Runs the shortcut that was registered last, so that an open screen goes before the frame. */
export function handleKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const found = registered.findLast((shortcut) => matchKeys(event, shortcut.keys));
  if (!found) return;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d/.test(event.key);
  if (plain && isTyping(event.target)) return;
  event.preventDefault();
  found.run();
}

/**
 * A shortcut for as long as the component is on screen. Pass `keys: null` to have none for now. It
 * works from the first frame: whoever sees the screen may press it, and a lost key is not told.
 */
export function useShortcut(keys: string | null, run: () => void, label?: string): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    if (keys === null) return;
    const id = nextId++;
    set([...registered, { id, keys, label, run: () => latest.current() }]);
    return () => set(registered.filter((one) => one.id !== id));
  }, [keys, label]);
}

/** Every shortcut that works now and has words. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => registered,
  );
}
