import type { Reader, Writer } from '../../store/sqlite.ts';
import type { Value } from '../canonicalText.ts';
import type { Body, Change, Vector } from '../change.ts';
import { caps, cutAt } from '../segments/caps.ts';
import { appliedVector, noteApplied } from './appliedVector.ts';
import { firstOwnAct } from './formerDevices.ts';
import { changesByAct } from './ownChanges.ts';
import { cutsOf, forgetCuts, type RunCut } from './runCuts.ts';
import { type WaitingAct, waitingActs, waitingImports } from './waitingActs.ts';

/** Where a body ends, at the latest: about so many bytes of changes, and whole acts of so many changes. */
export interface Most {
  readonly bytes: number;
  readonly changes: number;
}
const mostOfAll: Most = { bytes: cutAt, changes: caps.changes };

/** Of so many acts the records are read before it is known how long they are. */
const firstRead = 32;

/**
 * The next body to seal of what waits in a program, after an act that one was read for already: acts that were all done while the same was
 * applied, no more than `most` of them but for one act that is longer. Undefined when nothing waits. A body may have no changes left
 * (what it told was overwritten since); it is passed on all the same. Call it in the transaction that
 * keeps the sealed bytes and calls `passOn`.
 */
export function nextOutgoing(
  reader: Reader,
  programId: string,
  device: string,
  most: Most = mostOfAll,
  after = 0,
): Body | undefined {
  const run = new Run(cutsOf(reader, programId));
  const changes: Change[] = [];
  let bytes = 0;
  let through = 0;
  let acts = 0;
  const waiting = byAct(waitingActs(reader, programId, device, after));
  const mostActs = () =>
    acts === 0 ? firstRead : Math.ceil(((most.bytes - bytes) * acts) / Math.max(1, bytes)) + 1;
  for (const { act, changes: come } of changesByAct(reader, programId, device, waiting, mostActs)) {
    if (!run.has(act)) break;
    const size = come.reduce((sum, each) => sum + aboutBytesOf(each), 0);
    const isFull = bytes + size > most.bytes || changes.length + come.length > most.changes;
    if (through > 0 && isFull) break;
    for (const each of come) changes.push(each);
    bytes += size;
    through = act;
    acts += 1;
  }
  if (through === 0) return undefined;
  return { through, vector: run.vector ?? vectorOfOthers(reader, programId, device), changes };
}

/** Takes what a sealed body told out of the outbox. */
export function passOn(
  writer: Writer,
  programId: string,
  device: string,
  { through }: Pick<Body, 'through'>,
): void {
  // Acts grow with their places: no further than the first that waits on, however much does.
  const next = writer.value<number>(
    `SELECT place FROM outbox WHERE importId IS NULL AND programId = ? AND act > ?
     ORDER BY place LIMIT 1`,
    [programId, through],
  );
  writer.run(
    `DELETE FROM outbox
     WHERE place < ? AND importId IS NULL AND programId = ? AND act >= ? AND act <= ?`,
    [next ?? Number.MAX_SAFE_INTEGER, programId, firstOwnAct(writer), through],
  );
  for (const { id, firstAct } of waitingImports(writer, device)) {
    writer.run('DELETE FROM outbox WHERE importId = ? AND programId = ? AND act <= ?', [
      id,
      programId,
      through - firstAct,
    ]);
  }
  forgetCuts(writer, programId, through);
  noteApplied(writer, programId, device, through);
}

/** A body without changes, by which others learn what was applied here. Only when nothing waits. */
export function acknowledgement(reader: Reader, programId: string, device: string): Body {
  const through = appliedVector(reader, programId).get(device) ?? 0;
  return { through, vector: vectorOfOthers(reader, programId, device), changes: [] };
}

/** How much waits in each program, for people to see. `oldestWall` in ms UTC. */
export function waitingChanges(
  reader: Reader,
): { programId: string; count: number; oldestWall: number }[] {
  return reader.rows(
    `SELECT o.programId AS programId, count(*) AS count, min(o.wall) AS oldestWall
     FROM outbox o LEFT JOIN import i ON i.id = o.importId
     WHERE o.importId IS NULL OR i.firstAct IS NOT NULL GROUP BY o.programId ORDER BY o.programId`,
  );
}

/** The vector of what others did that is applied, as a segment says it. */
export function vectorOfOthers(reader: Reader, programId: string, device: string): Vector {
  const vector = new Map(appliedVector(reader, programId));
  vector.delete(device);
  return vector;
}

/** What its line will take, roughly: the line itself is written once, when it is sealed. */
function aboutBytesOf({ set, add, drop }: Change): number {
  let bytes = 128;
  for (const [path, value] of set) bytes += path.length + 6 + aboutLengthOf(value);
  for (const [path, elements] of [...add, ...drop]) {
    bytes += path.length + 6 + aboutLengthOf(elements);
  }
  return bytes;
}

function aboutLengthOf(value: Value): number {
  if (typeof value === 'string') return value.length + 2;
  return typeof value === 'object' ? JSON.stringify(value).length : 6;
}

/** Acts between two pulls: the first act says which. */
class Run {
  readonly #cuts: readonly RunCut[];
  #cut: RunCut | undefined;
  #isChosen = false;

  constructor(cuts: readonly RunCut[]) {
    this.#cuts = cuts;
  }

  has(act: number): boolean {
    const cut = this.#cuts.find((each) => each.upTo >= act);
    if (!this.#isChosen) [this.#isChosen, this.#cut] = [true, cut];
    return this.#cut === cut;
  }

  /** Undefined: what is applied now. */
  get vector(): Vector | undefined {
    return this.#cut?.vector;
  }
}

function* byAct(rows: Iterable<WaitingAct>): Generator<readonly WaitingAct[], void> {
  let act: WaitingAct[] = [];
  for (const row of rows) {
    if (act[0] !== undefined && act[0].act !== row.act) {
      yield act;
      act = [];
    }
    act.push(row);
  }
  if (act.length > 0) yield act;
}
