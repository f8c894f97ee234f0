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

test('what a removed laptop wrote after its cut is refused by everyone, however far they are', () => {
  const removed = cutAt(3);
  for (const after of [0, 1, 2, 3]) {
    expect(upToCut(removed, endAt(after), all.slice(after))).toEqual({
      state: 'accepted',
      frames: all.slice(after, 3),
    });
  }
});

test('nothing is applied before all up to the cut is there', () => {
  expect(upToCut(cutAt(3), endAt(1), all.slice(1, 2))).toEqual({ state: 'notYet' });
  expect(upToCut(cutAt(3), chainStart, [])).toEqual({ state: 'notYet' });
});

test('another history up to the cut is a fork, also one that only those who are behind were given', () => {
  const other = log(2, endAt(1));
  expect(upToCut(cutAt(3), endAt(1), other)).toEqual({ state: 'fork' });
});

test('who applied more than the cut allows is told so', () => {
  expect(upToCut(cutAt(3), endAt(4), [])).toEqual({ state: 'beyond' });
});

test('without a cut nothing is accepted', () => {
  expect(upToCut({ sequence: 0, hash: '0'.repeat(64) }, chainStart, all)).toEqual({
    state: 'accepted',
    frames: [],
  });
});

test('the cut of a removal is what an administrator named, and moves when one who has seen it says so', () => {
  const o = new Office('amara');
  o.admits('amara', 'dina', 'worker');
  const cut = (sequence: number) => ({ device: dina.device, ...cutAt(sequence) });
  o.does('amara', { does: 'removeMember', member: 'dina', cuts: [cut(3)] });
  const accepted = () => {
    const removed = o.meetAll().devices.get(dina.device)?.removed;
    const result = removed ? upToCut(removed, chainStart, all) : undefined;
    return result?.state === 'accepted' ? result.frames.length : undefined;
  };
  expect(accepted()).toBe(3);
  o.does('amara', { does: 'cut', ...cut(5) });
  expect(accepted()).toBe(5);
});
