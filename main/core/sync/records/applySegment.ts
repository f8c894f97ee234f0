import { noteErasure } from '../../store/lastErasure.ts';
import type { Connection, Writer } from '../../store/sqlite.ts';
import type { Touched } from '../../store/touched.ts';
import type { Actor } from '../../store/unitOfWork.ts';
import { projectTouched } from '../../writeUnit.ts';
import type { Body, Change } from '../change.ts';
import type { RecordFacts } from '../rules/mayApply.ts';
import { adoptTimes } from './adoptTimes.ts';
import { appliedVector, noteApplied } from './appliedVector.ts';
import { Applying } from './applying.ts';
import { vectorOfOthers } from './outgoing.ts';
import { cutRun } from './runCuts.ts';
import { WordsLater } from './wordsLater.ts';

/** A segment of another device, verified, opened, and deliverable (`isDeliverable`). */
export interface ReceivedSegment {
  readonly programId: string;
  /** Its author, and whose laptop that is. */
  readonly device: string;
  readonly memberId: string;
  readonly body: Body;
  /** Its acts up to here were applied before and taken away with their program: they are in the audit log. */
  readonly wasAppliedTo?: number;
  /** Why a change is not the author's to make; undefined when it is. `held`: of its record, where it is known. */
  readonly admits?: (change: Change, held?: RecordFacts) => string | undefined;
}

export interface Refusal {
  readonly change: Change;
  readonly reason: string;
}

export interface Applied {
  /** False: more is left of the segment; call again with it. */
  readonly done: boolean;
  /** Changes that were left out, each for a reason (`signed`, or what `admits` said). */
  readonly refused: readonly Refusal[];
  /** Its author's clock is more than a day ahead of this one: applied, and not adopted. */
  readonly clockAhead: boolean;
  readonly touched: Touched;
  /** How many changes were looked at, and milliseconds that it took, the commit apart. */
  readonly count: number;
  readonly took: number;
}

/** Changes applied in one transaction before others may write again. */
const atOnce = 500;

/**
 * Applies a segment in one transaction: rows, clocks, what stands beside, audit, projections, how far
 * the program came, and `finish`, which notes the reader's own position (`isDone`: the rest of it). A long segment
 * takes several: acts are never torn, and those that were applied are skipped.
 */
export function applySegment(
  connection: Pick<Connection, 'write'>,
  actor: Actor,
  segment: ReceivedSegment,
  finish: (writer: Writer, isDone: boolean) => void,
  limit: number = atOnce,
): Applied {
  return connection.write((writer) => {
    const began = performance.now();
    const { programId, device, body } = segment;
    const before = appliedVector(writer, programId).get(device) ?? 0;
    cutRun(writer, programId, vectorOfOthers(writer, programId, actor.deviceId));
    const applying = new Applying(writer, segment, WordsLater.ofTransaction(writer));
    const left = body.changes.filter(({ act }) => act > before);
    const part = left.slice(0, endOfActs(left, limit));
    applying.lookFor(part);
    for (const change of part) applying.apply(change);
    const done = part.length === left.length;
    const last = part.at(-1)?.act ?? before;
    noteApplied(writer, programId, device, done ? body.through : last);
    const now = actor.now();
    if (part.some(({ does }) => does === 'erase')) noteErasure(writer, now);
    const times = part.map(({ time }) => time);
    const clockAhead = adoptTimes(writer, times, now);
    projectTouched(writer, applying.touched, now);
    finish(writer, done);
    const took = performance.now() - began;
    const { refused, touched } = applying;
    return { done, refused, clockAhead, touched, count: part.length, took };
  });
}

/** How many changes to take: at least `limit`, up to the end of an act. */
function endOfActs(changes: readonly Change[], limit: number): number {
  const last = changes[limit - 1]?.act;
  if (last === undefined) return changes.length;
  const next = changes.findIndex(({ act }) => act > last);
  return next < 0 ? changes.length : next;
}
