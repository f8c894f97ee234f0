import { setImmediate as turn } from 'node:timers/promises';
import { rebuildPeople } from '../../../rebuildProjections.ts';
import type { OpenCase } from '../../../openCase.ts';
import { recordKinds } from '../../../../../shared/records/records.ts';
import { kindOfOthers } from '../../../store/heldRecord.ts';
import { lastTouched, lastTouches } from '../../../store/lastTouched.ts';
import type { Writer } from '../../../store/sqlite.ts';
import type { Vector } from '../../change.ts';
import { appliedVector, noteApplied } from '../../records/appliedVector.ts';
import { vectorOfOthers } from '../../records/outgoing.ts';
import { cutRun } from '../../records/runCuts.ts';
import { takeInRecords } from '../../records/takeInRecords.ts';
import type { ChainEnd } from '../../segments/chain.ts';
import { checkSnapshot, type SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import type { LogPositions } from '../../snapshots/recordsAt.ts';
import type { SnapshotRecord } from '../../snapshots/recordLine.ts';
import type { ProgramSource } from '../../snapshots/programSource.ts';
import { isSnapshot, type Snapshot, type Statement } from '../../snapshots/statement.ts';
import { reaches } from '../snapshots/superseded.ts';
import type {
  Finishing,
  HeldMeanwhile,
  RecordPlace,
  SnapshotLog,
  SnapshotTask,
  Taking,
  Telling,
  Took,
} from '../snapshots/snapshotLog.ts';
import { isAnyElsewhere, placesHeld } from './heldRecords.ts';
import { isAnyBroughtIn, isBroughtIn } from './bringIn.ts';
import { segmentsAfter, tailAfter } from './logTables.ts';
import { endRereading } from './purgeProgram.ts';
import { runSnapshotCheck, runSnapshotTask } from './runSnapshotTask.ts';
import {
  baseHashes,
  dropPieces,
  dropTaken,
  piecesKept,
  putBases,
  putPiece,
  putStart,
  putStatement,
  putTaken,
  readPiece,
  readTaking,
  soundOf,
  startOfLog,
  takenHashes,
} from './snapshotTables.ts';
import { statementsHere, vaultSource } from './vaultSource.ts';

type PiecesOf = Pick<Snapshot, 'device' | 'sequence'>;

/** A snapshot of no more pieces is read here: starting a process takes longer. */
const piecesHere = 4;
/** Some milliseconds' work to look through. */
const rowsAtOnce = 1000;
/** Segments that are let go of in one transaction. */
const segmentsAtOnce = 10;

/** What snapshots need of a laptop, in its encrypted database. */
export abstract class VaultSnapshots implements SnapshotLog {
  abstract readonly device: string;
  readonly #open: OpenCase;
  readonly #source: ProgramSource;
  /** A snapshot is being taken in: the database keeps little of itself in memory. */
  #isLean = false;
  readonly appliedIn: ProgramSource['appliedIn'];
  readonly segment: ProgramSource['segment'];
  readonly epochKey: ProgramSource['epochKey'];
  readonly base: ProgramSource['base'];
  readonly removed: ProgramSource['removed'];
  readonly admits: ProgramSource['admits'];

  constructor(open: OpenCase) {
    this.#open = open;
    this.#source = vaultSource(open.reader);
    const { appliedIn, segment, epochKey, base, removed, admits } = this.#source;
    this.appliedIn = appliedIn;
    this.segment = segment;
    this.epochKey = epochKey;
    this.base = base;
    this.removed = removed;
    this.admits = admits;
  }

  statements = () => statementsHere(this.#open.reader);

  keepStatements(statements: readonly Statement[]): void {
    const now = this.#open.clock.now();
    this.#write((writer) => {
      for (const each of statements) putStatement(writer, each, now);
    });
  }

  piecesKept = (of: PiecesOf) => piecesKept(this.#open.reader, of);
  piece = (of: PiecesOf, piece: number) => readPiece(this.#open.reader, of, piece);

  keepPiece(of: PiecesOf, piece: number, file: Uint8Array): void {
    if (piece === piecesHere + 1) this.#open.keepLittle();
    this.#write((writer) => putPiece(writer, of, piece, file));
  }

  async forgetPieces(of: PiecesOf): Promise<void> {
    if (this.piecesKept(of) === 0) return;
    while (this.#write((writer) => dropPieces(writer, of))) await turn();
  }

  async makePieces(task: SnapshotTask & { readonly sequence: number }) {
    const made = await runSnapshotTask(this.#open, { task: 'make', ...task });
    return made.digest === null ? undefined : { pieces: made.pieces, digest: made.digest };
  }

  async digest(task: SnapshotTask): Promise<string | undefined> {
    const { digest } = await runSnapshotTask(this.#open, { task: 'digest', sequence: 0, ...task });
    return digest ?? undefined;
  }

  async check(snapshot: Snapshot, telling: Telling): Promise<SoundSnapshot | undefined> {
    const { program, epoch, pieces } = snapshot.act;
    if (pieces.length > piecesHere) return runSnapshotCheck(this.#open, snapshot, telling);
    const epochKey = this.epochKey(program, epoch);
    if (epochKey === undefined) return undefined;
    const pieceOf = (piece: number) => this.piece(snapshot, piece);
    return checkSnapshot(snapshot, epochKey, pieceOf, async (done) => {
      telling.progress(done);
      await turn();
      telling.signal.throwIfAborted();
    });
  }

  basedOn = () => baseHashes(this.#open.reader);
  restsOn = () => takenHashes(this.#open.reader);
  start = (device: string) => startOfLog(this.#open.reader, device);
  segmentsAfter = (device: string, sequence: number) =>
    segmentsAfter(this.#open.reader, device, sequence);

  programsKept(): readonly string[] {
    return this.#open.reader
      .rows<{ program: string }>('SELECT DISTINCT program FROM logSegment ORDER BY program')
      .map(({ program }) => program);
  }

  tailAfter = (program: string, after: LogPositions) =>
    tailAfter(this.#open.reader, program, after);

  taking(): Taking | undefined {
    const stored = readTaking(this.#open.reader);
    if (stored === undefined) return undefined;
    const { snapshot, kind, recordId } = stored;
    const after = kind === null || recordId === null ? undefined : { kind, id: recordId };
    return { snapshot, after, sound: soundOf(stored) };
  }

  beginTaking(snapshot: Snapshot, { vector, starts }: SoundSnapshot): void {
    const { hash, act } = snapshot;
    const { program } = act;
    this.#write((writer) => {
      putTaken(writer, snapshot);
      cutRun(writer, program, vectorOfOthers(writer, program, this.device));
      writer.run(
        'INSERT INTO snapshotTaking (program, snapshot, vector, starts) VALUES (?, ?, ?, ?)',
        [program, hash, JSON.stringify(Object.fromEntries(vector)), JSON.stringify(starts)],
      );
    });
  }

  placesHeld = (
    program: string,
    after: RecordPlace | undefined,
    upTo: RecordPlace | undefined,
    most: number,
  ) => placesHeld(this.#open.reader, program, after, upTo, most);

  mergeIn(
    programId: string,
    theirs: Vector,
    given: Iterable<SnapshotRecord>,
    { onlyHeld, free, until }: HeldMeanwhile,
  ): Took {
    const now = this.#open.clock.now();
    if (!this.#isLean) this.#open.keepLittle();
    this.#isLean = true;
    return this.#open.writeSoon((writer) => {
      const began = performance.now();
      const here = appliedVector(writer, programId);
      const areNew = free !== undefined && !isAnyElsewhere(writer, free);
      const isAny = isAnyBroughtIn(writer);
      const isTurn = (each: RecordPlace) => !isAny || !isBroughtIn(writer, each);
      const merged = [Iterator.from(given).filter(isTurn), onlyHeld.filter(isTurn)] as const;
      takeInRecords(writer, { programId, here, theirs, now, areNew }, ...merged);
      writer.run('UPDATE snapshotTaking SET kind = ?, recordId = ? WHERE program = ?', [
        until.kind,
        until.id,
        programId,
      ]);
      return { took: performance.now() - began };
    });
  }

  async finishTaking(
    { act: { program, log } }: Snapshot,
    vector: Vector,
    finishing: Finishing,
  ): Promise<void> {
    await this.#makeLines(program, finishing);
    this.#open.write((unit) => {
      const { writer } = unit;
      for (const [device, act] of vector) noteApplied(writer, program, device, act);
      markWithin(writer, program, log);
      writer.run('DELETE FROM snapshotTaking WHERE program = ?', [program]);
      writer.run('DELETE FROM broughtIn');
      endRereading(writer, program, this.device);
      unit.audit('takeIn', 'program', program);
    });
    const kinds = recordKinds.filter((kind) => kindOfOthers(kind) !== undefined);
    this.#open.peopleVersion += 1;
    this.#open.emit({ type: 'changed', kinds: [...kinds], ids: [] });
  }

  standOn(
    bases: readonly { readonly snapshot: Snapshot; readonly vector: Vector }[],
    starts: ReadonlyMap<string, ChainEnd>,
  ): void {
    const reached = this.statements()
      .filter(isSnapshot)
      .filter((each) => bases.some(({ snapshot }) => reaches(snapshot, each)));
    this.#write((writer) => {
      putBases(writer, bases);
      dropTaken(
        writer,
        reached.map(({ hash }) => hash),
      );
      for (const { snapshot } of bases) markWithin(writer, snapshot.act.program, snapshot.act.log);
      for (const [device, start] of starts) putStart(writer, device, start);
    });
  }

  forgetBefore(): boolean {
    const old = `SELECT place FROM logSegment JOIN logStart USING (device)
      WHERE logSegment.sequence <= logStart.sequence LIMIT ${segmentsAtOnce}`;
    if (this.#open.reader.row(old) === undefined) return false;
    this.#write((writer) => writer.run(`DELETE FROM logSegment WHERE place IN (${old})`));
    return true;
  }

  /** The lines of people, once all records are in. */
  async #makeLines(program: string, { slices, turn: others, progress }: Finishing): Promise<void> {
    const { reader } = this.#open;
    const count = (upTo: string) =>
      reader.value<number>('SELECT count(*) FROM person WHERE id <= ?', [upTo]) ?? 0;
    const of = reader.value<number>('SELECT count(*) FROM person') ?? 0;
    let done = count(readTaking(reader)?.personId ?? '');
    // What people work on from here on may be passed already.
    const meanwhile = this.#open.noteWorkedOn();
    try {
      const touches = await this.#lastTouches(others);
      const touchedAt = (id: string) =>
        (meanwhile.has(id) ? undefined : touches.get(id)) ?? lastTouched(reader, id);
      for (let made = slices.slice; made > 0; ) {
        const most = slices.slice;
        const part = this.#open.writeSoon((writer) => makeLines(writer, program, most, touchedAt));
        slices.heed(part.took, part.made);
        ({ made } = part);
        done += made;
        progress(Math.min(done, of), of);
        await others();
      }
    } finally {
      this.#open.endNoting();
    }
  }

  async #lastTouches(others: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
    const walk = lastTouches(this.#open.reader, () => rowsAtOnce);
    for (;;) {
      const step = walk.next();
      if (step.done === true) return step.value;
      await others();
    }
  }

  #write<Result>(body: (writer: Writer) => Result): Result {
    return this.#open.write(({ writer }) => body(writer));
  }
}

/** The lines of so many more people. */
function makeLines(
  writer: Writer,
  program: string,
  most: number,
  touchedAt: (personId: string) => number,
): Took & { readonly made: number } {
  const began = performance.now();
  const people = writer.rows<{ id: string }>(
    'SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?',
    [readTaking(writer)?.personId ?? '', most],
  );
  rebuildPeople(
    writer,
    people.map(({ id }) => id),
    touchedAt,
  );
  const last = people.at(-1)?.id;
  if (last !== undefined) {
    writer.run('UPDATE snapshotTaking SET personId = ? WHERE program = ?', [last, program]);
  }
  return { made: people.length, took: performance.now() - began };
}

/** Segments within a snapshot count as applied. */
function markWithin(writer: Writer, program: string, log: Snapshot['act']['log']): void {
  for (const [device, [sequence]] of Object.entries(log)) {
    writer.run(
      `UPDATE logSegment SET state = 'applied' WHERE program = ? AND device = ?
         AND sequence <= ? AND state IN ('waiting', 'started')`,
      [program, device, sequence],
    );
  }
}
