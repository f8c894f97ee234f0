import { expect, test } from 'vitest';
import { epochName } from '../../../../../main/core/sync/epochKey.ts';
import type { Act } from '../../../../../main/core/sync/membership/entry.ts';
import {
  epochsOf,
  needsEpoch,
  openEpochKey,
  readersOf,
  sealEpochKey,
} from '../../../../../main/core/sync/membership/epochs.ts';
import { epochKeyOf, laptop } from '../laptops.ts';
import { Office, removal } from './office.ts';

/** A new epoch of a program, made by `by` for everyone who reads it as far as they have seen. */
function makesEpoch(o: Office, by: string, program: string, name: string): void {
  const seen = o.seenBy(by);
  const key = epochKeyOf(name);
  const keys = readersOf(seen, program).map((device) => {
    const box = seen.devices.get(device)?.box ?? '';
    return [device, sealEpochKey(key, box)] as const;
  });
  const act: Act = {
    does: 'epoch',
    program,
    epoch: epochName(key),
    keys: Object.fromEntries(keys),
  };
  o.does(by, act);
}

function office(): Office {
  const o = new Office('amara');
  o.admits('amara', 'ben', 'administrator');
  o.admits('amara', 'dina', 'worker');
  o.does('amara', { does: 'grant', member: 'dina', program: 'shelter' });
  makesEpoch(o, 'amara', 'agency', 'one');
  makesEpoch(o, 'amara', 'shelter', 'secret');
  o.meetAll();
  o.meet('amara', 'ben');
  return o;
}

test('a program’s key opens on its members’ laptops, and on no other', () => {
  const all = office().meetAll();
  const keyOn = (name: string, program: string) => {
    const [epoch] = epochsOf(all, program).slice(-1);
    const sealed = epoch?.keys.get(`laptop-${name}`);
    return sealed && openEpochKey(sealed, epoch?.name ?? '', laptop(name).box);
  };
  expect(keyOn('dina', 'shelter')).toEqual(epochKeyOf('secret'));
  expect(keyOn('ben', 'agency')).toEqual(epochKeyOf('one'));
  expect(keyOn('ben', 'shelter')).toBeUndefined();
  const dinas = epochsOf(all, 'shelter').at(-1)?.keys.get('laptop-dina') ?? '';
  expect(openEpochKey(dinas, epochName(epochKeyOf('secret')), laptop('ben').box)).toBeUndefined();
});

test('a key that is not the one that the epoch names is not taken', () => {
  const { box } = laptop('dina');
  const sealed = sealEpochKey(epochKeyOf('other'), Buffer.from(box.publicKey).toString('base64'));
  expect(openEpochKey(sealed, epochName(epochKeyOf('secret')), box)).toBeUndefined();
  expect(openEpochKey('rubbish', epochName(epochKeyOf('secret')), box)).toBeUndefined();
});

test('a removal asks for a new epoch of the programs that it closes, until one is made that has seen it', () => {
  const o = office();
  expect([needsEpoch(o.meetAll(), 'agency'), needsEpoch(o.meetAll(), 'shelter')]).toEqual([
    false,
    false,
  ]);
  o.does('amara', { does: 'withdraw', member: 'dina', program: 'shelter' });
  expect([needsEpoch(o.meetAll(), 'agency'), needsEpoch(o.meetAll(), 'shelter')]).toEqual([
    false,
    true,
  ]);
  makesEpoch(o, 'amara', 'shelter', 'after');
  const all = o.meetAll();
  expect(needsEpoch(all, 'shelter')).toBe(false);
  expect(epochsOf(all, 'shelter').at(-1)?.keys.has('laptop-dina')).toBe(false);
  o.does('amara', removal('ben'));
  expect([needsEpoch(o.meetAll(), 'agency'), needsEpoch(o.meetAll(), 'shelter')]).toEqual([
    true,
    false,
  ]);
});

test('two epochs that were made apart ask for a third; one by a removed administrator does not count', () => {
  const o = office();
  makesEpoch(o, 'amara', 'agency', 'hers');
  makesEpoch(o, 'ben', 'agency', 'his');
  expect(needsEpoch(o.meetAll(), 'agency')).toBe(true);
  makesEpoch(o, 'ben', 'agency', 'third');
  expect(needsEpoch(o.meetAll(), 'agency')).toBe(false);
  expect(epochsOf(o.meetAll(), 'agency').at(-1)?.name).toBe(epochName(epochKeyOf('third')));
  makesEpoch(o, 'ben', 'agency', 'bens');
  o.does('amara', removal('ben'));
  const all = o.meetAll();
  expect(epochsOf(all, 'agency').at(-1)?.name).toBe(epochName(epochKeyOf('third')));
  expect(needsEpoch(all, 'agency')).toBe(true);
});

test('handing an epoch on to a new laptop makes no new epoch', () => {
  const o = office();
  const before = epochsOf(o.meetAll(), 'agency').length;
  o.admits('amara', 'emil', 'worker');
  makesEpoch(o, 'amara', 'agency', 'one');
  const all = o.meetAll();
  expect(epochsOf(all, 'agency').length).toBe(before);
  expect(epochsOf(all, 'agency').at(-1)?.keys.has('laptop-emil')).toBe(true);
});
