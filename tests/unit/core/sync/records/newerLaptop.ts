import type { Value } from '../../../../../main/core/sync/canonicalText.ts';
import type { Change } from '../../../../../main/core/sync/change.ts';
import {
  applyBody,
  emptyReplica,
  isDeliverable,
} from '../../../../../main/core/sync/merge/replica.ts';
import type { Random } from '../../../../fuzz/random.ts';
import type { Sent } from '../../../../support/syncedStore.ts';

/** A laptop with a later Carnet, which knows kinds, fields, answers and members of groups that this one doesn't. */
export function newerLaptop(device: string, random: Random) {
  let replica = emptyReplica;
  let act = 0;
  const waiting: Sent[] = [];
  const wrote = new Set<string>();

  function randomChange(): Pick<Change, 'kind' | 'id' | 'does' | 'set' | 'add' | 'drop'> {
    const nothing = { add: new Map(), drop: new Map() };
    const known = [...replica.records]
      .filter(([key, record]) => /^(person|contactPoint|task) /.test(key) && !record.erased)
      .map(([key]) => key.split(' '));
    const [kind = 'badge', id = 'badge-1'] =
      known.length === 0 || random.once(4) ? [] : (known[random.int(known.length)] ?? []);
    const values: [string, Value][] = [
      ['tribe', random.int(3)],
      ['voicemail', 'neverAgain'],
      ['value', { kind: 'telephone', value: '1', e164: '', verified: random.once(2) }],
      ['due', { dueOn: '2026-12-01', zone: 'America/Winnipeg' }],
      ['birthYear', 1900],
      ['note', 7],
      ['custom/coat', random.pick([null, 'received', 1])],
      ['hue/deep', random.pick(['red', 'blue'])],
      ['channelRules', 'not by key'],
    ];
    const set = new Map(values.filter(() => random.once(3)));
    const field = random.pick(['colours', 'mustNotKnow', 'reads']);
    const element = random.pick(['red', 'uncle', 'ukr', '{"a":1}']);
    if (random.once(9)) return { kind, id, does: 'delete', set: new Map(), ...nothing };
    const list = new Map([[field, [element]]]);
    return random.once(2)
      ? { kind, id, does: 'edit', set, add: list, drop: new Map() }
      : { kind, id, does: 'edit', set, add: new Map(), drop: list };
  }

  return {
    hears(sent: Sent): void {
      waiting.push(sent);
      for (let news = true; news; ) {
        const next = waiting.findIndex(({ body }) => isDeliverable(replica.vector, body));
        const [ready] = next < 0 ? [] : waiting.splice(next, 1);
        news = ready !== undefined;
        if (ready !== undefined) replica = applyBody(replica, ready.device, ready.body);
      }
    },
    wrote: (id: string) => wrote.has(id),
    writes(now: number): Sent | undefined {
      act += 1;
      const vector = new Map(replica.vector);
      vector.delete(device);
      const change: Change = { ...randomChange(), act, time: { wall: now, counter: 1 } };
      wrote.add(change.id);
      const body = { through: act, vector, changes: [change] };
      replica = applyBody(replica, device, body);
      return { device, programId: 'agency', body };
    },
  };
}
