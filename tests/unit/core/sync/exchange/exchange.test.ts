import { expect, test } from 'vitest';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { StoreProblem } from '../../../../../main/core/sync/targets/syncStore.ts';
import { agency } from '../laptops.ts';
import { exchanges, notesOf, smallAgency, writes } from './smallAgency.ts';

const name = (path: string) => `carnet/v1/${agency}/${path}`;

test('two workers write apart: each has both, and the same note is beside the other', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  writes(amara, 'mornings only');
  writes(ben, 'never before noon');
  writes(ben, 'needs a stroller', 'r2');
  for (const each of [amara, ben, amara]) {
    expect((await exchanges(each, store)).end).toEqual({ state: 'done' });
  }
  for (const each of [amara, ben]) {
    expect(notesOf(each)).toEqual(['mornings only', 'never before noon']);
    expect(notesOf(each, 'r2')).toEqual(['needs a stroller']);
  }
});

test('one more note costs three requests on each side, after one as after three hundred', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (const count of [1, 300]) {
    for (let n = 0; n < count; n += 1) {
      writes(amara, `${count} ${n}`, `r${n}`);
      if (n % 10 === 0) await exchanges(amara, store);
    }
    for (const each of [amara, ben, amara, ben, amara, ben]) await exchanges(each, store);
    writes(amara, 'one more');
    expect((await exchanges(amara, store)).work.requests).toBeLessThanOrEqual(3);
    expect((await exchanges(ben, store)).work.requests).toBeLessThanOrEqual(3);
    expect(notesOf(ben)).toEqual(['one more']);
  }
});

test('looking for news costs at most two requests, also where two hundred laptops belong', async () => {
  const others = Array.from({ length: 199 }, (_, n) => `worker${n}`);
  const agencyOf200 = smallAgency('amara', ...others);
  const store = new MemoryStore();
  const logs = [agencyOf200.amara, ...others.map((each) => agencyOf200[each])];
  for (const log of logs) {
    if (log === undefined) continue;
    const alone = new MemoryStore();
    await exchanges(log, alone);
    for (const [file, bytes] of alone.files) store.files.set(file, bytes);
  }
  for (const log of logs.slice(0, 2)) {
    if (log === undefined) continue;
    await exchanges(log, store);
    expect((await exchanges(log, store)).work.requests).toBeLessThanOrEqual(2);
  }
});

test('a gap that nobody fills costs one request, however far the log goes on behind it', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (let note = 1; note <= 6; note += 1) {
    writes(amara, `${note}`);
    await exchanges(amara, store);
  }
  store.files.delete(name(`log/${amara.device}/2`));
  await exchanges(ben, store);
  await exchanges(ben, store);
  const { work } = await exchanges(ben, store);
  expect(ben.end(amara.device).sequence).toBe(1);
  expect(work.requests).toBe(2);
});

test('older heads go away, and do not pile up where somebody always has news', async () => {
  const { amara } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (let n = 0; n < 40; n += 1) {
    writes(amara, `${n}`);
    await exchanges(amara, store);
    expect((await store.list(name('heads/'))).length).toBeLessThan(12);
  }
  for (let n = 0; n < 12; n += 1) await exchanges(amara, store);
  expect(await store.list(name('heads/'))).toEqual([name('heads/laptop-amara.40')]);
});

test('who joins later gets all there is, and is heard by those who knew nothing of them', async () => {
  const office = smallAgency('amara', 'ben');
  const { amara, ben } = office;
  const store = new MemoryStore();
  writes(amara, 'before');
  for (const each of [amara, ben]) await exchanges(each, store);
  const chloe = office.joins('chloe');
  await exchanges(amara, store);
  await exchanges(chloe, store);
  expect(notesOf(chloe)).toEqual(['before']);
  writes(chloe, 'after');
  await exchanges(chloe, store);
  await exchanges(ben, store);
  expect(notesOf(ben)).toEqual(['after']);
});

test('an abort and a failing store end it where it is; it goes on from there, nothing twice', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (let n = 0; n < 12; n += 1) {
    writes(amara, `${n}`, `r${n}`);
    await exchanges(amara, store);
  }
  for (let most = 1; notesOf(ben, 'r11').length === 0; most += 3) {
    const ending = new AbortController();
    let left = most;
    const limited = Object.create(store, {
      get: {
        value: async (file: string, bytes: number) => {
          left -= 1;
          if (left === 0) ending.abort();
          if (left < 0 && most % 2 === 0) throw new StoreProblem('gone');
          return store.get(file, bytes);
        },
      },
    }) as MemoryStore;
    const { end } = await exchanges(ben, limited, ending.signal);
    expect(['aborted', 'problem', 'done']).toContain(end.state);
  }
  for (let n = 0; n < 12; n += 1) expect(notesOf(ben, `r${n}`)).toEqual([`${n}`]);
});

test('a clock that is days ahead is reported, its changes count, its time is not taken over', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  ben.now += 3 * 24 * 60 * 60 * 1000;
  writes(ben, 'from the future');
  await exchanges(ben, store);
  const { reports } = await exchanges(amara, store);
  expect(reports).toContainEqual({ about: 'clockAhead', device: ben.device });
  expect(notesOf(amara)).toEqual(['from the future']);
  expect(writes(amara, 'today').time.wall).toBeLessThan(ben.now);
});
