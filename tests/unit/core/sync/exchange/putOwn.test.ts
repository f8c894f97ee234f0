import { expect, test } from 'vitest';
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
