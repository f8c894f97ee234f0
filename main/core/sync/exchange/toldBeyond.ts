import { sodium } from '../../vault/sodium.ts';
import type { Body } from '../change.ts';
import { longestSegment } from '../segments/caps.ts';
import { chainStart, endOf } from '../segments/chain.ts';
import { openSegment } from '../segments/openSegment.ts';
import { frameIsSigned, readFrame, type SegmentFrame } from '../segments/segmentFrame.ts';
import { sameBytes } from '../signedHash.ts';
import { snapshotRecords } from '../snapshots/readSnapshot.ts';
import { stampsOf } from '../snapshots/recordLine.ts';
import { segmentName } from '../storeNames.ts';
import type { OwnAct } from './localLog.ts';
import type { Run } from './run.ts';
import { neededHere } from './snapshots/stand.ts';
import { soundSnapshot, takePieces } from './snapshots/takePieces.ts';
import { groundHere } from './snapshots/whatStands.ts';

/** Whether this laptop did an act, and has not found it in the log that both have. */
export type IsOurs = (program: string, act: OwnAct) => boolean;

/** `bodies`: what this laptop sealed after the log that both have. */
export function ownActs(
  { log }: Run,
  bodies: readonly { readonly program: string; readonly body: Body }[],
): IsOurs {
  const known = new Map<string, ReadonlySet<string>>();
  const read = (program: string) => {
    const sealed = bodies.filter((each) => each.program === program);
    const acts = [...sealed.flatMap(({ body }) => body.changes), ...log.unsealed(program)];
    return new Set(acts.map(nameOf));
  };
  return (program, act) => {
    const names = known.get(program) ?? read(program);
    known.set(program, names);
    return names.has(nameOf(act));
  };
}

const nameOf = ({ act, kind, id, time }: OwnAct) =>
  `${act} ${kind} ${id} ${time.wall} ${time.counter}`;

/** What a log tells of one program. */
export interface Told {
  readonly program: string;
  /** Its last act there. */
  readonly through: number;
  /** The last of its acts there that this laptop has done as well; 0: none. */
  readonly common: number;
}

/**
 * What the store's log says after a segment, through the last that is announced. Where it is gone because
 * snapshots stand in its place, they say it.
 */
export async function toldBeyond(
  run: Run,
  device: string,
  {
    sequence,
    through,
    isOurs,
  }: { readonly sequence: number; readonly through: number; readonly isOurs: IsOurs },
): Promise<readonly Told[] | 'later'> {
  const { log, agency, store, rules } = run;
  const signPublicKey = log.peers().get(device)?.signPublicKey;
  if (signPublicKey === undefined) return [];
  const told: Told[] = [];
  const start = log.start(device);
  const ground = groundHere(log).log.get(device);
  const hash = sequence === start.sequence ? start.hash : log.segment(device, sequence)?.hash;
  for (
    let after = hash === undefined ? chainStart : { sequence, hash };
    after.sequence < through;
  ) {
    const name = segmentName(agency, device, after.sequence + 1);
    const got = await store.get(name, longestSegment);
    if (got.state === 'absent' && ground !== undefined && after.sequence < ground.sequence) {
      const within = await toldBySnapshots(run, device, isOurs);
      if (within === 'later') return 'later';
      told.push(...within);
      after = { sequence: ground.sequence, hash: sodium.from_hex(ground.hash) };
      continue;
    }
    if (got.state === 'absent' && (await putBackShared(run, device, after.sequence + 1))) continue;
    if (got.state !== 'got') return 'later';
    const result = rules.nextSegment(got.bytes, { agency, device, signPublicKey, after });
    if (result.state === 'notYet') return 'later';
    if (result.state === 'refused') {
      run.report({ about: 'refused', name, reason: result.reason });
      break;
    }
    const read = toldBy(run, result.value, isOurs);
    if (read !== undefined) told.push(read);
    after = endOf(result.value);
    await run.breathe();
  }
  return told;
}

/**
 * A segment that is gone from the store and that both had sealed before the disk was copied, as the one
 * after it there shows, which names it: puts it back. Its laptop may be gone, or look days later.
 */
async function putBackShared(run: Run, device: string, sequence: number): Promise<boolean> {
  const { log, agency, store } = run;
  const own = log.segment(device, sequence);
  const signPublicKey = log.peers().get(device)?.signPublicKey;
  if (own === undefined || signPublicKey === undefined) return false;
  const got = await store.get(segmentName(agency, device, sequence + 1), longestSegment);
  const next = got.state === 'got' ? readFrame(got.bytes) : undefined;
  if (next?.state !== 'read' || !frameIsSigned(next.value, signPublicKey)) return false;
  if (!sameBytes(next.value.header.previous, own.hash)) return false;
  return (await store.put(segmentName(agency, device, sequence), own.file)) === 'put';
}

function toldBy({ log }: Run, frame: SegmentFrame, isOurs: IsOurs): Told | undefined {
  const { program, epoch } = frame.header;
  const key = log.epochKey(program, epoch);
  const opened = key === undefined ? undefined : openSegment(frame, key);
  if (opened?.state !== 'read') return undefined;
  const { through, changes } = opened.value;
  const both = changes.filter((change) => isOurs(program, change));
  return { program, through, common: both.reduce((last, { act }) => Math.max(last, act), 0) };
}

/**
 * What the snapshots on which logs begin hold of a laptop. They name its acts that nobody has overwritten:
 * of both laptops' acts as many are known as lie before the last of those.
 */
async function toldBySnapshots(
  run: Run,
  device: string,
  isOurs: IsOurs,
): Promise<readonly Told[] | 'later'> {
  const { log } = run;
  const told: Told[] = [];
  for (const snapshot of neededHere(run, groundHere(log))) {
    const { program, epoch } = snapshot.act;
    if (!(await takePieces(run, snapshot))) return 'later';
    const sound = await soundSnapshot(run, snapshot);
    const key = log.epochKey(program, epoch);
    if (sound === undefined || key === undefined) return 'later';
    let common = 0;
    for (const { records } of snapshotRecords(snapshot, key, (at) => log.piece(snapshot, at))) {
      for (const { kind, id, state } of records) {
        for (const stamp of stampsOf(state)) {
          if (stamp.device !== device || !isOurs(program, { ...stamp, kind, id })) continue;
          common = Math.max(common, stamp.act);
        }
      }
      await run.breathe();
    }
    told.push({ program, through: sound.vector.get(device) ?? 0, common });
  }
  return told;
}
