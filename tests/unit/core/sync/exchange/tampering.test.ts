import { expect, test } from 'vitest';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { agency } from '../laptops.ts';
import { exchanges, notesOf, refills, smallAgency, writes } from './smallAgency.ts';

const name = (path: string) => `carnet/v1/${agency}/${path}`;
const log = (who: string, sequence: number) => name(`log/laptop-${who}/${sequence}`);

/** Two laptops that have exchanged a note each. */
async function twoLaptops() {
  const office = smallAgency('amara', 'ben', 'chloe');
  const store = new MemoryStore();
  const { amara, ben } = office;
  writes(amara, 'first');
  await exchanges(amara, store);
  await exchanges(ben, store);
  writes(ben, 'second', 'r2');
  await exchanges(ben, store);
  await exchanges(amara, store);
  return { ...office, store };
}

test('an emptied store stops everyone with a warning; nobody deletes, and one laptop refills it', async () => {
  const { amara, ben, chloe, store } = await twoLaptops();
  store.files.clear();
  for (const each of [amara, ben]) {
    const { end, work } = await exchanges(each, store);
    expect(end).toEqual({ state: 'emptied' });
    expect(work.requests).toBe(1);
    expect(notesOf(each, 'r2')).toEqual(['second']);
  }
  expect(store.files.size).toBe(0);
  // Ben's files as well, byte for byte as he made them.
  await refills(amara, store);
  await exchanges(chloe, store);
  expect([notesOf(chloe), notesOf(chloe, 'r2')]).toEqual([['first'], ['second']]);
  expect((await exchanges(ben, store)).end).toEqual({ state: 'done' });
});

test('a store that was rolled back is reported, and gets again what was put there', async () => {
  const { amara, ben, chloe, store } = await twoLaptops();
  const before = new Map(store.files);
  writes(ben, 'third', 'r3');
  await exchanges(ben, store);
  await exchanges(amara, store);
  store.files.clear();
  for (const [file, bytes] of before) store.files.set(file, bytes);
  const withheld = { about: 'withheld', device: ben.device, shown: 1, known: 2 };
  expect((await exchanges(amara, store)).reports).toContainEqual(withheld);
  expect((await exchanges(ben, store)).reports).toContainEqual(withheld);
  await exchanges(chloe, store);
  expect(notesOf(chloe, 'r3')).toEqual(['third']);
});

test('what others have seen and the store does not show is reported to who never saw it', async () => {
  const { amara, chloe, store } = await twoLaptops();
  writes(amara, 'fourth', 'r4');
  await exchanges(amara, store);
  for (const file of store.files.keys()) if (file.includes('ben')) store.files.delete(file);
  const { reports } = await exchanges(chloe, store);
  expect(reports).toContainEqual({ about: 'withheld', device: 'laptop-ben', shown: 0, known: 1 });
  // What builds on it waits: applied now, it could come back after it was overwritten.
  expect(notesOf(chloe, 'r4')).toEqual([]);
});

test('a changed, swapped or replayed file changes nothing and is reported; the right one is taken', async () => {
  const { amara, ben, store } = await twoLaptops();
  writes(ben, 'third', 'r3');
  await exchanges(ben, store);
  const right = store.files.get(log('ben', 2)) ?? new Uint8Array();
  const flipped = right.map((byte, at) => (at === right.length - 90 ? byte ^ 1 : byte));
  const bad: [Uint8Array, string][] = [
    [flipped, 'signature'],
    [store.files.get(log('ben', 1)) ?? right, 'misplaced'],
    [store.files.get(log('amara', 1)) ?? right, 'misplaced'],
    [new TextEncoder().encode('<html>Please sign in to this network</html>'), 'malformed'],
  ];
  for (const [bytes, reason] of bad) {
    store.files.set(log('ben', 2), bytes);
    const { end, reports } = await exchanges(amara, store);
    expect(end).toEqual({ state: 'done' });
    expect(reports).toContainEqual({ about: 'refused', name: log('ben', 2), reason });
    expect(notesOf(amara, 'r3')).toEqual([]);
  }
  store.files.set(log('ben', 2), right);
  expect((await exchanges(amara, store)).reports).toEqual([]);
  expect(notesOf(amara, 'r3')).toEqual(['third']);
});

test('a cloned laptop: whoever comes second finds another file under its number, and stops', async () => {
  const { amara, ben, store } = await twoLaptops();
  const twin = ben.clone();
  writes(ben, 'on the laptop', 'r3');
  writes(twin, 'on the clone', 'r3');
  expect((await exchanges(ben, store)).end).toEqual({ state: 'done' });
  const forked = { state: 'forked', device: ben.device, sequence: 2 };
  expect((await exchanges(twin, store)).end).toEqual(forked);
  // Its worker's note is not lost: it waits in its own log, and nothing of the other's is gone.
  expect(notesOf(twin, 'r3')).toEqual(['on the clone']);
  await exchanges(amara, store);
  expect(notesOf(amara, 'r3')).toEqual(['on the laptop']);
});

test('a laptop restored from a backup sees before it writes that its log went on without it', async () => {
  const { ben, store } = await twoLaptops();
  const restored = ben.clone();
  writes(ben, 'third', 'r3');
  await exchanges(ben, store);
  writes(restored, 'after restoring', 'r4');
  const files = store.files.size;
  const { end } = await exchanges(restored, store);
  expect(end).toEqual({ state: 'forked', device: ben.device, sequence: 2 });
  expect(store.files.size).toBe(files);
});

test('clones that a cloud client kept apart: the copy of a head is read as evidence, once', async () => {
  const { amara, ben, chloe, store } = await twoLaptops();
  const twin = ben.clone();
  const elsewhere = new MemoryStore();
  for (const [file, bytes] of store.files) elsewhere.files.set(file, bytes);
  writes(ben, 'here', 'r3');
  writes(twin, 'there', 'r3');
  await exchanges(ben, store);
  await exchanges(twin, elsewhere);
  const head = name('heads/laptop-ben.2');
  const copy = `${head} (conflicted copy 2026-11-22)`;
  store.files.set(copy, elsewhere.files.get(head) ?? new Uint8Array());
  const { reports } = await exchanges(amara, store);
  expect(reports).toContainEqual({ about: 'fork', device: ben.device, sequence: 2 });
  await exchanges(amara, store);
  expect((await exchanges(amara, store)).work.requests).toBeLessThanOrEqual(2);
  // A copy that is just a copy says nothing.
  store.files.set(copy, store.files.get(head) ?? new Uint8Array());
  for (let round = 0; round < 2; round += 1) {
    expect((await exchanges(chloe, store)).reports).toEqual([]);
  }
});

test('what a removed laptop writes is refused by who had taken it and by who had not', async () => {
  const { amara, ben, chloe, store, removes } = await twoLaptops();
  writes(ben, 'over the first', 'r1');
  await exchanges(ben, store);
  await exchanges(chloe, store);
  expect(notesOf(chloe)).toEqual(['over the first']);
  removes(ben);
  for (const each of [amara, chloe, amara, chloe]) await exchanges(each, store);
  writes(ben, 'still here', 'r5');
  expect((await exchanges(ben, store)).end).toEqual({ state: 'removed' });
  for (const each of [amara, chloe]) {
    const { reports } = await exchanges(each, store);
    const beyond = { about: 'beyondCut', device: ben.device, accepted: 1, shown: 2 };
    expect(reports).toContainEqual(beyond);
    expect(notesOf(each)).toEqual(['first']);
    expect(notesOf(each, 'r2')).toEqual(['second']);
  }
  writes(chloe, 'goes on');
  for (const each of [chloe, amara]) await exchanges(each, store);
  expect(notesOf(amara)).toEqual(['goes on']);
});

test('names and files that nobody of the agency made cost little and change nothing', async () => {
  const { amara, ben, store } = await twoLaptops();
  store.files.set(name('heads/laptop-ben.99999'), new TextEncoder().encode('{"junk":1}\n\n'));
  store.files.set(name('heads/laptop-eve.3'), new TextEncoder().encode('junk'));
  store.files.set(name('heads/desktop.ini'), new Uint8Array(3));
  writes(ben, 'third', 'r3');
  await exchanges(ben, store);
  const { end, work } = await exchanges(amara, store);
  expect(end).toEqual({ state: 'done' });
  expect(notesOf(amara, 'r3')).toEqual(['third']);
  expect(work.requests).toBeLessThan(12);
});
