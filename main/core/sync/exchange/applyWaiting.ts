import type { Body } from '../change.ts';
import { openSegment } from '../segments/openSegment.ts';
import { readFrame, type SegmentFrame } from '../segments/segmentFrame.ts';
import { segmentName } from '../storeNames.ts';
import { acceptedThrough, lastActsOf } from './cuts.ts';
import type { LocalLog, Waiting } from './localLog.ts';
import type { Run } from './run.ts';
import { sealNext } from './sealOutgoing.ts';

/** A segment that was verified and kept just now. */
export interface Taken {
  readonly frame: SegmentFrame;
  /** The bytes of its body, if they were unpacked before. */
  readonly unpacked: Uint8Array | undefined;
}

/** Applies what was verified and kept, each segment once all that its author had seen was applied. */
export class WaitingSegments {
  readonly #run: Run;
  /** What segments say that can't be applied yet: they are opened once. By device and sequence. */
  readonly #opened = new Map<string, Body>();
  readonly #unreadable = new Set<string>();

  constructor(run: Run) {
    this.#run = run;
  }

  /**
   * All that can be applied now. `takes` comes first, with what is applied first: it keeps what came, and
   * gives it, so that it is not read again.
   */
  async apply(takes: () => readonly Taken[] = () => []): Promise<void> {
    const { log } = this.#run;
    const steps = this.#steps(takes);
    while (log.together(() => this.#turn(steps)) === 'more') await this.#run.breathe();
    await this.#run.breathe();
  }

  /**
   * About as much as may be done before others get their turn, a commit in all: while nobody works that
   * is several segments, whose pages are written once and for which the disk is waited for once.
   */
  #turn(steps: Iterator<number>): 'more' | 'done' {
    const run = this.#run;
    const { millisecondsAlone } = run.pace;
    const most = run.applying.slice;
    const began = performance.now();
    const took = () => performance.now() - began;
    let count = 0;
    do {
      const step = steps.next();
      if (step.done === true) return 'done';
      count += step.value;
    } while (run.isAlone && count < most && took() < millisecondsAlone);
    return 'more';
  }

  /** Keeps, opens and applies, a step at a time: how many changes each applied. */
  *#steps(takes: () => readonly Taken[]): Generator<number, void, undefined> {
    const fresh = new Map(takes().map((taken) => [keyOf(taken.frame.header), taken]));
    if (fresh.size > 0) yield 0;
    for (let moved = true; moved; ) {
      moved = false;
      for (const waiting of this.#run.log.firstWaiting()) {
        if (yield* this.#applyOne(waiting, fresh.get(keyOf(waiting)))) moved = true;
      }
    }
  }

  *#applyOne(waiting: Waiting, taken: Taken | undefined): Generator<number, boolean, undefined> {
    const { log, rules, work } = this.#run;
    const { device, program, sequence } = waiting;
    const accepted = acceptedThrough(log, device, log.peers().get(device));
    if (accepted.state !== 'accepted' || sequence > accepted.through) return false;
    const body = this.#bodyOf(waiting, taken);
    if (body === undefined) return false;
    yield 0;
    if (!rules.isDeliverable(log.vector(program), body, lastActsOf(log, program))) return false;
    if (!rules.namesOurs(log, program, body)) return false;
    yield* this.#applyBody(waiting, body);
    this.#opened.delete(keyOf(waiting));
    work.applied += 1;
    work.received += body.changes.length;
    return true;
  }

  /** A part at a time, so that somebody who types meanwhile waits for no more than one. */
  *#applyBody(waiting: Waiting, body: Body): Generator<number, void, undefined> {
    const run = this.#run;
    const { device, program } = waiting;
    for (let done = false; !done; ) {
      // First what was done here without having seen this: also an erasure that a removal's cut
      // refuses later can't take it away then. Until nothing waits, with no gap before this is applied.
      while (typeof sealNext(run, program) !== 'string') yield 0;
      const applied = run.log.apply(waiting, body, run.applying.slice);
      run.applying.heed(applied.took, applied.count);
      for (const change of applied.refused) run.report({ about: 'change', device, change });
      if (applied.clockAhead) run.report({ about: 'clockAhead', device });
      ({ done } = applied);
      yield applied.count;
    }
  }

  #bodyOf(waiting: Waiting, taken: Taken | undefined): Body | undefined {
    const key = keyOf(waiting);
    const known = this.#opened.get(key);
    if (known !== undefined || this.#unreadable.has(key)) return known;
    const { log, agency } = this.#run;
    const epochKey = log.epochKey(waiting.program, waiting.epoch);
    if (epochKey === undefined) return undefined;
    const read = taken?.frame ?? frameOf(log.segment(waiting.device, waiting.sequence)?.file);
    if (read === undefined) return undefined;
    const opened = openSegment(read, epochKey, taken?.unpacked);
    if (opened.state === 'read') {
      this.#opened.set(key, opened.value);
      return opened.value;
    }
    this.#unreadable.add(key);
    if (opened.state === 'refused') {
      const name = segmentName(agency, waiting.device, waiting.sequence);
      this.#run.report({ about: 'refused', name, reason: opened.reason });
    }
    return undefined;
  }
}

const keyOf = ({ device, sequence }: { device: string; sequence: number }) =>
  `${device}/${sequence}`;

/** A kept file taken apart again: it was verified when it was kept. */
function frameOf(file: Uint8Array | undefined): SegmentFrame | undefined {
  if (file === undefined) return undefined;
  const result = readFrame(file);
  return result.state === 'read' ? result.value : undefined;
}

/**
 * Whether its author had seen no more of this laptop than it put. Who has seen more has seen a copy of
 * it: applied now, it would take out what was done here under the same numbers.
 */
export function namesOurs(
  log: LocalLog,
  program: string,
  { vector }: Pick<Body, 'vector'>,
): boolean {
  const seen = vector.get(log.device) ?? 0;
  if (seen === 0 || seen <= log.lastOwnAct(program, log.putAnywhere())) return true;
  // What is within a snapshot was passed on, though its segments are gone.
  return seen <= (log.base(program)?.vector.get(log.device) ?? 0);
}
