import type { LastAct } from '../sync/merge/recordState.ts';
import { isSame, keyOf, type RecordClock, type Stamp } from './clockValue.ts';

interface Group {
  readonly stamp: Stamp;
  last: LastAct['does'] | null;
  readonly names: string[];
}

/** Gathers what came by which act into a clock. */
export class ClockMaker {
  readonly #rest: Stamp;
  readonly #groups = new Map<string, Group>();

  constructor(rest: Stamp, acts: readonly LastAct[]) {
    this.#rest = rest;
    for (const act of acts) this.#group(act).last = act.does;
  }

  /** `isShown`: the row shows that it is there, so that the stamp `rest` need not name it. */
  name(name: string, stamps: readonly Stamp[], isShown: boolean): void {
    const [only] = stamps;
    const isOfRest = stamps.length === 1 && only !== undefined && isSame(only, this.#rest);
    if (isOfRest && isShown) return;
    for (const stamp of stamps) this.#group(stamp).names.push(name);
  }

  clock(): RecordClock {
    return { erased: false, rest: this.#rest, groups: [...this.#groups.values()] };
  }

  #group({ device, act, time }: Stamp): Group {
    const key = keyOf({ device, act, time });
    const group = this.#groups.get(key) ?? { stamp: { device, act, time }, last: null, names: [] };
    this.#groups.set(key, group);
    return group;
  }
}
