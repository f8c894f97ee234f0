import { useSyncExternalStore } from 'react';
import { type GuideStep, guideSteps } from './stepDoneBy.ts';

export interface GuideState {
  readonly isOpen: boolean;
  readonly done: ReadonlySet<GuideStep>;
  readonly skipped: ReadonlySet<GuideStep>;
  /** The step that was done last, to be read out. */
  readonly lastDone: GuideStep | null;
}

const first: GuideState = { isOpen: true, done: new Set(), skipped: new Set(), lastDone: null };

let state = first;
const watchers = new Set<() => void>();

function set(next: Partial<GuideState>): void {
  state = { ...state, ...next };
  for (const watcher of watchers) watcher();
}

/** How far the first ten minutes are. It lives as long as the practice agency does. */
export const guide = {
  /** A new practice agency: from the first step. */
  begin: () => set(first),
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
  skip: (step: GuideStep) => set({ skipped: new Set([...state.skipped, step]) }),
  /** The act of this step has happened. */
  done(step: GuideStep): void {
    if (state.done.has(step)) return;
    set({ done: new Set([...state.done, step]), lastDone: step });
  },
  /** The step to do now; null when all are done or skipped. */
  current: (of: GuideState = state): GuideStep | null =>
    guideSteps.find((step) => !of.done.has(step) && !of.skipped.has(step)) ?? null,
  get state() {
    return state;
  },
};

export function useGuide(): GuideState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}
