import { expect, test } from 'vitest';
import { segmentName } from '../../../../../main/core/sync/storeNames.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import type { MemoryLog } from '../../../../support/memoryLog.ts';
import { agency } from '../laptops.ts';
import { endsLogs, exchanges, notesOf, smallAgency, writes } from './smallAgency.ts';

const hour = 3_600_000;

/** Each laptop exchanges every day, as long as it takes to be heard of and looked after twice. */
async function aWeek(store: MemoryStore, ...logs: readonly MemoryLog[]): Promise<void> {
  for (let day = 0; day < 8; day += 1) {
    for (const each of logs) {
      each.now += 25 * hour;
      expect((await exchanges(each, store)).end).toEqual({ state: 'done' });
    }
  }
}

/** Three laptops that know each other; then Amara writes twice, and the first of the two is altered or gone. */
async function holed(harm: (store: MemoryStore, name: string) => void) {
  const office = smallAgency('amara', 'ben', 'chloe');
  const store = new MemoryStore();
  const { amara, ben, chloe } = office;
  await aWeek(store, amara, ben, chloe);
  writes(amara, 'not before noon', 'r1');
  await exchanges(amara, store);
  const name = segmentName(agency, amara.device, amara.end(amara.device).sequence);
  await exchanges(chloe, store);
  writes(amara, 'asks for Dari', 'r2');
  await exchanges(amara, store);
  await exchanges(chloe, store);
  harm(store, name);
  await exchanges(ben, store);
  expect(notesOf(ben)).toEqual([]);
  return { ...office, store, name };
}

const loses = (store: MemoryStore, name: string) => store.files.delete(name);

test('a segment that the place lost before all had it is put back by whoever made it', async () => {
  const { amara, ben, store } = await holed(loses);
  await aWeek(store, amara, ben);
  expect([notesOf(ben, 'r1'), notesOf(ben, 'r2')]).toEqual([
    ['not before noon'],
    ['asks for Dari'],
  ]);
});

test('where its author is gone, by another who has it', async () => {
  const { ben, chloe, store } = await holed(loses);
  await aWeek(store, ben, chloe);
  expect([notesOf(ben, 'r1'), notesOf(ben, 'r2')]).toEqual([
    ['not before noon'],
    ['asks for Dari'],
  ]);
});

test('of a removed laptop it is put back as far as it counts', async () => {
  const { amara, ben, chloe, ...office } = smallAgency('amara', 'ben', 'chloe');
  const store = new MemoryStore();
  await aWeek(store, amara, ben, chloe);
  writes(chloe, 'her last word');
  await exchanges(chloe, store);
  await exchanges(amara, store);
  store.files.delete(segmentName(agency, chloe.device, chloe.end(chloe.device).sequence));
  office.removes(chloe);
  // Whoever has her laptop now goes on until the removal is heard of.
  writes(chloe, 'beyond what counts', 'r2');
  await exchanges(chloe, store);
  await aWeek(store, amara, ben);
  expect(notesOf(ben)).toEqual(['her last word']);
  expect(notesOf(ben, 'r2')).toEqual([]);
});

test('one that was altered there is put anew, and its laptop keeps its name', async () => {
  const { amara, ben, store } = await holed((each, name) => {
    const file = each.files.get(name);
    if (file === undefined) throw new Error('it was put');
    each.files.set(name, file.with(file.length - 100, (file.at(-100) ?? 0) ^ 1));
  });
  await aWeek(store, amara, ben);
  expect([notesOf(ben, 'r1'), notesOf(ben, 'r2')]).toEqual([
    ['not before noon'],
    ['asks for Dari'],
  ]);
  expect(amara.device).toBe('laptop-amara');
});

test('a membership entry comes back, and with it who was let in', async () => {
  const { amara, ben, ...office } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  await aWeek(store, amara, ben);
  const before = new Set(store.files.keys());
  const dina = office.joins('dina');
  dina.now = amara.now;
  await exchanges(amara, store);
  const entry = [...store.files.keys()].find(
    (name) => name.includes('/members/') && !before.has(name),
  );
  store.files.delete(entry ?? '');
  writes(dina, 'by the new one');
  await aWeek(store, amara, ben, dina);
  expect(notesOf(ben)).toEqual(['by the new one']);
});

test('so does one that a laptop wrote before it went on as another', async () => {
  const { amara, ben, ...office } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  await aWeek(store, amara, ben);
  const before = new Set(store.files.keys());
  const dina = office.joins('dina');
  dina.now = amara.now;
  await exchanges(amara, store);
  const entry = [...store.files.keys()].find(
    (name) => name.includes('/members/') && !before.has(name),
  );
  const copy = amara.clone();
  writes(amara, 'the last of the one', 'r2');
  await exchanges(amara, store);
  writes(copy, 'by the copy', 'r3');
  expect((await exchanges(copy, store)).end.state).toBe('wentOn');
  store.files.delete(entry ?? '');
  writes(dina, 'by the new one');
  for (let day = 0; day < 8; day += 1) {
    for (const each of [copy, ben, dina]) {
      each.now += 25 * hour;
      await exchanges(each, store);
    }
  }
  expect(notesOf(ben)).toEqual(['by the new one']);
  expect(notesOf(ben, 'r3')).toEqual(['by the copy']);
});

test('so does one under its hash, whose number another entry has', async () => {
  const { amara, ben, ...office } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  await aWeek(store, amara, ben);
  const copy = amara.clone();
  office.joins('dina');
  await exchanges(amara, store);
  const emil = office.joins('emil', copy);
  emil.now = amara.now;
  expect((await exchanges(copy, store)).end.state).toBe('wentOn');
  await exchanges(copy, store);
  const entries = [...store.files.keys()].filter((name) => name.includes('/entries/'));
  expect(entries).toHaveLength(1);
  for (const name of entries) store.files.delete(name);
  writes(emil, 'by the one under a hash');
  for (let day = 0; day < 8; day += 1) {
    for (const each of [copy, ben, emil]) {
      each.now += 25 * hour;
      await exchanges(each, store);
    }
  }
  expect(notesOf(ben)).toEqual(['by the one under a hash']);
});

test('a piece of a snapshot and its statement come back, what they stand in the place of does not', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  await aWeek(store, amara, ben);
  writes(amara, 'to be kept');
  await endsLogs([amara, ben], store);
  const pruned = segmentName(agency, amara.device, 1);
  const ofAmara = [...store.files].filter(([name]) => name.includes('/snapshots/laptop-amara/'));
  expect(ofAmara.length).toBeGreaterThan(2);
  for (const [name] of ofAmara) store.files.delete(name);
  await aWeek(store, amara, ben);
  for (const [name, file] of ofAmara) expect(store.files.get(name)).toEqual(file);
  expect(store.files.has(pruned)).toBe(false);
});

test('between two looks, and where nothing is lost, it costs nothing to speak of', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  await aWeek(store, amara, ben);
  // They answer no signs of each other's now: one look, of two listings, is all that can come.
  await exchanges(amara, store);
  expect((await exchanges(amara, store)).work.requests).toBe(1);
  amara.now += 25 * hour;
  expect((await exchanges(amara, store)).work.requests).toBeLessThanOrEqual(3);
  expect((await exchanges(amara, store)).work.requests).toBe(1);
});

test('who went on as another names an entry that the place lost: others are not held up, and read both in time', async () => {
  const { amara, ben, chloe, ...office } = smallAgency('amara', 'ben', 'chloe');
  const store = new MemoryStore();
  await aWeek(store, amara, ben, chloe);
  const before = new Set(store.files.keys());
  office.joins('dina');
  for (const each of [amara, ben]) await exchanges(each, store);
  const entry = [...store.files.keys()].find(
    (name) => name.includes('/members/') && !before.has(name),
  );
  const copy = ben.clone();
  writes(ben, 'by the one', 'r1');
  writes(copy, 'by the other', 'r2');
  await exchanges(ben, store);
  expect((await exchanges(copy, store)).end.state).toBe('wentOn');
  await exchanges(copy, store);
  store.files.delete(entry ?? '');
  // The copy's first entry waits for one that is not there.
  expect((await exchanges(chloe, store)).end.state).toBe('done');
  await aWeek(store, amara, chloe);
  expect([notesOf(chloe, 'r1'), notesOf(chloe, 'r2')]).toEqual([['by the one'], ['by the other']]);
});
