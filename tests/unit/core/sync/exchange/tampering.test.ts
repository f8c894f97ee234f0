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

test('a cloned laptop: whoever comes second goes on as another, and everybody has what both wrote', async () => {
  const { amara, ben, chloe, store } = await twoLaptops();
  const twin = ben.clone();
  writes(ben, 'on the laptop', 'r3');
  writes(twin, 'on the clone', 'r3');
  writes(twin, 'only on the clone', 'r4');
  expect((await exchanges(ben, store)).end).toEqual({ state: 'done' });
  expect((await exchanges(twin, store)).end).toEqual({ state: 'wentOn', device: 'laptop-ben' });
  expect(twin.device).toBe('laptop-ben-2');
  for (const each of [twin, amara, ben, chloe, twin]) {
    expect((await exchanges(each, store)).end).toEqual({ state: 'done' });
  }
  for (const each of [amara, ben, chloe, twin]) {
    expect(notesOf(each, 'r3')).toEqual(['on the clone', 'on the laptop']);
    expect(notesOf(each, 'r4')).toEqual(['only on the clone']);
    expect(each.membership().devices.get(twin.device)?.member).toBe('ben');
  }
});

test('what was done before the copy was made comes once, whoever passes it on', async () => {
  const { amara, ben, store } = await twoLaptops();
  writes(ben, 'before', 'r3');
  const twin = ben.clone();
  writes(ben, 'by the laptop', 'r4');
  writes(twin, 'by the clone', 'r5');
  for (const each of [ben, amara]) await exchanges(each, store);
  // She takes back what he wrote, having seen it.
  writes(amara, 'instead', 'r3');
  for (const each of [amara, twin, twin, amara, ben, twin]) await exchanges(each, store);
  for (const each of [amara, ben, twin]) {
    expect(notesOf(each, 'r3')).toEqual(['instead']);
    expect(notesOf(each, 'r4')).toEqual(['by the laptop']);
    expect(notesOf(each, 'r5')).toEqual(['by the clone']);
  }
});

test('an old state of a laptop that comes back sees before it applies anything that its log went on', async () => {
  const { amara, ben, store } = await twoLaptops();
  const old = ben.clone();
  writes(ben, 'third', 'r3');
  await exchanges(ben, store);
  await exchanges(amara, store);
  // She has seen his third; the old state has another act under the same number.
  writes(amara, 'over the third', 'r3');
  await exchanges(amara, store);
  writes(old, 'after it came back', 'r3');
  for (const each of [old, old, amara, old]) await exchanges(each, store);
  expect(old.device).toBe('laptop-ben-2');
  for (const each of [amara, old]) {
    expect(notesOf(each, 'r3')).toEqual(['after it came back', 'over the third']);
  }
});

test('who took a copy’s changes by a stick ends with the same as all once the copy goes on', async () => {
  const { amara, ben, chloe, store } = await twoLaptops();
  const twin = ben.clone();
  writes(ben, 'on the laptop', 'r3');
  writes(twin, 'on the clone', 'r4');
  const stick = new MemoryStore();
  for (const each of [twin, chloe]) {
    await refills(each, stick);
    await exchanges(each, stick, undefined, 'stick');
  }
  expect(notesOf(chloe, 'r4')).toEqual(['on the clone']);
  await exchanges(ben, store);
  for (const each of [twin, twin, chloe, chloe, amara, chloe]) await exchanges(each, store);
  for (const each of [amara, chloe, twin]) {
    expect(notesOf(each, 'r3')).toEqual(['on the laptop']);
    expect(notesOf(each, 'r4')).toEqual(['on the clone']);
  }
  // It is the clone's under its own name: the laptop's own acts under those numbers were not taken for it.
  const { values } = chloe.replica('agency').records.get('person r4') ?? {};
  expect(values?.get('note')?.map(({ device }) => device)).toEqual([twin.device]);
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
