import { setImmediate as turn } from 'node:timers/promises';
import { orderWords } from '../../../main/core/sharing/orderWords.ts';
import { type Measure, percentile } from '../measure.ts';
import { type NotesApart, notesApart, notesLike, sizeOf } from '../notesApart.ts';
import { passes } from '../passes.ts';
import { type PeerRun, runPeer } from '../peerRun.ts';

export interface SyncOptions {
  readonly scale: number;
  /** Times that the first exchange is done anew. */
  readonly runs: number;
  /** The folder of another program's benchmark; it is run in turn with ours. */
  readonly peer: string | undefined;
}

const times = 20;

/** The least and the middle of what several runs took. */
interface Spread {
  readonly least: number;
  readonly middle: number;
}
const spreadOf = (values: readonly number[]): Spread => ({
  least: Math.min(...values),
  middle: percentile(values, 0.5),
});

/**
 * Two laptops with a vault each and a folder between them, everything encrypted: the first exchange of
 * 10,000 × `scale` × 100 notes, then single ones. With a peer the two take turns, so that both meet
 * the same machine.
 */
export async function* run({ scale, runs, peer }: SyncOptions): AsyncIterable<Measure> {
  const n = Math.round(1_000_000 * scale);
  const noteOf = notesLike(peer);
  const took = {
    push: [] as number[],
    pushCpu: [] as number[],
    pull: [] as number[],
    pullCpu: [] as number[],
    order: [] as number[],
  };
  const peers: PeerRun[] = [];
  const measure = (metric: string, value: number, unit: string, budget?: number): Measure => ({
    bench: 'sync',
    metric,
    value,
    unit,
    n,
    ...(budget !== undefined && { budget }),
  });
  for (let at = 0; at < runs; at += 1) {
    const apart = await notesApart(noteOf);
    writeAll(apart, n);
    const before = sizeOf(apart.folder);
    const push = await passes(apart.amara, apart.folder);
    const after = sizeOf(apart.folder);
    const pull = await passes(apart.ben, apart.folder);
    const ordered = performance.now();
    await orderWords(apart.ben, { isAlone: () => true, isOver: () => false }, turn);
    took.order.push((performance.now() - ordered) / 1000);
    const there = apart.ben.reader.value<number>('SELECT count(*) FROM service') ?? 0;
    if (there !== n) {
      const told = JSON.stringify([push.outcome, pull.outcome]);
      throw new Error(`${there} of ${n} notes arrived: ${told}`);
    }
    took.push.push(push.seconds);
    took.pushCpu.push(push.cpu);
    took.pull.push(pull.seconds);
    took.pullCpu.push(pull.cpu);
    if (at === runs - 1) {
      yield measure('push requests', push.outcome.work.requests, 'requests');
      yield measure('pull requests', pull.outcome.work.requests, 'requests');
      yield measure('bytes in the store', after.bytes - before.bytes, 'B');
      yield measure('files in the store', after.files - before.files, 'files');
      yield* oneMore(apart, n, measure);
    }
    apart.close();
    if (peer !== undefined) peers.push(runPeer(peer, n));
  }
  for (const [metric, values, budget] of [
    ['push', took.push, 0.8],
    ['push, processor', took.pushCpu, undefined],
    ['pull', took.pull, 3],
    ['pull, processor', took.pullCpu, undefined],
    // For which nobody waits: all is found before.
    ['the index of words put in order after it', took.order, undefined],
  ] as const) {
    const { least, middle } = spreadOf(values);
    yield measure(`${metric}, least of ${runs}`, least, 's', budget);
    yield measure(`${metric}, median of ${runs}`, middle, 's');
  }
  if (peers.length === 0) return;
  yield* besides(
    'push',
    took.push,
    peers.map(({ push }) => push),
    8,
    measure,
  );
  yield* besides(
    'pull',
    took.pull,
    peers.map(({ pull }) => pull),
    3,
    measure,
  );
  yield measure(
    "peer's one more: push",
    Math.min(...peers.map(({ pushOne }) => pushOne)) * 1000,
    'ms',
  );
  yield measure(
    "peer's one more: pull",
    Math.min(...peers.map(({ pullOne }) => pullOne)) * 1000,
    'ms',
  );
  yield measure("bytes in the peer's store", peers.at(-1)?.bytes ?? 0, 'B');
}

/** Each an act and, but where there are very many, a commit of its own. */
function writeAll({ amara, write }: NotesApart, n: number): void {
  const atOnce = n > 10_000 ? 50 : 1;
  for (let note = 0; note < n; note += atOnce) {
    amara.together(() => {
      for (let at = note; at < Math.min(n, note + atOnce); at += 1) write(at);
    });
  }
}

type Make = (metric: string, value: number, unit: string, budget?: number) => Measure;

/** How many times as long the peer took, run by run. */
function* besides(
  what: string,
  ours: readonly number[],
  theirs: readonly number[],
  wanted: number,
  measure: Make,
): Iterable<Measure> {
  const { least, middle } = spreadOf(theirs);
  yield measure(`peer's ${what}, least`, least, 's');
  yield measure(`peer's ${what}, median`, middle, 's');
  const ratios = spreadOf(theirs.map((each, at) => each / (ours[at] ?? Number.NaN)));
  yield measure(`${what}: peer over ours, least`, ratios.least, 'times', wanted);
  yield measure(`${what}: peer over ours, median`, ratios.middle, 'times', wanted);
}

/** One note, put and taken, a few times; then nothing new. */
async function* oneMore(apart: NotesApart, n: number, measure: Make): AsyncIterable<Measure> {
  const { amara, ben, folder } = apart;
  for (const each of [amara, ben, amara, ben]) await passes(each, folder);
  const [puts, takes]: [number[], number[]] = [[], []];
  let [putRequests, takeRequests] = [0, 0];
  for (let time = 0; time < times; time += 1) {
    apart.write(n + time);
    const put = await passes(amara, folder);
    const taken = await passes(ben, folder);
    puts.push(put.seconds * 1000);
    takes.push(taken.seconds * 1000);
    putRequests = Math.max(putRequests, put.outcome.work.requests);
    takeRequests = Math.max(takeRequests, taken.outcome.work.requests);
    await passes(ben, folder);
    await passes(amara, folder);
  }
  const [put, taken] = [spreadOf(puts), spreadOf(takes)];
  yield measure(`one more: push, least of ${times}`, put.least, 'ms');
  yield measure(`one more: push, median of ${times}`, put.middle, 'ms', 20);
  yield measure('one more: push requests, most', putRequests, 'requests', 3);
  yield measure(`one more: pull, least of ${times}`, taken.least, 'ms');
  yield measure(`one more: pull, median of ${times}`, taken.middle, 'ms', 20);
  yield measure('one more: pull requests, most', takeRequests, 'requests', 3);
  const idle = await passes(ben, folder);
  yield measure('no news: requests', idle.outcome.work.requests, 'requests', 2);
  yield measure('no news', idle.seconds * 1000, 'ms');
}
