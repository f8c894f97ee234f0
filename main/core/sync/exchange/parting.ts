import { sodium } from '../../vault/sodium.ts';
import type { Body } from '../change.ts';
import { longestSegment } from '../segments/caps.ts';
import { readFrame } from '../segments/segmentFrame.ts';
import { sameBytes } from '../signedHash.ts';
import { longestText, readText } from '../signedText.ts';
import { entryName, segmentName } from '../storeNames.ts';
import { beforeApart } from './beforeApart.ts';
import { entryFile } from './entryFile.ts';
import { bodyOf } from '../snapshots/replay.ts';
import type { Parting } from './localLog.ts';
import type { Run } from './run.ts';
import type { ShownHeads } from './shownHeads.ts';
import { takeStatementsOf } from './snapshots/takeStatements.ts';
import { groundHere } from './snapshots/whatStands.ts';
import { newestHead } from './takeHeads.ts';
import { waitedLong } from './waitedLong.ts';
import { ownActs, toldBeyond } from './toldBeyond.ts';

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
  const bodies: { program: string; body: Body }[] = [];
  for (let at = sequence + 1; at <= log.end(device).sequence; at += 1) {
    const segment = log.segment(device, at);
    const body = segment && bodyOf(log, segment);
    if (segment && body) bodies.push({ program: segment.program, body });
  }
  const isOurs = ownActs(run, bodies);
  const theirs = await toldBeyond(run, device, { sequence, through: announced, isOurs });
  if (theirs === 'later') return 'later';
  // Both counted on from the same act: as far as an act is the same in both, all before it are.
  const common = theirs.reduce((last, each) => Math.max(last, each.common), 0);
  const acts = new Map<string, number>();
  for (const { program, through } of theirs) {
    const act = Math.max(acts.get(program) ?? 0, Math.min(common, through));
    if (act > 0) acts.set(program, act);
  }
  const entries = await takenNumbers(run, device);
  if (entries === 'later') return 'later';
  return { device, sequence, apart: null, acts, bodies, entries };
}

/**
 * Where this laptop's log is its own alone. What both had sealed before the disk was copied stays in the
 * other's name also where no head announced it yet: the other goes on behind it. Where snapshots stand in
 * the place of the other's log, nobody follows this one's any more: only the last segment there is known.
 * `after`: to there both have the same; `at`: so far the store's log goes for certain. `later`: of that
 * not all can be seen yet, and it may be what both have.
 */
export async function firstApart(
  run: Run,
  device: string,
  { after, at }: { readonly after: number; readonly at: number },
): Promise<Parting['apart'] | 'later'> {
  const { log, agency, store } = run;
  const ground = groundHere(log).log.get(device);
  const from = Math.max(after + 1, ground?.sequence ?? 0);
  for (let sequence = from; sequence <= log.end(device).sequence; sequence += 1) {
    const own = log.segment(device, sequence);
    if (own === undefined) return null;
    const place = { sequence, hash: sodium.to_hex(own.hash) };
    if (sequence === ground?.sequence) {
      if (place.hash !== ground.hash) return place;
      continue;
    }
    const name = segmentName(agency, device, sequence);
    const got = await store.get(name, longestSegment);
    // This very file was put there: it is lost, and would be waited for for ever.
    const isLost = got.state === 'absent' && sequence <= log.place(run.place).put.segments;
    if (isLost && (await store.put(name, own.file)) === 'put') continue;
    if (got.state !== 'got' && sequence <= at) return 'later';
    if (got.state === 'got' && sameBytes(got.bytes, own.file)) continue;
    const isPart = got.state === 'got' && readFrame(got.bytes).state === 'notYet';
    if (isPart && !waitedLong(run, name)) return 'later';
    return place;
  }
  return null;
}

/** The last segment of its log that a head announces, and its statements, which say where its log begins. */
async function lastAnnounced(
  run: Run,
  shown: ShownHeads,
  device: string,
  seen: number,
): Promise<number> {
  const peer = run.log.peers().get(device);
  if (peer === undefined) return 0;
  const { put } = run.log.place(run.place);
  const newest = await newestHead(run, device, peer, shown.byDevice.get(device) ?? []);
  // Under numbers that this laptop has not put the other has its own.
  await takeStatementsOf(run, device, put.statements + 1, newest?.head.statements ?? 0);
  const most = Math.max(newest?.head.sequence ?? 0, put.head ?? 0, seen);
  // What a copy took for its own counts for nobody, though the very file may be there and announced.
  return Math.min(most, peer.removed?.sequence ?? most, beforeApart(run.log, device, peer));
}

/** The last segment that is the same in the store, or was put there; by the chain all before it are. */
async function commonEnd(run: Run, device: string, announced: number): Promise<number | 'later'> {
  const { log, agency, store } = run;
  const put = log.place(run.place).put.segments;
  const ground = groundHere(log).log.get(device);
  const from = Math.min(log.end(device).sequence, announced);
  for (let sequence = from; sequence > 0; sequence -= 1) {
    const own = log.segment(device, sequence);
    if (own === undefined) return sequence;
    if (sequence === ground?.sequence && sodium.to_hex(own.hash) === ground.hash) return sequence;
    const got = await store.get(segmentName(agency, device, sequence), longestSegment);
    if (got.state === 'got' && sameBytes(got.bytes, own.file)) return sequence;
    const isPart = got.state === 'got' && readFrame(got.bytes).state === 'notYet';
    if (got.state === 'notYet' || isPart) return 'later';
    if (got.state === 'absent' && sequence <= put) return sequence;
  }
  return 0;
}

/**
 * Its entries under whose number another one stands, and all that come after the first of these: nobody
 * follows its numbers beyond what can't be read.
 */
async function takenNumbers(run: Run, device: string): Promise<readonly string[] | 'later'> {
  const { log, agency, store } = run;
  const put = log.place(run.place).put.entries.get(device) ?? 0;
  const taken: string[] = [];
  const own = log
    .entries()
    .filter(({ author, sequence }) => author === device && sequence > put)
    .toSorted((a, b) => a.sequence - b.sequence);
  for (const entry of own) {
    if (taken.length > 0) {
      taken.push(entry.hash);
      continue;
    }
    const name = entryName(agency, device, entry.sequence);
    const got = await store.get(name, longestText);
    if (got.state === 'absent') continue;
    if (got.state !== 'got') return 'later';
    if (readText(got.bytes).state === 'notYet' && !waitedLong(run, name)) return 'later';
    if (!sameBytes(got.bytes, entryFile(entry))) taken.push(entry.hash);
  }
  return taken;
}
