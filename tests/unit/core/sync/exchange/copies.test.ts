import { expect, test } from 'vitest';
import { segmentName } from '../../../../../main/core/sync/storeNames.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import type { MemoryLog } from '../../../../support/memoryLog.ts';
import { agency } from '../laptops.ts';
import {
  endsLogs,
  exchanges,
  hiding,
  notesOf,
  refills,
  smallAgency,
  writes,
} from './smallAgency.ts';

/** Each exchanges so often that all have what all wrote. */
async function allExchange(store: MemoryStore, ...logs: readonly MemoryLog[]): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const each of logs) await exchanges(each, store);
  }
}

/** Puts fail, so that it seals what waits and nobody gets it. */
async function seals(log: MemoryLog, store: MemoryStore): Promise<void> {
  const failing = Object.create(store, {
    put: { value: () => Promise.reject(new Error('out of reach')) },
  }) as MemoryStore;
  await expect(exchanges(log, failing)).rejects.toThrow('out of reach');
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
  await seals(copy, store);
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

test('what both had sealed is the other’s, also where the copy does not see it in the place yet', async () => {
  const { amara, ben, chloe, store } = await copied();
  await seals(ben, store);
  const copy = ben.clone();
  writes(copy, 'on the copy', 'r3');
  await seals(copy, store);
  writes(ben, 'on the laptop', 'r2');
  for (const each of [ben, ben]) await exchanges(each, store);
  writes(ben, 'more of it', 'r4');
  // It is lost when all of it is in the place, and Amara and Chloe have not looked yet.
  await exchanges(ben, store);
  const shared = 'log/laptop-ben/2';
  const isLate = (name: string) => name.endsWith(shared) || name.includes('heads/laptop-ben');
  let lists = 0;
  const late = Object.create(
    hiding(store, (name) => isLate(name) && lists > 1),
    {
      list: {
        value: async (folder: string) => {
          lists += 1;
          const names = await store.list(folder);
          return lists > 1 ? names.filter((name) => !isLate(name)) : names;
        },
      },
    },
  ) as MemoryStore;
  expect((await exchanges(copy, late)).end).toEqual({ state: 'later' });
  await allExchange(store, copy, amara, chloe);
  for (const each of [amara, chloe, copy]) {
    expect(notesOf(each, 'r1')).toEqual(['before the copy']);
    expect(notesOf(each, 'r2')).toEqual(['on the laptop']);
    expect(notesOf(each, 'r3')).toEqual(['on the copy']);
    expect(notesOf(each, 'r4')).toEqual(['more of it']);
  }
});

test('what both had sealed, and the place lost, is put back by the copy: the segment after it names it', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  await allExchange(store, amara, ben);
  writes(ben, 'by both', 'r1');
  await seals(ben, store);
  const copy = ben.clone();
  writes(ben, 'by the one', 'r2');
  await exchanges(ben, store);
  store.files.delete(segmentName(agency, ben.device, copy.end(copy.device).sequence));
  // Ben's own disk is lost: nobody else has it.
  writes(copy, 'by the other', 'r3');
  expect((await exchanges(copy, store)).end.state).toBe('wentOn');
  await allExchange(store, copy, amara);
  for (const each of [amara, copy]) {
    expect(notesOf(each, 'r1')).toEqual(['by both']);
    expect(notesOf(each, 'r2')).toEqual(['by the one']);
    expect(notesOf(each, 'r3')).toEqual(['by the other']);
  }
});

test('a copy’s file that stands in the laptop’s log for good costs nobody anything', async () => {
  const office = smallAgency('amara', 'ben');
  const { amara, ben } = office;
  const store = new MemoryStore();
  writes(amara, 'first', 'a');
  await allExchange(store, amara, ben);
  writes(amara, 'by both', 'r1');
  await seals(amara, store);
  const copy = amara.clone();
  // Both let somebody in; the laptop comes no further than that.
  office.joins('chloe');
  office.joins('dina', copy);
  const breaking = Object.create(store, {
    put: {
      value: async (name: string, bytes: Uint8Array) => {
        if (name.includes('/log/')) throw new Error('out of reach');
        return store.put(name, bytes);
      },
    },
  }) as MemoryStore;
  await expect(exchanges(amara, breaking)).rejects.toThrow('out of reach');
  // The copy finds its number taken, and goes on with what nobody has from the other.
  expect((await exchanges(copy, store)).end).toEqual({ state: 'wentOn', device: 'laptop-amara' });
  // Before she hears of that, she puts the very file.
  const unheard = hiding(store, (name) => name.includes('laptop-amara-'));
  await exchanges(amara, unheard);
  await allExchange(store, copy, amara, ben);
  amara.nextName = () => 'amara-3';
  await allExchange(store, copy, amara, ben);
  for (const each of [amara, ben, copy]) {
    expect(notesOf(each, 'r1')).toEqual(['by both']);
    expect((await exchanges(each, store)).work.requests).toBeLessThanOrEqual(2);
  }
});

test('what went on for one that went on before, and came to no head between, is heard of', async () => {
  const { ben, amara, store, copy } = await copied();
  const breaking = Object.create(store, {
    put: {
      value: async (name: string, bytes: Uint8Array) => {
        if (name.includes('/heads/')) throw new Error('out of reach');
        return store.put(name, bytes);
      },
    },
  }) as MemoryStore;
  writes(ben, 'by the other', 'r2');
  await exchanges(ben, store);
  expect((await exchanges(copy, store)).end.state).toBe('wentOn');
  const second = copy.clone();
  second.nextName = () => 'ben-3';
  writes(copy, 'announced by nobody', 'r3');
  await expect(exchanges(copy, breaking)).rejects.toThrow('out of reach');
  // That disk is lost; its image was put back elsewhere.
  writes(second, 'by the image', 'r4');
  expect((await exchanges(second, store)).end.state).toBe('wentOn');
  await allExchange(store, second, amara, ben);
  for (const each of [amara, ben, second]) {
    expect(notesOf(each, 'r1')).toEqual(['before the copy']);
    expect(notesOf(each, 'r4')).toEqual(['by the image']);
  }
  expect((await exchanges(amara, store)).reports).toEqual([]);
});

test('a new laptop that started from a snapshot of what a copy wrote has it as the copy’s in the end', async () => {
  const office = smallAgency('amara', 'ben', 'dina');
  const { amara, ben, dina } = office;
  const store = new MemoryStore();
  writes(amara, 'first', 'a');
  writes(ben, 'first', 'b');
  await allExchange(store, amara, ben, dina);
  const copy = ben.clone();
  writes(ben, 'on the laptop', 'r2');
  writes(copy, 'on the copy', 'r3');
  // Two have the copy's by a stick; the administrator makes a snapshot of it, the other confirms it.
  const stick = new MemoryStore();
  for (const each of [copy, amara, dina]) {
    await refills(each, stick);
    await exchanges(each, stick, undefined, 'stick');
  }
  amara.isDue = () => true;
  await exchanges(amara, store);
  amara.isDue = () => false;
  await exchanges(dina, store);
  const chloe = office.joins('chloe');
  await exchanges(amara, store);
  await exchanges(chloe, store);
  expect(chloe.takenIn).toBe(1);
  expect(notesOf(chloe, 'r3')).toEqual(['on the copy']);
  // No logs end on it while Ben's own head tells of another history.
  await exchanges(ben, store);
  writes(ben, 'more of it', 'r4');
  await allExchange(store, ben, chloe, amara, dina, copy);
  await allExchange(store, copy, amara, chloe, dina, ben);
  for (const each of [amara, ben, chloe, dina, copy]) {
    expect(notesOf(each, 'r2')).toEqual(['on the laptop']);
    expect(notesOf(each, 'r3')).toEqual(['on the copy']);
    const { values } = each.replica('agency').records.get('person r3') ?? {};
    expect(values?.get('note')?.map(({ device }) => device)).toEqual(['laptop-ben-2']);
  }
});

test('of a removed laptop the log counts that was cut, also for who had its copy’s', async () => {
  const { amara, ben, chloe, store, copy, removes } = await copied();
  writes(ben, 'on the laptop', 'r2');
  writes(copy, 'on the copy', 'r3');
  const stick = new MemoryStore();
  for (const each of [copy, chloe]) {
    await refills(each, stick);
    await exchanges(each, stick, undefined, 'stick');
  }
  expect(notesOf(chloe, 'r3')).toEqual(['on the copy']);
  for (const each of [ben, amara]) await exchanges(each, store);
  removes(ben);
  await allExchange(store, amara, chloe);
  for (const each of [amara, chloe]) {
    expect(notesOf(each, 'r1')).toEqual(['before the copy']);
    expect(notesOf(each, 'r2')).toEqual(['on the laptop']);
    expect(notesOf(each, 'r3')).toEqual([]);
  }
  const fork = { about: 'fork', device: ben.device, sequence: 2 };
  expect((await exchanges(chloe, store)).reports).not.toContainEqual(fork);
});
