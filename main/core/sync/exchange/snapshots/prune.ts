import { isFloor, isSnapshot } from '../../snapshots/statement.ts';
import { pieceName, segmentName } from '../../storeNames.ts';
import type { PlaceMemory } from '../placeMemory.ts';
import type { Run } from '../run.ts';
import { supersededBy } from './superseded.ts';
import { groundHere } from './whatStands.ts';

/** How often it is remembered how far it is. */
const rememberEvery = 20;

/**
 * Takes away from the store what snapshots stand in the place of, where this laptop said so and the
 * store was told: segments up to the ground, and pieces of older snapshots. Some at a time; what was
 * taken away before a stop is tried again at most a few times.
 */
export async function prune(run: Run): Promise<void> {
  const { log, agency } = run;
  const ground = groundHere(log);
  const isOurs = log
    .statements()
    .filter(isFloor)
    .some(
      ({ device, act }) =>
        device === log.device && act.snapshots.every((each) => ground.on.has(each)),
    );
  if (!isOurs) return;
  let left = run.upkeep.deletesAtOnce;
  for (const [device, { sequence: last }] of ground.log) {
    const from = (log.place(run.place).pruned.get(device) ?? 0) + 1;
    for (let sequence = from; sequence <= last; sequence += 1) {
      if (left === 0) return;
      await run.store.delete(segmentName(agency, device, sequence));
      left -= 1;
      if (sequence % rememberEvery === 0 || sequence === last || left === 0) {
        const { pruned } = log.place(run.place);
        remember(run, { pruned: new Map(pruned).set(device, sequence) });
      }
      await run.breathe();
    }
  }
  const old = supersededBy(log.statements().filter(isSnapshot), ({ hash }) => ground.on.has(hash));
  for (const { hash, device, sequence, act } of old) {
    if (log.place(run.place).cleared.includes(hash)) continue;
    for (let piece = 1; piece <= act.pieces.length; piece += 1) {
      await run.store.delete(pieceName(agency, device, sequence, piece));
      await run.breathe();
    }
    remember(run, { cleared: [...log.place(run.place).cleared, hash] });
  }
}

function remember({ log, place }: Run, changes: Partial<PlaceMemory>): void {
  log.remember(place, { ...log.place(place), ...changes });
}
