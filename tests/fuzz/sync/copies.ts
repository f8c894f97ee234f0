import assert from 'node:assert/strict';
import type { Vector } from '../../../main/core/sync/change.ts';
import { withAct } from '../../support/renamedReplica.ts';
import type { Acknowledged, SimulatedLaptop } from './simulatedLaptop.ts';

/** A change with whose worker was told so: two copies of a laptop write under one name. */
export interface Told extends Acknowledged {
  readonly by: SimulatedLaptop;
  /** It counts under another name alone, or was lost with its disk. */
  isVoid: boolean;
}

interface Family {
  readonly device: string;
  readonly original: SimulatedLaptop;
  readonly copy: SimulatedLaptop;
  /** The last act that both did, as one. */
  readonly shared: number;
}

/**
 * What becomes of acknowledged changes where laptops are copied, or an old state of one comes back: a
 * copy that goes on as another laptop does again, under that name, what it had done and the log of the
 * other does not have.
 */
export class Copies {
  readonly #told: Told[];
  readonly #families: Family[] = [];
  readonly #announced: Told[] = [];

  constructor(told: Told[]) {
    this.#told = told;
  }

  /** A laptop that was not copied: it goes on as another where it can't tell what stands under its name. */
  alone(laptop: SimulatedLaptop): void {
    const family = { device: laptop.device, original: laptop, copy: laptop, shared: 0 };
    laptop.parted = (from, to, last) => this.#part(family, laptop, { from, to, last });
  }

  /** `copy` is `original` as it was when it had done `shared` acts. */
  add(original: SimulatedLaptop, copy: SimulatedLaptop, shared: number): void {
    const family = { device: original.device, original, copy, shared };
    this.#families.push(family);
    let count = 0;
    for (const each of [original, copy]) {
      each.nextName = () => `${family.device.replace('laptop-', '')}-${(count += 1)}`;
      each.parted = (from, to, last) => this.#part(family, each, { from, to, last });
    }
  }

  /**
   * The original's disk is gone: what it had not passed on and no copy has is lost with it. What its head
   * had announced counts, whatever the copy does. Both: the last act of a program.
   */
  lose(
    original: SimulatedLaptop,
    put: (program: string) => number,
    announced: (program: string) => number,
  ): void {
    const { shared = 0 } = this.#families.find((each) => each.original === original) ?? {};
    for (const told of this.#told) {
      if (told.by !== original || told.device !== original.device) continue;
      const { act } = told.change;
      if (act > Math.max(shared, put(told.program))) told.isVoid = true;
      if (act <= announced(told.program)) this.#announced.push(told);
    }
  }

  /** Those that must count, once all is quiet. `vector`: what of a device's log everybody has. */
  counting(vector: (program: string) => Vector): readonly Acknowledged[] {
    for (const { device, change, program } of this.#announced) {
      const isThere = change.act <= (vector(program).get(device) ?? 0);
      assert.ok(isThere, `${device} had announced act ${change.act} before it was lost`);
    }
    const copied = new Set(this.#families.map(({ device }) => device));
    return this.#told.filter(
      ({ isVoid, device, change, program }) =>
        !isVoid && (!copied.has(device) || change.act <= (vector(program).get(device) ?? 0)),
    );
  }

  #part(
    family: Family,
    by: SimulatedLaptop,
    { from, to, last }: { from: string; to: string; last: (program: string) => number },
  ): void {
    const { device, original, shared } = family;
    for (const told of this.#told) {
      const end = last(told.program);
      const { act } = told.change;
      const isShared =
        told.device === device && act <= shared && (told.by === original || told.by === by);
      const isOwn = told.by === by && !isShared;
      if (told.device === to && told.by === by) {
        Object.assign(told, { context: withAct(told.context, from, end) });
      }
      if (told.device !== from || act <= end || !(isOwn || isShared)) continue;
      if (isOwn) told.isVoid = true;
      const context = withAct(withAct(told.context, from, Math.min(act - 1, end)), to, act - 1);
      this.#told.push({ ...told, by, device: to, context, isVoid: false });
    }
  }
}
