import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body, Change } from '../../../../../main/core/sync/change.ts';
import {
  applyBody,
  emptyReplica,
  isDeliverable,
  mergeReplicas,
  type Replica,
} from '../../../../../main/core/sync/merge/replica.ts';
import { contextOf } from '../../../../../main/core/sync/merge/applyChange.ts';
import { covers } from '../../../../../main/core/sync/change.ts';
import { expectedTexts, heldTexts } from '../../../../fuzz/sync/expected.ts';
import type { Acknowledged } from '../../../../fuzz/sync/simulatedLaptop.ts';

const devices = ['a', 'b', 'c', 'd'];

interface Said {
  readonly device: string;
  readonly body: Body;
}

/** One step: a laptop writes, or hears the next that it lacks of another. */
const step = fc.record({
  by: fc.nat(devices.length - 1),
  from: fc.nat(devices.length - 1),
  writes: fc.boolean(),
  does: fc.constantFrom<Change['does']>('edit', 'edit', 'edit', 'edit', 'edit', 'delete', 'erase'),
  id: fc.constantFrom('r1', 'r2', 'r3'),
  path: fc.constantFrom('note', 'birth'),
  value: fc.nat(2),
  element: fc.constantFrom('ara', 'fra'),
  set: fc.constantFrom<'add' | 'drop' | 'none'>('add', 'drop', 'none'),
  wall: fc.nat(5),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Laptops in the middle of a history, what was written, and what each body was. */
function play(steps: readonly Step[]) {
  const replicas = new Map<string, Replica>(devices.map((device) => [device, emptyReplica]));
  const said: Said[] = [];
  const acknowledged: Acknowledged[] = [];
  const of = (at: number) => devices[at] ?? 'a';
  for (const each of steps) {
    const device = of(each.by);
    const replica = replicas.get(device) ?? emptyReplica;
    if (!each.writes) {
      const other = of(each.from);
      const next = said.find(
        (one) =>
          one.device === other && !covers(replica.vector, { device: other, act: one.body.through }),
      );
      if (next === undefined || !isDeliverable(replica.vector, next.body)) continue;
      replicas.set(device, applyBody(replica, other, next.body));
      continue;
    }
    const act = (replica.vector.get(device) ?? 0) + 1;
    const isEdit = each.does === 'edit';
    const elements = isEdit ? [['reads', [each.element]] as const] : [];
    const change: Change = {
      act,
      time: { wall: each.wall, counter: 0 },
      kind: 'person',
      id: each.id,
      does: each.does,
      set: new Map(isEdit ? [[each.path, each.value]] : []),
      add: new Map(each.set === 'add' ? elements : []),
      drop: new Map(each.set === 'drop' ? elements : []),
    };
    const vector = new Map(replica.vector);
    vector.delete(device);
    const body = { through: act, vector, changes: [change] };
    const context = contextOf(vector, device, act);
    acknowledged.push({ program: 'agency', device, change, context });
    said.push({ device, body });
    replicas.set(device, applyBody(replica, device, body));
  }
  return { replicas: [...replicas.values()], said, acknowledged };
}

const told = (replica: Replica) => ({
  vector: Object.fromEntries([...replica.vector].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  records: Object.fromEntries([...heldTexts(replica)].toSorted(([a], [b]) => (a < b ? -1 : 1))),
});

/** What a replica that has applied `vector` must hold, by what was written alone. */
const expectedAt = (all: readonly Acknowledged[], vector: Replica['vector']) =>
  expectedTexts(
    all.filter((each) => covers(vector, { device: each.device, act: each.change.act })),
    'agency',
  );

const histories = fc.array(step, { minLength: 10, maxLength: 60 });

test('in the middle of any history each laptop holds just what nobody whom it heard has overwritten', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { replicas, acknowledged } = play(steps);
      for (const replica of replicas) {
        expect(heldTexts(replica)).toEqual(expectedAt(acknowledged, replica.vector));
      }
    }),
    { numRuns: 150 },
  );
});

test('copies merge in any order, in any grouping, and with themselves, to the same', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { replicas, acknowledged } = play(steps);
      const [a = emptyReplica, b = emptyReplica, c = emptyReplica] = replicas;
      const ab = mergeReplicas(a, b);
      expect(told(ab)).toEqual(told(mergeReplicas(b, a)));
      expect(told(mergeReplicas(ab, c))).toEqual(told(mergeReplicas(a, mergeReplicas(b, c))));
      expect(told(mergeReplicas(a, a))).toEqual(told(a));
      expect(told(mergeReplicas(ab, b))).toEqual(told(ab));
      expect(heldTexts(ab)).toEqual(expectedAt(acknowledged, ab.vector));
    }),
    { numRuns: 150 },
  );
});

test('segments that arrive in any order their authors allow come to the same, from the start or upon a copy', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (steps, order) => {
      const { replicas, said, acknowledged } = play(steps);
      for (const from of [
        emptyReplica,
        mergeReplicas(replicas[0] ?? emptyReplica, replicas[1] ?? emptyReplica),
      ]) {
        let replica = from;
        const left = [...said];
        for (let turn = 0; left.length > 0; turn += 1) {
          const ready = left.filter(
            ({ device, body }, at) =>
              isDeliverable(replica.vector, body) &&
              left.findIndex((other) => other.device === device) === at,
          );
          const next = ready[(order[turn] ?? turn) % ready.length];
          if (next === undefined) throw new Error('nothing can be delivered');
          replica = applyBody(replica, next.device, next.body);
          // Twice, for the first half of them: it changes nothing.
          if (turn % 2 === 0) replica = applyBody(replica, next.device, next.body);
          left.splice(left.indexOf(next), 1);
        }
        expect(heldTexts(replica)).toEqual(expectedTexts(acknowledged, 'agency'));
      }
    }),
    { numRuns: 100 },
  );
});
