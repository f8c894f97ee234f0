import { sodium } from '../../vault/sodium.ts';
import type { Body, Change } from '../change.ts';
import { longestSegment } from '../segments/caps.ts';
import { chainStart, endOf } from '../segments/chain.ts';
import { openSegment } from '../segments/openSegment.ts';
import { readFrame, type SegmentFrame } from '../segments/segmentFrame.ts';
import { sameBytes } from '../signedHash.ts';
import { longestText, readText } from '../signedText.ts';
import { entryName, segmentName } from '../storeNames.ts';
import { beforeApart } from './cuts.ts';
import { entryFile } from './entryFile.ts';
import { bodyOf } from '../snapshots/replay.ts';
import type { OwnAct, Parting } from './localLog.ts';
import type { Run } from './run.ts';
import type { ShownHeads } from './shownHeads.ts';
import { newestHead } from './takeHeads.ts';

/**
 * Compares the log of a laptop that this one is, or was, with the store's, which counts for everybody:
 * how far they are the same, and which acts beyond that both have (they were done before the disk was
 * copied, and sealed by each on its own). Only what a head announces counts: nobody follows the rest, and
 * whoever put it may be gone. `seen`: how far others say that its log goes. `later`: not all of it can
 * be seen yet.
 */
export async function partingOf(
  run: Run,
  shown: ShownHeads,
  device: string,
  seen: number,
): Promise<Parting | 'later'> {
  const { log } = run;
  const announced = await lastAnnounced(run, shown, device, seen);
  const sequence = await commonEnd(run, device, announced);
  if (sequence === 'later') return 'later';
  const theirs = await beyond(run, device, { sequence, through: announced });
  if (theirs === 'later') return 'later';
  const bodies: { program: string; body: Body }[] = [];
  for (let at = sequence + 1; at <= log.end(device).sequence; at += 1) {
    const segment = log.segment(device, at);
    const body = segment && bodyOf(log, segment);
    if (segment && body) bodies.push({ program: segment.program, body });
  }
  const common = lastInBoth(run, theirs, bodies);
  const acts = new Map<string, number>();
  for (const { program, through } of theirs) {
    const act = Math.max(acts.get(program) ?? 0, Math.min(common, through));
    if (act > 0) acts.set(program, act);
  }
  const entries = await takenNumbers(run, device);
  if (entries === 'later') return 'later';
  const apart = await firstApart(run, device, sequence);
  return { device, sequence, apart, acts, bodies, entries };
}

/**
 * Where this laptop's log is its own alone. What both had sealed before the disk was copied stays in the
 * other's name also where no head announced it yet: the other goes on behind it.
 */
async function firstApart(run: Run, device: string, after: number): Promise<Parting['apart']> {
  const { log, agency, store } = run;
  for (let sequence = after + 1; sequence <= log.end(device).sequence; sequence += 1) {
    const own = log.segment(device, sequence);
    if (own === undefined) return null;
    const got = await store.get(segmentName(agency, device, sequence), longestSegment);
    if (got.state !== 'got' || !sameBytes(got.bytes, own.file)) {
      return { sequence, hash: sodium.to_hex(own.hash) };
    }
  }
  return null;
}

/** Both counted on from the same act: as far as an act is the same in both, all before it are. */
function lastInBoth(
  { log }: Run,
  theirs: readonly Told[],
  bodies: readonly { readonly program: string; readonly body: Body }[],
): number {
  const known = new Set<string>();
  const note = (program: string, acts: Iterable<OwnAct>) => {
    for (const each of acts) known.add(nameOf(program, each));
  };
  for (const { program, body } of bodies) note(program, body.changes);
  for (const program of new Set(theirs.map((each) => each.program))) {
    note(program, log.unsealed(program));
  }
  const inBoth = theirs.flatMap(({ program, changes }) =>
    changes.filter((change) => known.has(nameOf(program, change))).map(({ act }) => act),
  );
  return inBoth.reduce((last, act) => Math.max(last, act), 0);
}

const nameOf = (program: string, { act, kind, id, time }: OwnAct) =>
  `${program} ${act} ${kind} ${id} ${time.wall} ${time.counter}`;

async function lastAnnounced(
  run: Run,
  shown: ShownHeads,
  device: string,
  seen: number,
): Promise<number> {
  const peer = run.log.peers().get(device);
  if (peer === undefined) return 0;
  const head = await newestHead(run, device, peer, shown.byDevice.get(device) ?? []);
  const put = run.log.place(run.place).put.head ?? 0;
  const most = Math.max(head?.head.sequence ?? 0, put, seen);
  // What a copy took for its own counts for nobody, though the very file may be there and announced.
  return Math.min(most, peer.removed?.sequence ?? most, beforeApart(run.log, device, peer));
}

/** The last segment that is the same in the store, or was put there; by the chain all before it are. */
async function commonEnd(run: Run, device: string, announced: number): Promise<number | 'later'> {
  const { log, agency, store } = run;
  const put = log.place(run.place).put.segments;
  const from = Math.min(log.end(device).sequence, announced);
  for (let sequence = from; sequence > 0; sequence -= 1) {
    const own = log.segment(device, sequence);
    if (own === undefined) return sequence;
    const got = await store.get(segmentName(agency, device, sequence), longestSegment);
    if (got.state === 'got' && sameBytes(got.bytes, own.file)) return sequence;
    const isPart = got.state === 'got' && readFrame(got.bytes).state === 'notYet';
    if (got.state === 'notYet' || isPart) return 'later';
    if (got.state === 'absent' && sequence <= put) return sequence;
  }
  return 0;
}

interface Told {
  readonly program: string;
  readonly through: number;
  readonly changes: readonly Change[];
}

/** What the store's log says after a segment, through the last that is announced. */
async function beyond(
  run: Run,
  device: string,
  { sequence, through }: { readonly sequence: number; readonly through: number },
): Promise<readonly Told[] | 'later'> {
  const { log, agency, store, rules } = run;
  const signPublicKey = log.peers().get(device)?.signPublicKey;
  if (signPublicKey === undefined) return [];
  const told: Told[] = [];
  const start = log.start(device);
  const hash = sequence === start.sequence ? start.hash : log.segment(device, sequence)?.hash;
  for (
    let after = hash === undefined ? chainStart : { sequence, hash };
    after.sequence < through;
  ) {
    const name = segmentName(agency, device, after.sequence + 1);
    const got = await store.get(name, longestSegment);
    if (got.state !== 'got') return 'later';
    const result = rules.nextSegment(got.bytes, { agency, device, signPublicKey, after });
    if (result.state === 'notYet') return 'later';
    if (result.state === 'refused') {
      run.report({ about: 'refused', name, reason: result.reason });
      break;
    }
    const read = openedIn(run, result.value);
    if (read !== undefined) told.push(read);
    after = endOf(result.value);
    await run.breathe();
  }
  return told;
}

function openedIn({ log }: Run, frame: SegmentFrame): Told | undefined {
  const { program, epoch } = frame.header;
  const key = log.epochKey(program, epoch);
  const opened = key === undefined ? undefined : openSegment(frame, key);
  if (opened?.state !== 'read') return undefined;
  const { through, changes } = opened.value;
  return { program, through, changes };
}

/** Its entries under whose number another one stands. */
async function takenNumbers(run: Run, device: string): Promise<readonly string[] | 'later'> {
  const { log, agency, store } = run;
  const put = log.place(run.place).put.entries.get(device) ?? 0;
  const taken: string[] = [];
  for (const entry of log.entries()) {
    if (entry.author !== device || entry.sequence <= put) continue;
    const got = await store.get(entryName(agency, device, entry.sequence), longestText);
    if (got.state === 'absent') continue;
    if (got.state !== 'got' || readText(got.bytes).state === 'notYet') return 'later';
    if (!sameBytes(got.bytes, entryFile(entry))) taken.push(entry.hash);
  }
  return taken;
}
