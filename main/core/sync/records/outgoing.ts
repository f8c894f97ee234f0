import { readHeld } from '../../store/heldRecord.ts';
import type { Reader, Writer } from '../../store/sqlite.ts';
import type { Value } from '../canonicalText.ts';
import type { Body, Change, Vector } from '../change.ts';
import { leftOf } from '../merge/leftOf.ts';
import { caps, cutAt } from '../segments/caps.ts';
import { order } from '../segments/segmentBody.ts';
import { appliedVector, noteApplied } from './appliedVector.ts';
import { firstOwnAct } from './formerDevices.ts';
import { cutsOf, forgetCuts, type RunCut } from './runCuts.ts';
import { type WaitingAct, waitingActs, waitingImports } from './waitingActs.ts';

/**
 * The next body to seal of what waits in a program, after an act that one was read for already: acts that were all done while the same was
 * applied, about `cutAt` bytes of them. Undefined when nothing waits. A body may have no changes left
 * (what it told was overwritten since); it is passed on all the same. Call it in the transaction that
 * keeps the sealed bytes and calls `passOn`.
 */
export function nextOutgoing(
  reader: Reader,
  programId: string,
  device: string,
  cutAtBytes: number = cutAt,
  after = 0,
): Body | undefined {
  const run = new Run(cutsOf(reader, programId));
  const changes: Change[] = [];
  let bytes = 0;
  let through = 0;
  for (const rows of byAct(waitingActs(reader, programId, device, after))) {
    const act = rows[0]?.act ?? 0;
    if (!run.has(act)) break;
    const come = changesOf(reader, programId, device, rows);
    const size = come.reduce((sum, each) => sum + aboutBytesOf(each), 0);
    const isFull = bytes + size > cutAtBytes || changes.length + come.length > caps.changes;
    if (through > 0 && isFull) break;
    changes.push(...come);
    bytes += size;
    through = act;
  }
  if (through === 0) return undefined;
  return { through, vector: run.vector ?? vectorOfOthers(reader, programId, device), changes };
}

/** Takes what a sealed body told out of the outbox. */
export function passOn(writer: Writer, programId: string, device: string, body: Body): void {
  const { through } = body;
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

function* byAct(rows: Iterable<WaitingAct>): Iterable<readonly WaitingAct[]> {
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

/** What one act did, record by record, as far as this device has not overwritten it itself. */
function changesOf(
  reader: Reader,
  programId: string,
  device: string,
  rows: readonly WaitingAct[],
): Change[] {
  const byRecord = Map.groupBy(rows, ({ kind, recordId }) => `${kind} ${recordId}`);
  return [...byRecord.values()]
    .flatMap((of) => changeOf(reader, programId, device, of) ?? [])
    .toSorted(order);
}

function changeOf(
  reader: Reader,
  programId: string,
  device: string,
  rows: readonly WaitingAct[],
): Change | undefined {
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const { act, kind, recordId: id, wall, counter } = last;
  const { state } = readHeld(reader, { kind, id, programId });
  const does = last.does === 'erase' || last.does === 'delete' ? last.does : 'edit';
  const isOwn = (stamp: { device: string; act: number }) =>
    stamp.device === device && stamp.act === act;
  // Only this act has this dot: what of the record bears it is what the act wrote.
  const set = [...state.values].flatMap(([path, all]) => {
    const own = all.find(isOwn);
    return own === undefined ? [] : [[path, own.value] as const];
  });
  const add = new Map(
    [...state.elements].flatMap(([field, elements]) => {
      const own = [...elements].filter(([, stamps]) => stamps.some(isOwn));
      return own.length === 0 ? [] : [[field, own.map(([element]) => element).toSorted()] as const];
    }),
  );
  const change: Change = {
    act,
    time: { wall, counter },
    kind,
    id,
    does,
    set: new Map(does === 'edit' ? set : []),
    add: does === 'edit' ? add : new Map(),
    drop: does === 'edit' ? dropsOf(rows, add) : new Map(),
  };
  return leftOf(change, device, state);
}

function dropsOf(rows: readonly WaitingAct[], add: Change['add']): Change['drop'] {
  const drop = new Map<string, Set<string>>();
  for (const { drops } of rows) {
    if (drops === null) continue;
    for (const [field, elements] of Object.entries(JSON.parse(drops) as Record<string, string[]>)) {
      const gone = elements.filter((element) => add.get(field)?.includes(element) !== true);
      if (gone.length > 0) drop.set(field, new Set([...(drop.get(field) ?? []), ...gone]));
    }
  }
  return new Map([...drop].map(([field, elements]) => [field, [...elements].toSorted()]));
}
