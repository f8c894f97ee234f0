import type { Run } from './run.ts';
import { highest, type ShownHeads } from './shownHeads.ts';

/**
 * Compares a listing with what the store showed before. Missing never means deleted: a store that
 * shows nothing any more stops the exchange, one that shows less is reported.
 */
export function heedWhatIsShown(run: Run, shown: ShownHeads): 'emptied' | 'usable' {
  const { log, place } = run;
  const memory = log.place(place);
  const isKnown = memory.shown.size > 0 || memory.put.head !== null;
  if (isKnown && shown.byDevice.size === 0) return 'emptied';
  for (const [device, before] of memory.shown) {
    const there = highest(shown, device);
    if (there < before && device !== log.device) {
      run.report({ about: 'withheld', device, shown: Math.max(there, 0), known: before });
    }
  }
  return 'usable';
}

/** Remembers what the store shows, as far as it was read: anybody can make up a name. */
export function rememberWhatIsShown({ log, place }: Run, shown: ShownHeads): void {
  const memory = log.place(place);
  const next = new Map(memory.shown);
  for (const [device, head] of log.heads()) {
    const there = Math.min(highest(shown, device), head.sequence);
    if (there > (next.get(device) ?? -1)) next.set(device, there);
  }
  const isNews = [...next].some(([device, there]) => memory.shown.get(device) !== there);
  if (isNews) log.remember(place, { ...memory, shown: next });
}
