import { covers, type Vector } from '../change.ts';
import { emptyReplica, isDeliverable, recordKey } from '../merge/replica.ts';
import type { HeldNow, ProgramSource } from './programSource.ts';
import type { SnapshotRecord } from './recordLine.ts';
import { bodyOf, replay } from './replay.ts';

/** By device, the last segment of its log that counts. */
export type LogPositions = ReadonlyMap<string, number>;

/**
 * What a program had applied by segments up to these: what a snapshot of them says in its first line.
 * Undefined where a segment can't be read.
 */
export function vectorAt(
  source: Omit<ProgramSource, 'held'>,
  program: string,
  at: LogPositions,
): Vector | undefined {
  const vector = new Map(source.base(program)?.vector);
  const within = source
    .appliedIn(program)
    .filter(({ device, sequence }) => sequence <= (at.get(device) ?? 0));
  for (const [device, segments] of Map.groupBy(within, (each) => each.device)) {
    const last = segments.at(-1);
    if (last === undefined || last.sequence <= (source.base(program)?.log.get(device) ?? 0)) {
      continue;
    }
    const body = bodyOf(source, last);
    if (body === undefined) return undefined;
    if (body.through > 0) vector.set(device, Math.max(body.through, vector.get(device) ?? 0));
  }
  return vector;
}

/**
 * All records of a program as the segments up to `at` made them, in the order of a snapshot. What
 * nobody changed since is as it is held; what was, or what this laptop wrote and did not pass on yet,
 * is worked out from the log. Every change stands among its record's last acts, so the record itself
 * says whether it is newer. `source` stands still meanwhile: it reads within one transaction.
 */
export async function* recordsAt(
  source: ProgramSource,
  program: string,
  { at, vector }: { readonly at: LogPositions; readonly vector: Vector },
  breathe: () => Promise<void>,
): AsyncGenerator<SnapshotRecord, void, undefined> {
  const isThen = ({ state, erasedBy }: HeldNow) =>
    state.erased
      ? erasedBy !== undefined && covers(vector, erasedBy)
      : state.acts.length > 0 && state.acts.every((act) => covers(vector, act));
  const touched = new Set<string>();
  let seen = 0;
  for (const each of source.held(program)) {
    if (!isThen(each)) touched.add(recordKey(each.kind, each.id));
    if ((seen += 1) % 200 === 0) await breathe();
  }
  const segments = source
    .appliedIn(program)
    .filter(({ device, sequence }) => sequence <= (at.get(device) ?? 0));
  // Nobody waits for what a removed laptop did after the last that is accepted of it.
  const lastActs = new Map(source.removed().map((device) => [device, vector.get(device) ?? 0]));
  const given = { program, segments, touched, isDeliverable, lastActs, breathe };
  const then = touched.size === 0 ? emptyReplica : await replay(source, given);
  if (then === undefined) throw new Error('the segments of a snapshot do not follow');
  for (const { kind, id, ...each } of source.held(program)) {
    const key = recordKey(kind, id);
    const state = touched.has(key) ? then.records.get(key) : each.state;
    if (state !== undefined) yield { kind, id, state };
  }
}
