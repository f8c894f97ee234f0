import type { Body, Vector } from '../change.ts';
import type { Waiting } from '../exchange/localLog.ts';
import {
  applyBody,
  emptyReplica,
  type isDeliverable,
  type LastActs,
  recordKey,
  type Replica,
} from '../merge/replica.ts';
import { openSegment } from '../segments/openSegment.ts';
import { readFrame } from '../segments/segmentFrame.ts';
import type { ProgramSource } from './programSource.ts';

export interface Replay {
  readonly program: string;
  /** Which segments, in each device's order; those within the base are left out. */
  readonly segments: readonly Waiting[];
  /** Which records are worked out (`recordKey`). */
  readonly touched: ReadonlySet<string>;
  /** Of a segment that was applied in part, how far. */
  readonly upTo?: Vector;
  readonly lastActs?: LastActs;
  readonly isDeliverable: typeof isDeliverable;
  readonly breathe: () => Promise<void>;
}

/**
 * What some records of a program come to by segments alone, in memory, over what its base holds.
 * Undefined where segments are lacking in between: a snapshot was taken in, and the logs that it is
 * made of are not followed yet.
 * @throws Error where segments that were applied can't be read any more
 */
export async function replay(
  source: Omit<ProgramSource, 'held'>,
  given: Replay,
): Promise<Replica | undefined> {
  const { program, touched, upTo, lastActs, breathe } = given;
  const base = source.base(program);
  const after = given.segments.filter(
    ({ device, sequence }) => sequence > (base?.log.get(device) ?? 0),
  );
  const queues = Map.groupBy(after, ({ device }) => device);
  const bodies = new Map<string, Body>();
  let replica: Replica =
    base === undefined ? emptyReplica : { vector: base.vector, records: base.records(touched) };
  for (let moved = true; moved; ) {
    moved = false;
    for (const [device, queue] of queues) {
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        const body = bodies.get(device) ?? bodyOf(source, next);
        if (body === undefined) throw new Error('a segment that was applied can no longer be read');
        bodies.set(device, body);
        if (!given.isDeliverable(replica.vector, body, lastActs)) break;
        const through = Math.min(body.through, upTo?.get(device) ?? body.through);
        const { records } = replica;
        const changes = body.changes.filter((change) => {
          const key = recordKey(change.kind, change.id);
          if (change.act > through || !touched.has(key)) return false;
          return source.admits(program, device, change, records.get(key));
        });
        replica = applyBody(replica, device, { ...body, through, changes });
        bodies.delete(device);
        queue.shift();
        moved = true;
        await breathe();
      }
    }
  }
  return queues.values().every((queue) => queue.length === 0) ? replica : undefined;
}

/** What a kept segment says; undefined without its key. It was verified when it was kept. */
export function bodyOf(
  source: Pick<ProgramSource, 'epochKey' | 'segment'>,
  { device, sequence, program, epoch }: Waiting,
): Body | undefined {
  const key = source.epochKey(program, epoch);
  const file = source.segment(device, sequence)?.file;
  const frame = file && readFrame(file);
  if (key === undefined || frame?.state !== 'read') return undefined;
  const opened = openSegment(frame.value, key);
  return opened.state === 'read' ? opened.value : undefined;
}
