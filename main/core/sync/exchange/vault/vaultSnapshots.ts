import { setImmediate as turn } from 'node:timers/promises';
import { rebuildPeople } from '../../../rebuildProjections.ts';
import type { OpenCase } from '../../../openCase.ts';
import { recordKinds } from '../../../../../shared/records/records.ts';
import { kindOfOthers } from '../../../store/heldRecord.ts';
import { setLocalValue } from '../../../store/local.ts';
import type { Writer } from '../../../store/sqlite.ts';
import type { Vector } from '../../change.ts';
import { appliedVector, noteApplied } from '../../records/appliedVector.ts';
import { vectorOfOthers } from '../../records/outgoing.ts';
import { cutRun } from '../../records/runCuts.ts';
import { takeInRecords } from '../../records/takeInRecords.ts';
import type { ChainEnd } from '../../segments/chain.ts';
import type { LogPositions } from '../../snapshots/recordsAt.ts';
import type { SnapshotRecord } from '../../snapshots/recordLine.ts';
import type { ProgramSource } from '../../snapshots/programSource.ts';
import type { Snapshot, Statement } from '../../snapshots/statement.ts';
import type { RecordPlace, SnapshotLog, SnapshotTask, Taking } from '../snapshots/snapshotLog.ts';
import { placesHeld } from './heldRecords.ts';
import { isBroughtIn } from './bringIn.ts';
import { segmentsAfter, tailAfter } from './logTables.ts';
import { endRereading } from './purgeProgram.ts';
import { runSnapshotTask } from './runSnapshotTask.ts';
import {
  baseHashes,
  dropPieces,
  piecesKept,
  putBases,
  putPiece,
  putStart,
  putStatement,
  readPiece,
  readTaking,
  startOfLog,
} from './snapshotTables.ts';
import { statementsHere, vaultSource } from './vaultSource.ts';

type PiecesOf = Pick<Snapshot, 'device' | 'sequence'>;

/** People whose lines are made in one transaction. */
const peopleAtOnce = 12;
/** Segments that are let go of in one transaction. */
const segmentsAtOnce = 10;

/** What snapshots need of a laptop, in its encrypted database. */
export abstract class VaultSnapshots implements SnapshotLog {
  abstract readonly device: string;
  readonly #open: OpenCase;
  readonly #source: ProgramSource;
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

  basedOn = () => baseHashes(this.#open.reader);
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
    return { snapshot, after };
  }

  beginTaking({ hash, act: { program } }: Snapshot, vector: Vector): void {
    this.#write((writer) => {
      cutRun(writer, program, vectorOfOthers(writer, program, this.device));
      writer.run('INSERT INTO snapshotTaking (program, snapshot, vector) VALUES (?, ?, ?)', [
        program,
        hash,
        JSON.stringify(Object.fromEntries(vector)),
      ]);
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
    given: readonly SnapshotRecord[],
    onlyHeld: readonly RecordPlace[],
    after: RecordPlace,
  ): void {
    const now = this.#open.clock.now();
    this.#write((writer) => {
      const here = appliedVector(writer, programId);
      const isTurn = (each: RecordPlace) => !isBroughtIn(writer, each);
      const merged = [given.filter(isTurn), onlyHeld.filter(isTurn)] as const;
      takeInRecords(writer, { programId, here, theirs, now }, ...merged);
      writer.run('UPDATE snapshotTaking SET kind = ?, recordId = ? WHERE program = ?', [
        after.kind,
        after.id,
        programId,
      ]);
    });
  }

  async finishTaking({ hash, act: { program, log } }: Snapshot, vector: Vector): Promise<void> {
    while (this.#makeLines(program)) await turn();
    this.#open.write((unit) => {
      const { writer } = unit;
      for (const [device, act] of vector) noteApplied(writer, program, device, act);
      markWithin(writer, program, log);
      writer.run('DELETE FROM snapshotTaking WHERE program = ?', [program]);
      writer.run('DELETE FROM broughtIn');
      setLocalValue(writer, 'beganWith', hash);
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
    this.#write((writer) => {
      putBases(writer, bases);
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

  /** The lines of some more people, once all records are in; whether there are more. */
  #makeLines(program: string): boolean {
    return this.#write((writer) => {
      const after = readTaking(writer)?.personId ?? '';
      const people = writer.rows<{ id: string }>(
        `SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ${peopleAtOnce}`,
        [after],
      );
      rebuildPeople(
        writer,
        people.map(({ id }) => id),
      );
      const last = people.at(-1)?.id;
      if (last === undefined) return false;
      writer.run('UPDATE snapshotTaking SET personId = ? WHERE program = ?', [last, program]);
      return true;
    });
  }

  #write<Result>(body: (writer: Writer) => Result): Result {
    return this.#open.write(({ writer }) => body(writer));
  }
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
