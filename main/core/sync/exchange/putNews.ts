import { hourOf } from '../../../../shared/time/hours.ts';
import { commonProgram } from '../membership/epochs.ts';
import { newestNumbers } from '../membership/numbering.ts';
import { readHead, sealHead } from '../segments/head.ts';
import { sameBytes } from '../signedHash.ts';
import { longestText } from '../signedText.ts';
import { headName, segmentName } from '../storeNames.ts';
import { StoreProblem } from '../targets/syncStore.ts';
import { inBatches } from './inBatches.ts';
import { owesSign } from './owesSign.ts';
import { putEntries } from './putEntries.ts';
import { aSegment, putOwn } from './putOwn.ts';
import { remember } from './remember.ts';
import type { Run } from './run.ts';
import { Outgoing } from './outgoing.ts';
import { keepPrepared, prepared } from './sealOutgoing.ts';
import { owesAcknowledgement } from './snapshots/acknowledged.ts';
import { putStatements } from './snapshots/putStatements.ts';
import { newestStatements } from './snapshots/takeStatements.ts';
import { highest, type ShownHeads } from './shownHeads.ts';
import { forgetPart, waitedLong } from './waitedLong.ts';

/**
 * What came of putting own files. `fork`: another file stands under a name of this laptop's; its log in
 * the store goes to `at` for certain.
 */
export type Put =
  | { readonly state: 'put' | 'later' }
  | { readonly state: 'fork'; readonly at: number };

/** So many older heads may stand before they are taken away together. */
const mostHeads = 8;

/** Milliseconds after which it is noted how far putting came, though nothing waits for that. */
const noteEvery = 200;

/**
 * Puts what the store lacks of this laptop, in the order that lets others find it: membership
 * entries, segments, what it states of snapshots, then the head that announces them. Older heads go when there is time.
 */
export async function putNews(run: Run, shown: ShownHeads): Promise<Put> {
  const { log } = run;
  forgetWhatIsGone(run, shown);
  const newEntries = await putEntries(run);
  if (newEntries === 'fork') return { state: 'fork', at: 0 };
  if (newEntries === 'later') return { state: 'later' };
  const outgoing = new Outgoing(run);
  await outgoing.seal();
  announce(run);
  const before = log.place(run.place).put.head;
  for (let isTold = false; !isTold; ) {
    const put = await putSegments(run, outgoing).finally(() => outgoing.end());
    if (put.state !== 'put') return put;
    const stated = await putStatements(run);
    if (stated.state !== 'put') return stated;
    const head = await putHead(run);
    if (head.state === 'hidden') {
      if (!goBeyond(run)) return { state: 'later' };
      continue;
    }
    if (head.state !== 'put') return head;
    // A head that a crash left there may tell of fewer entries.
    isTold = !announce(run);
  }
  await deleteOlder(run, shown, log.place(run.place).put.head !== before);
  return { state: 'put' };
}

/** A store that was rolled back has less than was put: that is put again, byte for byte. */
function forgetWhatIsGone(run: Run, shown: ShownHeads): void {
  const { log, place } = run;
  const memory = log.place(place);
  const there = highest(shown, log.device);
  const { head } = memory.put;
  if (head === null || there >= head) return;
  run.report({ about: 'withheld', device: log.device, shown: Math.max(there, 0), known: head });
  const put = {
    segments: Math.max(there, 0),
    entries: new Map(),
    head: there < 0 ? null : there,
    statements: 0,
    pieces: 0,
  };
  log.remember(place, { ...memory, put });
}

/**
 * Only a new head tells that there are new entries or statements, that all of a snapshot is here, or
 * that this laptop is, and only a new segment makes one: whether it did.
 */
function announce(run: Run): boolean {
  const { log } = run;
  const known = log.heads().get(log.device);
  const isNews =
    newestEntry(run) > (known?.entries ?? 0) ||
    newestStatement(run) > (known?.statements ?? 0) ||
    owesAcknowledgement(log) ||
    owesSign(run);
  if (!isNews || log.end(log.device).sequence > (known?.sequence ?? 0)) return false;
  return goBeyond(run);
}

/** A segment that says nothing, for the sake of its head. */
function goBeyond(run: Run): boolean {
  const empty = prepared(run.log.emptyBody(commonProgram));
  return keepPrepared(run, commonProgram, empty) !== undefined;
}

async function putSegments(run: Run, outgoing: Outgoing): Promise<Put> {
  const { log, agency } = run;
  const { device } = log;
  // What is before the start is within a snapshot, and was put by then.
  const put = Math.max(log.place(run.place).put.segments, log.start(device).sequence);
  // Putting one takes many turns of the loop, and packing what comes next makes them long.
  const atOnce = run.isAlone ? 2 * run.pace.atOnce : run.pace.atOnce;
  async function* jobs() {
    for (let sequence = put + 1; ; sequence += 1) {
      while (sequence > log.end(device).sequence) {
        await run.breathe();
        // What was begun ahead may be done by now: then nothing else waits, and this is to be put.
        if (sequence <= log.end(device).sequence) break;
        if (!(await outgoing.seal())) return;
      }
      if (log.end(device).sequence - sequence < atOnce) outgoing.goAhead();
      yield async () => {
        const segment = outgoing.take(sequence) ?? log.segment(device, sequence);
        if (segment === undefined) throw new Error('an own segment is not kept');
        const name = segmentName(agency, device, sequence);
        const state = await putOwn(run, name, segment.file, aSegment);
        return { sequence, state, changes: segment.own?.changes ?? 0 };
      };
    }
  }
  let [last, remembered, notedAt] = [put, put, performance.now()];
  const rememberPut = () => {
    const segments = last;
    if (last > remembered) outgoing.notes(() => remember(run, { segments }));
    [remembered, notedAt] = [last, performance.now()];
  };
  try {
    for await (const batch of inBatches(jobs(), atOnce, () => atOnce)) {
      const failed = batch.findIndex(({ state }) => state !== 'put');
      const done = failed < 0 ? batch : batch.slice(0, failed);
      last = done.at(-1)?.sequence ?? last;
      run.work.put += done.length;
      run.work.sent += done.reduce((sum, { changes }) => sum + changes, 0);
      // Whoever is killed before that compares those that are there already.
      const isLong = last - remembered >= atOnce && performance.now() - notedAt > noteEvery;
      if (failed >= 0 || !run.isAlone || isLong) rememberPut();
      const other = batch[failed];
      if (other?.state === 'other') return { state: 'fork', at: other.sequence };
      if (other !== undefined) return { state: 'later' };
      const of = log.end(device).sequence - put + outgoing.left;
      run.progress({ does: 'putting', segments: last - put, of, bytes: run.work.bytesUp });
      await run.breathe();
    }
  } catch (error) {
    if (error instanceof StoreProblem) rememberPut();
    throw error;
  }
  rememberPut();
  return { state: 'put' };
}

function newestStatement({ log }: Run): number {
  return newestStatements(log.statements()).get(log.device) ?? 0;
}

function newestEntry({ log }: Run): number {
  return newestNumbers(log.entries(), log.membership()).get(log.device) ?? 0;
}

/** `hidden`: what an upload left has stood under its name for long. A head is never replaced: the next one tells more. */
async function putHead(run: Run): Promise<Put | { readonly state: 'hidden' }> {
  const { log, agency } = run;
  const { device } = log;
  const end = log.end(device);
  if (log.place(run.place).put.head === end.sequence) return { state: 'put' };
  const seen = new Map(
    [...log.peers().keys()]
      .filter((each) => each !== device && log.end(each).sequence > 0)
      .map((each) => [each, log.end(each).sequence] as const),
  );
  const head = {
    agency,
    device,
    ...end,
    entries: newestEntry(run),
    statements: newestStatement(run),
    seen,
    hour: hourOf(run.upkeep.now),
  };
  const { sequence } = end;
  const name = headName(agency, device, sequence);
  let file = sealHead(head, log.signSecretKey());
  let { entries, statements, hour } = head;
  if ((await run.store.put(name, file)) === 'there') {
    // Put before a crash, then; or by whoever has a copy of this laptop.
    const got = await run.store.get(name, longestText);
    if (got.state !== 'got') return { state: 'later' };
    const signPublicKey = log.peers().get(device)?.signPublicKey ?? new Uint8Array(32);
    const there = readHead(got.bytes, { agency, device, sequence, signPublicKey });
    if (there.state === 'notYet') return { state: waitedLong(run, name) ? 'hidden' : 'later' };
    if (there.state === 'read' && !sameBytes(there.value.hash, end.hash)) {
      return { state: 'fork', at: sequence };
    }
    if (there.state === 'refused') {
      run.report({ about: 'refused', name, reason: there.reason });
    } else {
      file = got.bytes;
      ({ entries, statements, hour } = there.value);
    }
  }
  forgetPart(run, name);
  log.together(() => {
    log.keepHeads(new Map([[device, { sequence, entries, statements, hour, file }]]));
    remember(run, { head: sequence });
  });
  return { state: 'put' };
}

/** With news only when they have become many, so that one more note costs three requests. */
async function deleteOlder(run: Run, shown: ShownHeads, isNew: boolean): Promise<void> {
  const { log, agency } = run;
  const { device } = log;
  const [top = 0, ...older] = shown.byDevice.get(device) ?? [];
  // Not before a listing shows the newer one: others would see none.
  if (top > log.end(device).sequence) return;
  const gone = isNew ? (older.length > mostHeads ? older : []) : older.slice(0, 1);
  for (const sequence of gone) await run.store.delete(headName(agency, device, sequence));
}
