import { longestSegment } from '../segments/caps.ts';
import { endOf } from '../segments/chain.ts';
import type { SegmentFrame } from '../segments/segmentFrame.ts';
import { segmentName } from '../storeNames.ts';
import type { Read } from '../verdict.ts';
import type { Taken, WaitingSegments } from './applyWaiting.ts';
import { acceptedThrough } from './cuts.ts';
import { inBatches } from './inBatches.ts';
import { type ReadAhead, readAhead } from './readAhead.ts';
import type { Run } from './run.ts';
import { cutOf } from './snapshots/whatStands.ts';
import type { Got } from '../targets/syncStore.ts';
import { highest, type ShownHeads } from './shownHeads.ts';

/** What was asked for under a name. */
interface Found {
  readonly device: string;
  readonly name: string;
  readonly got: Got;
  /** While nobody works. */
  readonly ahead: ReadAhead | undefined;
}

/** From here to there a device's segments are to be had. */
interface Stretch {
  readonly device: string;
  readonly from: number;
  readonly through: number;
}

interface Taking {
  readonly waiting: WaitingSegments;
  readonly progress: { taken: number; readonly of: number };
}

/**
 * Follows the others' logs: each segment under its number, the next only once the one before it was
 * verified and kept. Where a log has a gap, or a file that is none, it is at its end for now.
 */
export async function takeLogs(
  run: Run,
  shown: ShownHeads,
  waiting: WaitingSegments,
): Promise<void> {
  const stretches = stretchesOf(run, shown);
  if (stretches.length === 0) return;
  const of = stretches.reduce((sum, each) => sum + each.through - each.from + 1, 0);
  const progress = { taken: 0, of };
  // The first of each before all others: where a log stands at a gap that nobody fills, looking again
  // costs one request, however far it goes on behind that.
  const firsts = stretches.map((each) => ({ ...each, through: each.from }));
  await takeStretches(run, firsts, { waiting, progress });
  const rest = stretches
    .map((each) => ({ ...each, from: each.from + 1 }))
    .filter(({ device, from }) => run.log.end(device).sequence >= from - 1);
  await takeStretches(run, rest, { waiting, progress });
}

/**
 * Only what a head announces is followed, never a mere name: a laptop that goes on as another does again
 * what none of its heads announced.
 */
function stretchesOf(run: Run, shown: ShownHeads): readonly Stretch[] {
  const { log } = run;
  const heads = log.heads();
  return [...log.peers()].flatMap(([device, peer]) => {
    if (device === log.device) return [];
    const end = log.end(device).sequence;
    const named = highest(shown, device);
    const cut = cutOf(log, device, peer)?.sequence ?? Number.POSITIVE_INFINITY;
    if (named > cut) run.report({ about: 'beyondCut', device, accepted: cut, shown: named });
    const through = Math.min(named, heads.get(device)?.sequence ?? 0, cut);
    return through > end ? [{ device, from: end + 1, through }] : [];
  });
}

async function takeStretches(
  run: Run,
  stretches: readonly Stretch[],
  { waiting, progress }: Taking,
): Promise<void> {
  const ended = new Set<string>();
  function* jobs() {
    for (const { device, from, through } of stretches) {
      for (let sequence = from; sequence <= through && !ended.has(device); sequence += 1) {
        const name = segmentName(run.agency, device, sequence);
        yield async () => {
          const got = await run.store.get(name, longestSegment);
          const isAhead = got.state === 'got' && run.isAlone;
          const ahead = isAhead ? await readAhead(run.log, got.bytes) : undefined;
          return { device, name, got, ahead };
        };
      }
    }
  }
  const take = ({ device, name, got, ahead }: Found): readonly Taken[] => {
    if (ended.has(device)) return [];
    const frame =
      got.state === 'got' ? taken(run, device, name, got.bytes, ahead?.frame) : undefined;
    if (got.state === 'tooLarge') run.report({ about: 'refused', name, reason: 'tooLarge' });
    if (frame === undefined) ended.add(device);
    return frame === undefined ? [] : [{ frame, unpacked: ahead?.unpacked }];
  };
  // Keeping one is work enough for a turn while somebody works.
  const { atOnce } = run.pace;
  const most = () => (run.isAlone ? 2 * atOnce : 1);
  // As many are fetched while those before them are applied: fetching takes several turns.
  for await (const found of inBatches(jobs(), atOnce, most, atOnce)) {
    progress.taken += found.length;
    await waiting.apply(() => found.flatMap(take));
    const { taken: segments, of } = progress;
    run.progress({ does: 'taking', segments, of, bytes: run.work.bytesDown });
  }
}

/** Verifies a file as the next of its device's log, and keeps it. */
function taken(
  run: Run,
  device: string,
  name: string,
  file: Uint8Array,
  read?: Read<SegmentFrame>,
): SegmentFrame | undefined {
  const { log, agency, rules } = run;
  const peer = log.peers().get(device);
  if (peer === undefined) return undefined;
  const after = log.end(device);
  const { signPublicKey } = peer;
  const result = rules.nextSegment(file, { agency, device, signPublicKey, after }, read);
  if (result.state === 'notYet') {
    if (result.reason === 'newer') run.report({ about: 'newer', device });
    return undefined;
  }
  if (result.state === 'refused') {
    if (result.reason === 'fork') {
      run.report({ about: 'fork', device, sequence: after.sequence + 1 });
    } else run.report({ about: 'refused', name, reason: result.reason });
    return undefined;
  }
  const frame = result.value;
  const { program, epoch } = frame.header;
  log.keep([{ device, ...endOf(frame), program, epoch, file, own: null }]);
  run.work.taken += 1;
  heedFork(run, device);
  return frame;
}

/** At its cut a removed laptop's log shows whether it is the one that was cut. */
export function heedFork(run: Run, device: string): void {
  const peer = run.log.peers().get(device);
  const accepted = acceptedThrough(run.log, device, peer);
  if (accepted.state !== 'fork' || peer === undefined) return;
  run.report({ about: 'fork', device, sequence: peer.removed?.sequence ?? 0 });
}
