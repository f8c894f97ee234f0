import { describe, expect, test } from 'vitest';
import {
  chainStart,
  endOf,
  judgeCopy,
  nextSegment,
} from '../../../../../main/core/sync/segments/chain.ts';
import { agency, edit, laptop, segmentAfter } from '../laptops.ts';

const amara = laptop('amara');
const ben = laptop('ben');
const bodyOf = (act: number) => ({ through: act, vector: new Map(), changes: [edit(act, {})] });
const first = segmentAfter(amara);
const one = { sequence: 1, hash: first.hash };
// Of a program whose key this reader does not have: the chain is followed all the same.
const second = segmentAfter(amara, one, bodyOf(2), { program: 'shelter' });
const two = { sequence: 2, hash: second.hash };
const third = segmentAfter(amara, two, bodyOf(3));
const from = { agency, device: amara.device, signPublicKey: amara.sign.publicKey };

describe('a device’s log', () => {
  test('is followed from one segment to the next, without any program’s key', () => {
    let after = chainStart;
    for (const { file } of [first, second, third]) {
      const result = nextSegment(file, { ...from, after });
      if (result.state !== 'read') throw new Error(result.reason);
      after = endOf(result.value);
    }
    expect(after).toEqual({ sequence: 3, hash: third.hash });
  });

  test.each([
    ['a later one in its place', third, chainStart, 'misplaced'],
    ['an earlier one again', first, two, 'misplaced'],
    ['one that follows another history', third, { sequence: 2, hash: first.hash }, 'fork'],
    ['one by another laptop', segmentAfter(ben), chainStart, 'misplaced'],
    [
      'one of another agency',
      segmentAfter(amara, chainStart, bodyOf(1), { agency: 'other' }),
      chainStart,
      'misplaced',
    ],
    [
      'one that another laptop signed in its name',
      segmentAfter({ ...ben, device: amara.device }),
      chainStart,
      'signature',
    ],
  ])('refuses %s', (_, { file }, after, reason) => {
    expect(nextSegment(file, { ...from, after })).toEqual({ state: 'refused', reason });
  });

  test('waits at a segment that did not arrive whole', () => {
    expect(nextSegment(second.file.subarray(0, 300), { ...from, after: one }).state).toBe('notYet');
  });

  test('tells a copy of the same segment from one that another laptop of the same name wrote', () => {
    const other = segmentAfter(amara, one, bodyOf(2), { program: 'shelter' });
    expect(judgeCopy(second.file, from, two)).toBe('same');
    expect(judgeCopy(other.file, from, two)).toBe('fork');
    expect(judgeCopy(first.file, from, two)).toBe('nothing');
    expect(judgeCopy(second.file.subarray(0, 99), from, two)).toBe('nothing');
    const forged = segmentAfter({ ...ben, device: amara.device }, one, bodyOf(2));
    expect(judgeCopy(forged.file, from, two)).toBe('nothing');
  });
});
