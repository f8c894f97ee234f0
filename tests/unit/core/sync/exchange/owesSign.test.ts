import { expect, test } from 'vitest';
import { saidIn } from '../../../../../main/core/sync/segments/head.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { exchanges, smallAgency, writes } from './smallAgency.ts';

const hour = 3_600_000;

test('a laptop that only reads is heard of: within a day of what it took in, at the latest after three', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  const both = async (hours: number) => {
    for (const each of [amara, ben]) {
      each.now += hours * hour;
      await exchanges(each, store);
    }
  };
  const seenByBen = () => {
    const head = amara.heads().get(ben.device);
    return head === undefined ? 0 : (saidIn(head.file).seen.get(amara.device) ?? 0);
  };
  writes(amara, 'mornings only');
  await both(1);
  await both(1);
  const first = seenByBen();
  writes(amara, 'never before noon');
  await both(1);
  await both(1);
  // Soon is not needed: each sign is a file that everybody fetches.
  expect(seenByBen()).toBe(first);
  writes(amara, 'or by text message');
  await both(20);
  await both(1);
  const told = amara.end(amara.device).sequence;
  expect(seenByBen()).toBe(told);
  await both(72);
  await both(1);
  const heard = amara.heads().get(ben.device)?.heardAt ?? 0;
  expect(amara.now - heard).toBeLessThan(3 * hour);
});

test('two laptops without news do not answer each other’s signs', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  for (let hours = 0; hours < 30 * 24; hours += 4) {
    for (const each of [amara, ben]) {
      each.now += 4 * hour;
      await exchanges(each, store);
    }
  }
  for (const each of [amara, ben]) {
    expect(each.end(each.device).sequence).toBeGreaterThan(8);
    expect(each.end(each.device).sequence).toBeLessThanOrEqual(10);
  }
});

test('a clock that stood weeks ahead and was put right does not make a laptop fall silent', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  ben.now += 40 * 24 * hour;
  writes(ben, 'written ahead of time');
  await exchanges(ben, store);
  const before = ben.end(ben.device).sequence;
  ben.now -= 39 * 24 * hour;
  await exchanges(ben, store);
  await exchanges(amara, store);
  expect(amara.heads().get(ben.device)?.sequence).toBe(before + 1);
});
