import assert from 'node:assert/strict';
import { isFloor, isSnapshot } from '../../../main/core/sync/snapshots/statement.ts';
import type { SimulatedLaptop } from './simulatedLaptop.ts';

/**
 * What was given up can't be had any more: whoever lets logs end knows that every laptop which belongs,
 * as far as it has heard, has all that the snapshots are made of. Asked of the laptops themselves, not
 * of what their heads say.
 */
export class Floors {
  readonly #seen = new Set<string>();

  /** @throws AssertionError when `by` has let logs end too early since it was last looked at. */
  check(by: SimulatedLaptop, laptops: readonly SimulatedLaptop[]): void {
    const stated = by
      .statements()
      .filter(isFloor)
      .filter(({ device, hash }) => device === by.device && !this.#seen.has(hash));
    const snapshots = by.statements().filter(isSnapshot);
    for (const { hash, act } of stated) {
      this.#seen.add(hash);
      const wanted = snapshots
        .filter((each) => act.snapshots.includes(each.hash))
        .flatMap((each) => Object.entries(each.act.log));
      for (const each of laptops) {
        const peer = by.peers().get(each.device);
        if (each === by || peer === undefined || peer.removed !== null) continue;
        for (const [device, [sequence]] of wanted) {
          const isThere = each.end(device).sequence >= sequence;
          assert.ok(isThere, `${by.device} let logs end that ${each.device} has not: ${device}`);
        }
      }
    }
  }
}
