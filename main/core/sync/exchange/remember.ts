import type { PlaceMemory } from './placeMemory.ts';
import type { Run } from './run.ts';

/** Remembers what was put at the run's place. */
export function remember(run: Run, put: Partial<PlaceMemory['put']>): void {
  const memory = run.log.place(run.place);
  run.log.remember(run.place, { ...memory, put: { ...memory.put, ...put } });
}
