import { expect, test } from 'vitest';
import { readRecords } from '../../../../../main/core/store/recordReader.ts';
import { recordPaths } from '../../../../../main/core/store/recordPaths.ts';
import {
  applyBody,
  emptyReplica,
  recordKey,
  type Replica,
} from '../../../../../main/core/sync/merge/replica.ts';
import { erasedRecord, type RecordState } from '../../../../../main/core/sync/merge/recordState.ts';
import { type RecordKind, records } from '../../../../../shared/records/records.ts';
import { seeded } from '../../../../fuzz/random.ts';
import { projections, rebuiltProjections } from '../../../../support/projections.ts';
import { seedOfRun } from '../../../../support/seeded.ts';
import { stateText } from '../../../../support/heldState.ts';
import { type Sent, type SyncedStore, syncedStore } from '../../../../support/syncedStore.ts';
import { newerLaptop } from './newerLaptop.ts';
import { randomAct, touchedKinds } from './randomActs.ts';

/** A vault's records beside what the merge alone makes of the same segments. */
interface Side {
  readonly store: SyncedStore;
  replica: Replica;
  /** What it has not heard yet, in the order of each author. */
  inbox: Sent[];
}

const apply = (replica: Replica, { device, body }: Sent) => applyBody(replica, device, body);

/** Every record that the merge knows of: the vault holds the same, value by value, stamp by stamp. */
function expectSame({ store, replica }: Side, when: string): void {
  for (const [key, record] of replica.records) {
    const [kind = '', id = ''] = key.split(' ');
    const expected = isOfErased(replica, record) ? erasedRecord : record;
    const what = `${when}: ${store.device} of ${key}`;
    expect(store.state(kind, id), what).toEqual(stateText(expected));
  }
}

/** The vault's own rule: what belongs to a person goes as the person was erased. */
function isOfErased(replica: Replica, record: RecordState): boolean {
  const personId = record.values.get('personId')?.[0]?.value;
  if (typeof personId !== 'string') return false;
  return replica.records.get(recordKey('person', personId))?.erased === true;
}

/** What screens read, whatever the order in which sets stand. */
function shown({ connection }: SyncedStore) {
  return touchedKinds.map((kind: RecordKind) =>
    readRecords(connection, kind, '1 = 1')
      .map((record) => {
        const sets = recordPaths(kind).all.filter(({ shape }) => shape === 'set');
        const fields: Record<string, unknown> = { ...record };
        for (const { name } of sets) fields[name] = [...(fields[name] as string[])].toSorted();
        for (const local of records[kind].local) delete fields[local];
        return fields;
      })
      .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1)),
  );
}

function run(seed: number): void {
  const random = seeded(seed);
  const sides: [Side, Side] = [
    { store: syncedStore('a'), replica: emptyReplica, inbox: [] },
    { store: syncedStore('b'), replica: emptyReplica, inbox: [] },
  ];
  const newer = newerLaptop('z', random);
  const send = (side: Side) => {
    const other = side === sides[0] ? sides[1] : sides[0];
    for (const sent of side.store.sends('agency', random.once(3) ? 600 : undefined)) {
      side.replica = apply(side.replica, sent);
      other.inbox.push(sent);
      newer.hears(sent);
    }
    expectSame(side, 'once all was passed on');
  };
  const hear = (side: Side) => {
    const first = side.inbox.filter(
      (sent, at) => side.inbox.findIndex(({ device }) => device === sent.device) === at,
    );
    const next = first.find((sent) => side.store.isReadyFor(sent));
    if (next === undefined) return false;
    side.inbox.splice(side.inbox.indexOf(next), 1);
    side.store.hears(next, { limit: 1 + random.int(4) });
    // Twice: nothing is applied again.
    if (random.once(4)) side.store.hears(next);
    side.replica = apply(side.replica, next);
    return true;
  };
  for (let step = 0; step < 90; step += 1) {
    const side = random.pick(sides);
    side.store.time.now += random.int(120_000) - 20_000;
    const act = random.int(10);
    if (act < 6) side.store.write((unit) => randomAct(unit, random));
    else if (act < 7) send(side);
    else if (act < 9) hear(side);
    else {
      const sent = newer.writes(side.store.time.now);
      if (sent !== undefined) for (const each of sides) each.inbox.push(sent);
    }
  }
  for (let isQuiet = false; !isQuiet; ) {
    for (const side of sides) send(side);
    isQuiet = !sides.map((side) => hear(side)).includes(true);
  }
  const [a, b] = sides;
  expect([a.inbox, b.inbox]).toEqual([[], []]);
  for (const side of sides) expectSame(side, 'in the end');
  const keys = [...a.replica.records.keys()].toSorted();
  expect(keys).toEqual([...b.replica.records.keys()].toSorted());
  for (const key of keys) {
    expect(stateText(a.replica.records.get(key)), key).toEqual(
      stateText(b.replica.records.get(key)),
    );
  }
  expect(keys.length).toBeGreaterThan(5);
  expect(a.replica.records.has(recordKey('badge', 'badge-1'))).toBe(newer.wrote('badge-1'));
  expect(shown(a.store)).toEqual(shown(b.store));
  for (const { store } of sides) {
    expect(projections(store.connection)).toEqual(rebuiltProjections(store.connection));
    expect(store.connection.value('SELECT count(*) FROM outbox')).toBe(0);
    store.close();
  }
}

test('two vaults that write apart hold what the merge makes of what they passed on', () => {
  const first = seedOfRun();
  for (let seed = first; seed < first + Number(process.env['CARNET_SEEDS'] ?? 3); seed += 1) {
    try {
      run(seed);
    } catch (error) {
      throw new Error(`with CARNET_SEED=${seed}`, { cause: error });
    }
  }
});
