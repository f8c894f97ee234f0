import { expect, test } from 'vitest';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import type { MemoryLog } from '../../../../support/memoryLog.ts';
import { endsLogs, exchanges, notesOf, smallAgency, writes } from './smallAgency.ts';

/** Each exchanges so often that all have what all wrote. */
async function allExchange(store: MemoryStore, ...logs: readonly MemoryLog[]): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const each of logs) await exchanges(each, store);
  }
}

/** Amara, Ben and Chloe have exchanged a note each; Ben's next is not passed on when his disk is copied. */
async function copied() {
  const office = smallAgency('amara', 'ben', 'chloe');
  const store = new MemoryStore();
  const { amara, ben, chloe } = office;
  for (const [each, id] of [
    [amara, 'a'],
    [ben, 'b'],
    [chloe, 'c'],
  ] as const) {
    writes(each, 'first', id);
  }
  await allExchange(store, amara, ben, chloe);
  writes(ben, 'before the copy', 'r1');
  return { ...office, store, copy: ben.clone() };
}

test('a copy hears of a removal before it has followed the other’s log: what both did stays', async () => {
  const office = smallAgency('amara', 'ben', 'chloe');
  const store = new MemoryStore();
  const { amara, ben, chloe } = office;
  writes(chloe, 'by who is removed', 'r1');
  for (const each of [chloe, ben]) await exchanges(each, store);
  writes(ben, 'by both', 'r1');
  const copy = ben.clone();
  for (const each of [ben, copy]) await exchanges(each, store);
  expect(copy.device).toBe('laptop-ben-2');
  // Amara has nothing of Chloe's: her removal refuses all of it.
  office.removes(chloe);
  await exchanges(amara, store);
  await allExchange(store, copy, amara, ben);
  for (const each of [amara, ben, copy]) expect(notesOf(each, 'r1')).toEqual(['by both']);
});

test('a copy of a laptop that was making a snapshot reads the one that the other made then', async () => {
  const { amara, ben, chloe, store } = await copied();
  writes(amara, 'before', 'r2');
  amara.isDue = () => true;
  // The power fails between its pieces and the statement.
  amara.commits = () => {
    if (amara.piecesKept({ device: amara.device, sequence: 1 }) > 0) throw new Error('no power');
  };
  await expect(exchanges(amara, store)).rejects.toThrow('no power');
  amara.commits = () => undefined;
  const copy = amara.clone();
  copy.isDue = () => false;
  writes(amara, 'after', 'r4');
  writes(copy, 'on the copy', 'r3');
  await endsLogs([amara, ben, chloe], store);
  for (let round = 0; round < 3; round += 1) {
    expect((await exchanges(copy, store)).reports).toEqual([]);
  }
  await allExchange(store, amara, ben, copy);
  for (const each of [amara, ben, copy]) {
    expect(notesOf(each, 'r2')).toEqual(['before']);
    expect(notesOf(each, 'r4')).toEqual(['after']);
    expect(notesOf(each, 'r3')).toEqual(['on the copy']);
  }
});

test('a copy comes back when the other’s log is gone, because a snapshot stands in its place', async () => {
  const { amara, ben, chloe, store, copy } = await copied();
  writes(ben, 'on the laptop', 'r2');
  await endsLogs([amara, ben, chloe], store);
  // She takes back what both had done.
  writes(chloe, 'instead', 'r1');
  writes(copy, 'on the copy', 'r3');
  await allExchange(store, chloe, copy, amara, ben);
  expect(copy.device).toBe('laptop-ben-2');
  for (const each of [amara, ben, chloe, copy]) {
    expect(notesOf(each, 'r1')).toEqual(['instead']);
    expect(notesOf(each, 'r2')).toEqual(['on the laptop']);
    expect(notesOf(each, 'r3')).toEqual(['on the copy']);
  }
});

test('the same where the copy has sealed what it did, and nothing of it is in the place', async () => {
  const { amara, ben, chloe, store, copy } = await copied();
  writes(copy, 'on the copy', 'r3');
  // It seals what waits, and the place fails before it has put it.
  const failing = Object.create(store, {
    put: { value: () => Promise.reject(new Error('out of reach')) },
  }) as MemoryStore;
  await expect(exchanges(copy, failing)).rejects.toThrow('out of reach');
  expect(copy.end(copy.device).sequence).toBe(2);
  await exchanges(ben, store);
  writes(ben, 'on the laptop', 'r2');
  await endsLogs([amara, ben, chloe], store);
  expect(ben.end(ben.device).sequence).toBeGreaterThan(2);
  await allExchange(store, copy, amara, ben, chloe);
  for (const each of [amara, ben, chloe, copy]) {
    expect(notesOf(each, 'r1')).toEqual(['before the copy']);
    expect(notesOf(each, 'r2')).toEqual(['on the laptop']);
    expect(notesOf(each, 'r3')).toEqual(['on the copy']);
  }
});

test('an old backup is restored when the laptop and its log are gone: nothing is lost, nothing twice', async () => {
  const { amara, ben, chloe, store, copy } = await copied();
  writes(ben, 'after the backup', 'r2');
  await endsLogs([amara, ben, chloe], store);
  copy.restored();
  writes(copy, 'after it was restored', 'r3');
  await allExchange(store, copy, amara, chloe);
  for (const each of [amara, chloe, copy]) {
    expect(notesOf(each, 'r1')).toEqual(['before the copy']);
    expect(notesOf(each, 'r2')).toEqual(['after the backup']);
    expect(notesOf(each, 'r3')).toEqual(['after it was restored']);
    const { values } = each.replica('agency').records.get('person r1') ?? {};
    expect(values?.get('note')?.map(({ device }) => device)).toEqual(['laptop-ben']);
  }
});
