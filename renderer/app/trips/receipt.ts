import { useSyncExternalStore } from 'react';
import type { TripReceipt } from '../../../shared/contract/trips.ts';

let shown: TripReceipt | null = null;
const watchers = new Set<() => void>();

/** The receipt outlives the vault that it is about: it is shown until somebody has read it. */
export function showReceipt(receipt: TripReceipt | null): void {
  shown = receipt;
  for (const watcher of watchers) watcher();
}

export function useReceipt(): TripReceipt | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
}
