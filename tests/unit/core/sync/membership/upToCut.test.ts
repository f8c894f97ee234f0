import { expect, test } from 'vitest';
import { upToCut } from '../../../../../main/core/sync/membership/upToCut.ts';
import { type ChainEnd, chainStart } from '../../../../../main/core/sync/segments/chain.ts';
import { readFrame } from '../../../../../main/core/sync/segments/segmentFrame.ts';
import { sodium } from '../../../../../main/core/vault/sodium.ts';
import { edit, laptop, segmentAfter } from '../laptops.ts';
import { Office } from './office.ts';

const dina = laptop('dina');

/** A log of so many segments after `after`. */
function log(length: number, after: ChainEnd = chainStart) {
  const frames = [];
  let end = after;
  for (let n = 1; n <= length; n += 1) {
    const body = { through: n, vector: new Map(), changes: [edit(n, { note: `${n}` })] };
    const { file } = segmentAfter(dina, end, body);
    const frame = readFrame(file);
    if (frame.state !== 'read') throw new Error(frame.reason);
    frames.push(frame.value);
    end = { sequence: end.sequence + 1, hash: frame.value.hash };
  }
  return frames;
}

const all = log(5);
const endAt = (sequence: number): ChainEnd => {
  const frame = all[sequence - 1];
  return frame === undefined ? chainStart : { sequence, hash: frame.hash };
};
const cutAt = (sequence: number) => ({ sequence, hash: sodium.to_hex(endAt(sequence).hash) });

/** The hashes of a log of which so many segments are here. */
const here =
  (count: number, of = all) =>
  (sequence: number) =>
    sequence <= count ? of[sequence - 1]?.hash : undefined;

test('what a removed laptop wrote after its cut is refused by everyone, however far they are', () => {
  for (const count of [3, 4, 5]) {
    expect(upToCut(cutAt(3), here(count))).toEqual({ state: 'accepted', through: 3 });
  }
});

test('nothing is applied before all up to the cut is there', () => {
  for (const count of [0, 1, 2]) {
    expect(upToCut(cutAt(3), here(count))).toEqual({ state: 'notYet' });
  }
});

test('another history up to the cut is a fork, also one that only those who are behind were given', () => {
  const other = [...all.slice(0, 1), ...log(2, endAt(1))];
  expect(upToCut(cutAt(3), here(3, other))).toEqual({ state: 'fork' });
});

test('without a cut nothing is accepted', () => {
  const none = { sequence: 0, hash: '0'.repeat(64) };
  expect(upToCut(none, here(5))).toEqual({ state: 'accepted', through: 0 });
});

test('the cut of a removal is what an administrator named, and moves when one who has seen it says so', () => {
  const o = new Office('amara');
  o.admits('amara', 'dina', 'worker');
  const cut = (sequence: number) => ({ device: dina.device, ...cutAt(sequence) });
  o.does('amara', { does: 'removeMember', member: 'dina', cuts: [cut(3)] });
  const accepted = () => {
    const removed = o.meetAll().devices.get(dina.device)?.removed;
    const result = removed ? upToCut(removed, here(5)) : undefined;
    return result?.state === 'accepted' ? result.through : undefined;
  };
  expect(accepted()).toBe(3);
  o.does('amara', { does: 'cut', ...cut(5) });
  expect(accepted()).toBe(5);
});
