import { expect, test } from 'vitest';
import { newPlace } from '../../../../../main/core/sync/exchange/placeMemory.ts';
import { mostWaited } from '../../../../../main/core/sync/exchange/waitedLong.ts';
import { headsFolder, segmentName } from '../../../../../main/core/sync/storeNames.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { StoreProblem } from '../../../../../main/core/sync/targets/syncStore.ts';
import type { MemoryLog } from '../../../../support/memoryLog.ts';
import { agency } from '../laptops.ts';
import { exchanges, notesOf, smallAgency, writes } from './smallAgency.ts';

/** A place whose power fails at the first file of that kind: so many bytes of it are left. */
function cutting(store: MemoryStore, kind: string, left: (bytes: Uint8Array) => Uint8Array) {
  let isCut = false;
  return Object.create(store, {
    put: {
      value: async (name: string, bytes: Uint8Array) => {
        if (isCut || !name.includes(kind)) return store.put(name, bytes);
        isCut = true;
        await store.put(name, left(bytes));
        throw new StoreProblem('failed');
      },
    },
  }) as MemoryStore;
}

/** What is left of an upload, by its length or by what stands after it. */
const first = (length: number) => (bytes: Uint8Array) => bytes.slice(0, length);
const zerosAfter = (length: number) => (bytes: Uint8Array) => bytes.slice().fill(0, length);

/** Long enough for whoever waits not to wait any more. */
function waits(...logs: readonly MemoryLog[]): void {
  for (const each of logs) each.now += mostWaited;
}

test.each([
  ['its first bytes', '/log/', first(400)],
  ['its first bytes, then zeros', '/log/', zerosAfter(400)],
  ['all but its last byte', '/log/', (bytes: Uint8Array) => bytes.slice(0, -1)],
])('what an upload left of an own segment is put again: %s', async (_, kind, left) => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  writes(amara, 'whole');
  const { end } = await exchanges(amara, cutting(store, kind, left));
  expect(end).toEqual({ state: 'problem', problem: 'failed' });
  expect((await exchanges(amara, store)).end).toEqual({ state: 'done' });
  await exchanges(ben, store);
  expect(notesOf(ben)).toEqual(['whole']);
  expect(amara.device).toBe('laptop-amara');
});

test.each([
  ['a segment without a byte', '/log/', first(0)],
  ['a segment that begins as any of this laptop does', '/log/', first(100)],
  ['a segment of zeros', '/log/', zerosAfter(0)],
  ['an entry of which the beginning is there', '/members/', first(30)],
])('what can’t be told is waited for, then left alone, and nothing is lost: %s', async (...row) => {
  const [, kind, left] = row;
  const office = smallAgency('amara', 'ben');
  const { amara, ben } = office;
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  const joins = kind === '/members/' ? office.joins('chloe') : undefined;
  writes(amara, 'whole');
  await exchanges(amara, cutting(store, kind, left));
  const before = store.files.size;
  expect((await exchanges(amara, store)).end).toEqual({ state: 'later' });
  expect(store.files.size).toBe(before);
  waits(amara);
  expect((await exchanges(amara, store)).end).toEqual({ state: 'wentOn', device: 'laptop-amara' });
  for (let round = 0; round < 3; round += 1) {
    for (const each of [amara, ben, joins]) if (each !== undefined) await exchanges(each, store);
  }
  writes(ben, 'read', 'r2');
  for (const each of [ben, amara]) {
    expect((await exchanges(each, store)).end).toEqual({ state: 'done' });
  }
  for (const each of [amara, ben]) {
    expect(notesOf(each)).toEqual(['whole']);
    expect(notesOf(each, 'r2')).toEqual(['read']);
  }
  if (joins !== undefined) expect(notesOf(joins)).toEqual(['whole']);
});

test('what no head announced is done again by who goes on as another, and followed by nobody', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  writes(amara, 'announced by a mere name', 'r2');
  await exchanges(amara, cutting(store, '/heads/', zerosAfter(150)));
  await exchanges(ben, store);
  expect(notesOf(ben, 'r2')).toEqual([]);
  waits(amara);
  writes(amara, 'put in part', 'r3');
  await exchanges(amara, cutting(store, '/log/', first(0)));
  waits(amara);
  await exchanges(amara, store);
  waits(amara);
  expect((await exchanges(amara, store)).end.state).toBe('wentOn');
  for (let round = 0; round < 3; round += 1) {
    for (const each of [amara, ben]) await exchanges(each, store);
  }
  for (const each of [amara, ben]) {
    expect(notesOf(each, 'r2')).toEqual(['announced by a mere name']);
    expect(notesOf(each, 'r3')).toEqual(['put in part']);
  }
});

test('of who goes on as another, entries after one that was cut off are found as well', async () => {
  const office = smallAgency('amara', 'ben');
  const { amara, ben } = office;
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  office.joins('chloe');
  await exchanges(amara, cutting(store, '/members/', zerosAfter(30)));
  const dina = office.joins('dina');
  dina.now = amara.now;
  writes(dina, 'by the newest', 'r4');
  for (let round = 0; round < 6; round += 1) {
    waits(amara);
    for (const each of [amara, dina, ben]) await exchanges(each, store);
  }
  expect(amara.device).toBe('laptop-amara-2');
  expect(notesOf(ben, 'r4')).toEqual(['by the newest']);
});

test('who goes on as another twice, and whose first word as the one between is cut off, is heard of', async () => {
  const office = smallAgency('amara', 'ben');
  const { amara, ben } = office;
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  office.joins('chloe');
  for (const name of ['laptop-amara-2', 'laptop-amara-2-2']) {
    await exchanges(amara, cutting(store, '/members/', zerosAfter(30)));
    await exchanges(amara, store);
    waits(amara);
    await exchanges(amara, store);
    expect(amara.device).toBe(name);
  }
  writes(amara, 'by the third');
  for (let round = 0; round < 3; round += 1) {
    for (const each of [amara, ben]) await exchanges(each, store);
  }
  expect(notesOf(ben)).toEqual(['by the third']);
  expect((await exchanges(ben, store)).work.requests).toBeLessThanOrEqual(2);
});

test('who goes on as another puts back what the place lost of what it had put, and waits for nothing', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  writes(amara, 'lost there', 'r2');
  await exchanges(amara, cutting(store, '/heads/', zerosAfter(150)));
  store.files.delete(segmentName(agency, amara.device, amara.end(amara.device).sequence));
  writes(amara, 'put in part', 'r3');
  await exchanges(amara, cutting(store, '/log/', first(0)));
  for (let round = 0; round < 6; round += 1) {
    waits(amara);
    for (const each of [amara, ben]) await exchanges(each, store);
  }
  expect(amara.device).toBe('laptop-amara-2');
  expect(notesOf(ben, 'r2')).toEqual(['lost there']);
  expect(notesOf(ben, 'r3')).toEqual(['put in part']);
});

test('a part of the only head, and nothing of what it tells of, is not waited for for ever', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  writes(amara, 'whole');
  await exchanges(amara, cutting(store, '/heads/', zerosAfter(150)));
  store.files.delete(segmentName(agency, amara.device, 1));
  // An old state of it comes back, of before anything was put.
  amara.remember('folder', { ...amara.place('folder'), put: newPlace.put });
  expect((await exchanges(amara, store)).end).toEqual({ state: 'later' });
  waits(amara);
  expect((await exchanges(amara, store)).end.state).toBe('wentOn');
  for (let round = 0; round < 3; round += 1) {
    for (const each of [amara, ben]) await exchanges(each, store);
  }
  expect(notesOf(ben)).toEqual(['whole']);
});

test('a head of which nothing is there is followed by the next one, under the same name as laptop', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  writes(amara, 'whole');
  await exchanges(amara, cutting(store, '/heads/', first(0)));
  expect((await exchanges(amara, store)).end).toEqual({ state: 'later' });
  waits(amara);
  expect((await exchanges(amara, store)).end).toEqual({ state: 'done' });
  await exchanges(ben, store);
  expect(notesOf(ben)).toEqual(['whole']);
  expect(amara.device).toBe('laptop-amara');
});

test.each([
  ['nothing', 0],
  ['what all of them begin with', 100],
  ['what no other has', 400],
])(
  'a copy leaves the other’s file where it is, also while it sees of it only %s',
  async (_, length) => {
    const { amara, ben } = smallAgency('amara', 'ben');
    const store = new MemoryStore();
    for (const each of [ben, amara]) await exchanges(each, store);
    const copy = ben.clone();
    const heads = await store.list(headsFolder(agency));
    writes(ben, 'by the one', 'r1');
    writes(copy, 'by the other', 'r2');
    await exchanges(ben, store);
    const name = segmentName(agency, ben.device, ben.end(ben.device).sequence);
    const whole = store.files.get(name);
    // The copy's folder is behind: no head of that file yet, and of the file itself its beginning.
    const behind = Object.create(store, {
      list: { value: () => Promise.resolve(heads) },
      get: {
        value: async (each: string, most: number) => {
          const got = await store.get(each, most);
          return each === name && got.state === 'got'
            ? { state: 'got', bytes: got.bytes.slice(0, length) }
            : got;
        },
      },
    }) as MemoryStore;
    expect((await exchanges(copy, behind)).end).toEqual({ state: 'later' });
    expect(store.files.get(name)).toEqual(whole);
    for (let round = 0; round < 3; round += 1) {
      for (const each of [copy, ben, amara]) await exchanges(each, store);
    }
    expect(store.files.get(name)).toEqual(whole);
    for (const each of [amara, ben, copy]) {
      expect(notesOf(each, 'r1')).toEqual(['by the one']);
      expect(notesOf(each, 'r2')).toEqual(['by the other']);
    }
  },
);
