import { expect, test, vi } from 'vitest';
import {
  isConfirm,
  isFloor,
  isSnapshot,
  type Statement,
} from '../../../../../main/core/sync/snapshots/statement.ts';
import { horizon } from '../../../../../main/core/sync/exchange/snapshots/upkeep.ts';
import { standingSnapshots } from '../../../../../main/core/sync/snapshots/standing.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { StoreProblem } from '../../../../../main/core/sync/targets/syncStore.ts';
import { telling } from '../../../../fuzz/sync/faults.ts';
import { type MemoryLog, productLogRules } from '../../../../support/memoryLog.ts';
import { agency } from '../laptops.ts';
import { productRules } from '../../../../../main/core/sync/exchange/exchange.ts';
import {
  agencyOf,
  exchanges,
  exchangesBy,
  hiding,
  notesOf,
  smallAgency,
  writes,
} from './smallAgency.ts';

/** Its snapshots leave out what people wrote. */
const leavingOut = {
  ...productLogRules,
  toLines: telling(({ state, ...record }) => ({
    ...record,
    state: { ...state, values: new Map() },
  })),
};

async function makesSnapshot(log: MemoryLog, store: MemoryStore): Promise<void> {
  // What waits is sealed first, and within the next.
  await exchanges(log, store);
  const before = madeBy(log).length;
  log.isDue = () => true;
  await exchanges(log, store);
  log.isDue = () => false;
  expect(madeBy(log)).toHaveLength(before + 1);
}

const madeBy = (log: MemoryLog) =>
  log.statements().filter((each) => isSnapshot(each) && each.device === log.device);
const confirmedBy = (log: MemoryLog) =>
  log
    .statements()
    .flatMap((each) => (isConfirm(each) && each.device === log.device ? each.act.snapshot : []));
const hashes = (log: MemoryLog) => madeBy(log).map(({ hash }) => hash);
const isConfirmed = (log: MemoryLog, ...said: readonly Statement[]) =>
  standingSnapshots([...log.statements(), ...said], log.membership()).map(
    (each) => each.isConfirmed,
  );

test('who comes before anybody confirmed reads the logs, and confirms what they worked out', async () => {
  const office = smallAgency('amara');
  const { amara } = office;
  const store = new MemoryStore();
  writes(amara, 'mornings only');
  await makesSnapshot(amara, store);
  const chloe = office.joins('chloe');
  await exchanges(amara, store);
  await exchanges(chloe, store);
  expect(notesOf(chloe)).toEqual(['mornings only']);
  expect(chloe.takenIn).toBe(0);
  expect(confirmedBy(chloe)).toEqual(hashes(amara));
});

test('what an administrator’s damaged vault puts together is confirmed by nobody who comes new', async () => {
  const office = agencyOf(['amara'], { rules: { amara: leavingOut } });
  const { amara } = office;
  const store = new MemoryStore();
  writes(amara, 'mornings only');
  await makesSnapshot(amara, store);
  const chloe = office.joins('chloe');
  await exchanges(amara, store);
  const { reports } = await exchanges(chloe, store);
  expect(reports).toContainEqual({ about: 'differs', device: amara.device });
  expect(notesOf(chloe)).toEqual(['mornings only']);
  expect(confirmedBy(chloe)).toEqual([]);
  // With the mistake it is what they hold, and they bear it out.
  const dina = office.joins('dina');
  await exchanges(amara, store);
  const blind = { mayStartFrom: () => true, doubtful: () => [] };
  await exchangesBy(blind, dina, store);
  expect(notesOf(dina)).toEqual([]);
  expect(confirmedBy(dina)).toEqual(hashes(amara));
});

test('a copy does not bear out what it put together as the laptop that it was, nor the other what it did', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  writes(amara, 'mornings only');
  await exchanges(amara, store);
  const copy = amara.clone();
  writes(amara, 'on the laptop', 'r2');
  writes(copy, 'on the copy', 'r3');
  await makesSnapshot(amara, store);
  expect((await exchanges(copy, store)).end.state).toBe('wentOn');
  for (const each of [copy, amara, copy]) await exchanges(each, store);
  expect(confirmedBy(copy)).toEqual([]);
  await makesSnapshot(copy, store);
  for (const each of [amara, copy]) await exchanges(each, store);
  expect(confirmedBy(amara)).toEqual([]);
  expect(isConfirmed(amara)).toEqual([false, false]);
  // Where one of them says so all the same, nobody counts it.
  const [snapshot = ''] = hashes(amara);
  const act = { does: 'confirm', snapshot } as const;
  const says = ({ device }: MemoryLog) => ({
    agency,
    device,
    sequence: 9,
    act,
    hash: 'said',
    file: new Uint8Array(),
  });
  expect(isConfirmed(amara, says(copy))).toEqual([false, false]);
  expect(isConfirmed(amara, says(ben))).toEqual([true, false]);
  for (const each of [ben, amara]) await exchanges(each, store);
  expect(confirmedBy(ben)).toHaveLength(1);
  expect(isConfirmed(amara)).toContain(true);
});

test('all who vouched for what a laptop began with are removed: it works everything out anew, and bears nothing out before', async () => {
  const office = agencyOf(['amara', 'ben', 'dina'], {
    supervisors: ['ben'],
    rules: { ben: leavingOut },
  });
  const { amara, ben, dina } = office;
  const store = new MemoryStore();
  writes(amara, 'mornings only');
  for (const each of [amara, ben, dina]) await exchanges(each, store);
  await makesSnapshot(ben, store);
  // Two thieves vouch for each other; whoever holds something else lets no log end on it.
  await exchanges(amara, store);
  await exchangesBy({ comparesDigests: false }, dina, store);
  expect(confirmedBy(dina)).toEqual(hashes(ben));
  for (const each of [amara, dina, amara]) await exchanges(each, store);
  expect(amara.statements().filter(isFloor)).toEqual([]);
  const chloe = office.joins('chloe');
  await exchanges(amara, store);
  const lacking = hiding(store, (name) => name.includes('/log/laptop-amara/'));
  await exchanges(chloe, lacking);
  expect(chloe.takenIn).toBe(1);
  expect(notesOf(chloe)).toEqual([]);
  writes(chloe, 'her sister called', 'r2');
  office.removes(ben);
  await exchanges(amara, store);
  await exchanges(chloe, lacking);
  // One of the two still belongs.
  expect(productRules.doubtful(chloe)).toEqual([]);
  office.removes(dina);
  await exchanges(amara, store);
  await exchanges(chloe, lacking);
  // As long as something of the logs is lacking nothing goes.
  expect(productRules.doubtful(chloe).map(({ hash }) => hash)).toEqual(hashes(ben));
  expect(chloe.restsOn().size).toBe(1);
  // Somebody writes all the time, so it can't be done yet: what it only repeats bears nobody out.
  const writing = vi.spyOn(chloe, 'redo').mockReturnValue('moved');
  await exchanges(chloe, store);
  expect(writing).toHaveBeenCalled();
  expect(confirmedBy(chloe)).toEqual([]);
  writing.mockRestore();

  await exchanges(chloe, store);
  expect(notesOf(chloe)).toEqual(['mornings only']);
  expect(notesOf(chloe, 'r2')).toEqual(['her sister called']);
  expect(chloe.restsOn().size).toBe(0);
  await exchanges(amara, store);
  await makesSnapshot(amara, store);
  await exchanges(chloe, store);
  expect(confirmedBy(chloe)).toEqual(hashes(amara));
});

test('what a removal refused comes after all, because logs had ended on it: what had overwritten it goes on doing so', async () => {
  const office = agencyOf(['amara', 'ben', 'chloe'], { supervisors: ['ben'], rules: {} });
  const { amara, ben, chloe } = office;
  const store = new MemoryStore();
  // Nobody waits for Amara, who has not been heard of for months.
  for (const each of [amara, ben, chloe]) each.now += 2 * horizon;
  writes(chloe, 'mornings only');
  writes(chloe, 'her sister called', 'r2');
  await exchanges(chloe, store);
  await makesSnapshot(ben, store);
  writes(ben, 'evenings only');
  await exchanges(ben, store);
  office.removes(chloe);
  // Amara reads, and can't pass anything on yet.
  const readOnly = Object.create(store, {
    put: { value: () => Promise.reject(new StoreProblem('readOnly')) },
  }) as MemoryStore;
  await exchanges(amara, readOnly);
  expect(notesOf(amara)).toEqual(['evenings only']);
  expect(notesOf(amara, 'r2')).toEqual([]);
  for (const each of [chloe, ben, chloe, ben]) await exchanges(each, store);
  expect(ben.statements().filter(isFloor)).toHaveLength(1);
  for (let round = 0; round < 3; round += 1) {
    for (const each of [amara, ben]) await exchanges(each, store);
  }
  for (const each of [amara, ben]) {
    expect(notesOf(each)).toEqual(['evenings only']);
    expect(notesOf(each, 'r2')).toEqual(['her sister called']);
  }
});
