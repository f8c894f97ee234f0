import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { IconName } from '../../components/Icon.tsx';

/** Something to do, found through the palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Other words that it is found by, in any language. */
  readonly words?: string;
  /** Found by typing only: not among what the empty palette offers. */
  readonly whenTyped?: boolean;
  readonly keys?: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

let sources: ReadonlyMap<number, readonly Command[]> = new Map();
let all: readonly Command[] = [];
let nextId = 1;
const watchers = new Set<() => void>();

function set(id: number, commands: readonly Command[] | null) {
  const next = new Map(sources);
  if (commands) next.set(id, commands);
  else next.delete(id);
  sources = next;
  all = [...next.values()].flat();
  for (const watcher of watchers) watcher();
}

/** Commands for as long as the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands.map((one) => `${one.id}\n${one.label}`).join('\n');
  useEffect(() => {
    const id = nextId++;
    set(
      id,
      latest.current.map((one) => ({
        ...one,
        run: () => latest.current.find((now) => now.id === one.id)?.run(),
      })),
    );
    return () => set(id, null);
  }, [shape]);
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => all,
  );
}
