import { covers, type Vector } from '../../change.ts';
import { mergeRecords, mergeVectors } from '../../merge/mergeRecords.ts';
import { recordKey } from '../../merge/replica.ts';
import type { RecordState } from '../../merge/recordState.ts';
import type { Base } from '../../snapshots/programSource.ts';
import { bodyOf, replay } from '../../snapshots/replay.ts';
import { recordAt, type SoundPieces } from '../../snapshots/soundSnapshot.ts';
import type { Run } from '../run.ts';
import type { RecordPlace } from './snapshotLog.ts';

const none: ReadonlyMap<string, RecordState> = new Map();

/**
 * Records of a snapshot together with all that was applied here beyond it, by `recordKey`: those that
 * somebody changed who had seen what a removed laptop did, where it was refused here until now. Logs ended
 * on the snapshot, so it counts after all. What had overwritten it here is not in the records any more:
 * merged, it would stand beside that. Nearly always there are none.
 */
export async function afterRefused(
  run: Run,
  taken: SoundPieces,
  vector: Vector,
): Promise<ReadonlyMap<string, RecordState>> {
  const { log, rules } = run;
  const { program } = taken.snapshot.act;
  const here = log.vector(program);
  const isNews = (device: string, act: number) => !covers(here, { device, act });
  const removed = [...log.peers()].flatMap(([device, peer]) =>
    peer.removed !== null && isNews(device, vector.get(device) ?? 0) ? device : [],
  );
  if (removed.length === 0) return none;
  const segments = log.appliedIn(program);
  const touched = new Map<string, RecordPlace>();
  for (const segment of segments) {
    const body = bodyOf(log, segment);
    if (!removed.some((device) => isNews(device, body?.vector.get(device) ?? 0))) continue;
    for (const { kind, id } of body?.changes ?? []) touched.set(recordKey(kind, id), { kind, id });
    await run.turn();
  }
  if (touched.size === 0) return none;
  const base = baseWith(log.base(program), taken, { vector, touched });
  const lastActs = new Map(
    log
      .peers()
      .entries()
      .filter(([, peer]) => peer.removed !== null)
      .map(([device]) => [device, Math.max(here.get(device) ?? 0, base.vector.get(device) ?? 0)]),
  );
  const replayed = await replay(
    {
      appliedIn: () => segments,
      segment: (device, sequence) => log.segment(device, sequence),
      epochKey: (of, epoch) => log.epochKey(of, epoch),
      base: () => base,
      removed: () => log.removed(),
      admits: (of, device, change, record) => log.admits(of, device, change, record),
    },
    {
      program,
      segments,
      touched: new Set(touched.keys()),
      upTo: here,
      lastActs,
      isDeliverable: rules.isDeliverable,
      breathe: () => run.turn(),
    },
  );
  return replayed?.records ?? none;
}

/** As if the snapshot already stood here in the place of logs, besides what does. */
function baseWith(
  before: Base | undefined,
  taken: SoundPieces,
  {
    vector,
    touched,
  }: { readonly vector: Vector; readonly touched: ReadonlyMap<string, RecordPlace> },
): Base {
  const log = new Map(before?.log);
  for (const [device, [sequence]] of Object.entries(taken.snapshot.act.log)) {
    log.set(device, Math.max(sequence, log.get(device) ?? 0));
  }
  const records = (keys: ReadonlySet<string>) => {
    const held = before?.records(keys) ?? none;
    const all = new Map<string, RecordState>();
    for (const [key, place] of touched) {
      const one = { record: held.get(key), vector: before?.vector ?? new Map() };
      const other = { record: recordAt(taken, place)?.state, vector };
      if (one.record ?? other.record) all.set(key, mergeRecords(one, other));
    }
    return all;
  };
  return { log, vector: mergeVectors(before?.vector ?? new Map(), vector), records };
}
