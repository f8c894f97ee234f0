import type { Run } from './run.ts';

/** Longer than an upload or a cloud folder takes to show the rest. */
export const mostWaited = 15 * 60_000;

/**
 * Whether something too short to tell what it is has stood under a name for so long that it is not waited for
 * any more. The first time it is asked, the wait begins; a clock that was put back begins it anew.
 */
export function waitedLong({ log, place, upkeep }: Run, name: string): boolean {
  const memory = log.place(place);
  const since = memory.parts.get(name);
  if (since !== undefined && since <= upkeep.now) return upkeep.now - since >= mostWaited;
  log.remember(place, { ...memory, parts: new Map(memory.parts).set(name, upkeep.now) });
  return false;
}

/** It is whole now. */
export function forgetPart({ log, place }: Run, name: string): void {
  const memory = log.place(place);
  if (!memory.parts.has(name)) return;
  const parts = new Map([...memory.parts].filter(([each]) => each !== name));
  log.remember(place, { ...memory, parts });
}
