import { expect, test } from 'vitest';
import type { Body } from '../../../../../main/core/sync/change.ts';
import type { LogSegment } from '../../../../../main/core/sync/exchange/localLog.ts';
import { openSegment } from '../../../../../main/core/sync/segments/openSegment.ts';
import { readFrame } from '../../../../../main/core/sync/segments/segmentFrame.ts';
import type { MemoryLog } from '../../../../support/memoryLog.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { edit } from '../laptops.ts';
import { exchangesAlone, notesOf, smallAgency, writes } from './smallAgency.ts';

/** What every segment says that this laptop keeps from now on. */
function keptBy(log: MemoryLog): Body[] {
  const bodies: Body[] = [];
  const keeps = log.keepSealed.bind(log);
  log.keepSealed = (segment: LogSegment) => {
    const frame = readFrame(segment.file);
    const key = log.sealingKey(segment.program);
    if (frame.state !== 'read' || key === undefined) throw new Error('a file that nobody can read');
    const body = openSegment(frame.value, key);
    if (body.state !== 'read') throw new Error('a file that nobody can open');
    bodies.push(body.value);
    keeps(segment);
  };
  return bodies;
}

test('what is erased while it is packed never leaves the laptop', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  writes(amara, 'She hides from her brother');
  const kept = keptBy(amara);
  const reads = amara.nextOutgoing.bind(amara);
  let isRead = false;
  amara.nextOutgoing = (program, after) => {
    // In the turn that others have while it is packed.
    if (!isRead) setImmediate(() => erases(amara));
    isRead = true;
    return reads(program, after);
  };
  expect((await exchangesAlone(amara, store)).end).toEqual({ state: 'done' });
  const said = kept.flatMap(({ changes }) => changes.flatMap(({ set }) => [...set.values()]));
  expect(said).toEqual([]);
  await exchangesAlone(ben, store);
  expect(ben.replica('agency').records.get('person r1')?.erased).toBe(true);
});

test('what was packed aside comes whole, in its order, and is put as it was kept', async () => {
  const { amara, ben } = smallAgency('amara', 'ben');
  const store = new MemoryStore();
  const kept = keptBy(amara);
  for (const note of ['one', 'two', 'three']) writes(amara, note, note);
  expect((await exchangesAlone(amara, store)).end).toEqual({ state: 'done' });
  expect(kept.flatMap(({ changes }) => changes.map(({ id }) => id))).toEqual([
    'one',
    'two',
    'three',
  ]);
  await exchangesAlone(ben, store);
  expect(['one', 'two', 'three'].map((id) => notesOf(ben, id))).toEqual([
    ['one'],
    ['two'],
    ['three'],
  ]);
});

function erases(log: MemoryLog): void {
  const { act: _act, time: _time, ...does } = edit(1, {}, 'r1');
  log.save('agency', { ...does, does: 'erase', set: new Map() });
}
