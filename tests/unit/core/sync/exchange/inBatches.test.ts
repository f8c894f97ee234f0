import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBatches } from '../../../../../main/core/sync/exchange/inBatches.ts';

test('what is there by its turn comes together, in its order, and no more at once than is asked for', async () => {
  const late = Promise.withResolvers<number>();
  const jobs = [0, 1, 2, 3, 4, 5].map((each) => () => (each === 4 ? late.promise : soon(each)));
  const seen: (readonly number[])[] = [];
  for await (const batch of inBatches(jobs, 6, () => 3)) {
    seen.push(batch);
    await turn();
    if (seen.length === 2) late.resolve(4);
  }
  expect(seen).toEqual([[0, 1, 2], [3], [4, 5]]);
});

test('those before one that fails are given first, and the others are waited for', async () => {
  let ended = 0;
  const ends = async (each: number) => {
    await turn();
    ended += 1;
    return each;
  };
  const fails = () => Promise.reject(new Error('the place went away'));
  const jobs = [() => ends(0), () => ends(1), fails, () => ends(3)];
  const seen: number[] = [];
  const read = async () => {
    for await (const batch of inBatches(jobs, 4, () => 4)) {
      seen.push(...batch);
      await turn();
    }
  };
  await expect(read()).rejects.toThrow('the place went away');
  expect([seen, ended]).toEqual([[0, 1], 3]);
});

test('with reading ahead the next ones begin while a batch is worked on, no more at once than is asked for', async () => {
  let [begun, underWay, most] = [0, 0, 0];
  const reads = async (each: number) => {
    begun += 1;
    underWay += 1;
    most = Math.max(most, underWay);
    await turn();
    underWay -= 1;
    return each;
  };
  const jobs = Array.from({ length: 12 }, (_, each) => () => reads(each));
  const seen: (readonly number[])[] = [];
  for await (const batch of inBatches(jobs, 3, () => 4, 3)) {
    if (seen.length === 0) expect(begun).toBeGreaterThan(batch.length);
    seen.push(batch);
    for (let times = 0; times < 5; times += 1) await turn();
  }
  expect(seen.flat()).toEqual(Array.from({ length: 12 }, (_, each) => each));
  expect(seen.slice(1, -1).every(({ length }) => length > 1)).toBe(true);
  expect(most).toBe(3);
});

async function soon(each: number): Promise<number> {
  await Promise.resolve();
  return each;
}
