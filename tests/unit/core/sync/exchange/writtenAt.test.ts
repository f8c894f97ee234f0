import { expect, test } from 'vitest';
import { writtenAt } from '../../../../../main/core/sync/exchange/writtenAt.ts';
import { isFloor } from '../../../../../main/core/sync/snapshots/statement.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { hour, hourOf } from '../../../../../shared/time/hours.ts';
import { exchanges, smallAgency, writes } from './smallAgency.ts';

const day = 24 * hour;
const now = 1_764_000_000_000;

test('a head counts as written when it says, to the hour, but not after it was read', () => {
  const at = now - 12 * day;
  expect(writtenAt(hourOf(at), now, undefined)).toBeGreaterThanOrEqual(at);
  expect(writtenAt(hourOf(at), now, undefined)).toBeLessThan(at + hour);
  // Within the hour in which it is read, and by a clock that is days ahead.
  for (const said of [now, now + 9 * day])
    expect(writtenAt(hourOf(said), now, undefined)).toBe(now);
});

test('a clock that was put back makes no laptop older than its head before; one that was ahead is believed again', () => {
  const before = { writtenAt: now - day, heardAt: now - day };
  expect(writtenAt(hourOf(now - 400 * day), now, before)).toBe(now - day);
  // This laptop's own clock was ahead when it read that.
  const ahead = { writtenAt: now - day, heardAt: now + 30 * day };
  expect(writtenAt(hourOf(now), now, ahead)).toBe(now);
  expect(writtenAt(hourOf(now - 400 * day), now, ahead)).toBe(now - day);
});

test('who comes new hears how long ago each laptop wrote, not that all of them are here today', async () => {
  const office = smallAgency('amara', 'ben');
  const { amara, ben } = office;
  const store = new MemoryStore();
  for (const each of [amara, ben]) await exchanges(each, store);
  const wrote = ben.now;
  amara.now += 12 * day;
  const chloe = office.joins('chloe');
  await exchanges(amara, store);
  chloe.now = amara.now;
  await exchanges(chloe, store);
  const { writtenAt: at = 0, heardAt } = chloe.heads().get(ben.device) ?? {};
  expect(heardAt).toBe(chloe.now);
  expect(Math.abs(at - wrote)).toBeLessThan(hour);
  expect(chloe.heads().get(amara.device)?.writtenAt).toBe(chloe.now);
});

test('a laptop whose clock is months behind is waited for before logs end', async () => {
  const { amara, ben, dina } = smallAgency('amara', 'ben', 'dina');
  const store = new MemoryStore();
  writes(amara, 'mornings only');
  ben.now -= 200 * day;
  for (const each of [ben, dina, amara]) await exchanges(each, store);
  amara.isDue = () => true;
  await exchanges(amara, store);
  amara.isDue = () => false;
  for (const each of [dina, amara, dina, amara]) await exchanges(each, store);
  expect(amara.statements().map(({ act }) => act.does)).toEqual(['snapshot', 'confirm']);
  for (const each of [ben, amara]) await exchanges(each, store);
  expect(amara.statements().filter(isFloor)).toHaveLength(1);
});
