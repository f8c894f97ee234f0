import { recordKinds } from '../../../../../shared/records/records.ts';
import { readSettings } from '../../../calls/settings.ts';
import { forgetImported } from '../../../imports/forgetImported.ts';
import { readAgency } from '../../../members/agencyIdentity.ts';
import {
  forgetLeft,
  keepVector,
  type LeftProgram,
  leftPrograms,
  setStage,
  stageOf,
  vectorOfLeft,
} from '../../../members/leftPrograms.ts';
import { isRemoved, programsOfMember } from '../../../members/standingHere.ts';
import type { OpenCase } from '../../../openCase.ts';
import { kindOfOthers, readHeld } from '../../../store/heldRecord.ts';
import { setLocalValue } from '../../../store/local.ts';
import { lineGroup } from '../../../store/personProjection.ts';
import { recordColumns } from '../../../store/recordColumns.ts';
import type { Reader, Writer } from '../../../store/sqlite.ts';
import type { UnitOfWork } from '../../../store/unitOfWork.ts';
import { commonProgram } from '../../membership/epochs.ts';
import { mergeVectors } from '../../merge/mergeRecords.ts';
import { appliedVector } from '../../records/appliedVector.ts';
import { takeOut } from '../../records/takeOut.ts';
import { isSnapshot } from '../../snapshots/statement.ts';
import { baseHashes, dropPieces } from './snapshotTables.ts';
import { statementsHere } from './vaultSource.ts';

/** Rows looked at, and records taken out, in one transaction: nobody waits for it. */
const looked = 1000;
const records = 40;
/** Segments of which each is written anew when its state changes. */
const segments = 8;

const isOpenStage = ({ stage }: LeftProgram) => stage === 'sealing' || stage === 'purging';

/** Programs that are to be purged; and those that were given back and are not marked so yet. */
export function leaving(reader: Reader): readonly string[] {
  return leftPrograms(reader)
    .filter(
      (each) => isOpenStage(each) || (each.stage === 'purged' && isOurs(reader, each.program)),
    )
    .map(({ program }) => program);
}

/**
 * Takes away what this laptop holds of a program that was taken from its member: records with what is
 * known of them, how they are found, segments' keys, snapshots. What never left this laptop (incidents)
 * and what is half-typed (drafts) is the person's own and nowhere else: it stays. The log keeps ids and
 * names of fields. Each step is one transaction.
 */
export function* purgeProgram(open: OpenCase, program: string): Iterable<unknown> {
  const { reader } = open;
  const isBack = () => isOurs(reader, program);
  if (stageOf(reader, program) === 'sealing' && isBack()) {
    // Given back before anything of it went.
    yield open.write(({ writer }) => giveBack(writer, program, open.actor.deviceId));
    return;
  }
  if (stageOf(reader, program) !== 'purged') {
    yield open.write(({ writer }) => begin(writer, program, isBack()));
    while (open.write(({ writer }) => unapplySome(writer, program))) yield undefined;
    for (const kind of recordKinds) yield* purgeKind(open, program, kind);
    yield* dropSnapshots(open, program);
    yield open.write((unit) => {
      purgeRest(unit, program);
      setStage(unit.writer, program, 'purged');
      unit.audit('purge', 'program', program);
    });
    open.writeBack();
    open.peopleVersion += 1;
    open.emit({ type: 'changed', kinds: ['members', 'draft', ...recordKinds], ids: [program] });
  }
  if (!isBack()) return;
  yield open.write(({ writer }) => giveBack(writer, program, open.actor.deviceId));
}

function giveBack(writer: Writer, program: string, device: string): void {
  setStage(writer, program, 'rereading');
  endRereading(writer, program, device);
}

/** What a program was given back for is here once this laptop's own acts are: others build on those. */
export function endRereading(writer: Writer, program: string, device: string): void {
  if (stageOf(writer, program) !== 'rereading') return;
  const own = vectorOfLeft(writer, program).get(device) ?? 0;
  if ((appliedVector(writer, program).get(device) ?? 0) >= own) forgetLeft(writer, program);
}

function isOurs(reader: Reader, program: string): boolean {
  const { member, device } = readAgency(reader);
  return !isRemoved(reader, device) && programsOfMember(reader, member).includes(program);
}

/** From here on its segments can't be read, whatever becomes of the rest. */
function begin(writer: Writer, program: string, isBack: boolean): void {
  if (stageOf(writer, program) === 'sealing') {
    // It may be taken away a second time before all of it was read again.
    keepVector(
      writer,
      program,
      mergeVectors(vectorOfLeft(writer, program), appliedVector(writer, program)),
    );
  }
  setStage(writer, program, 'purging');
  if (!isBack) writer.run('DELETE FROM epochKey WHERE program = ?', [program]);
  for (const table of ['applied', 'cut']) {
    writer.run(`DELETE FROM ${table} WHERE programId = ?`, [program]);
  }
  const { changes } = writer.run('DELETE FROM snapshotTaking WHERE program = ?', [program]);
  if (changes > 0) writer.run('DELETE FROM broughtIn');
  // A note that was being signed can't be: it is a draft again.
  writer.run(
    `UPDATE draft SET signAt = NULL WHERE signAt IS NOT NULL AND personId IN
       (SELECT id FROM person WHERE programId = ?)`,
    [program],
  );
}

/** Whether there may be more. */
function unapplySome(writer: Writer, program: string): boolean {
  const { changes } = writer.run(
    `UPDATE logSegment SET state = 'waiting' WHERE place IN (SELECT place FROM logSegment
       WHERE program = ? AND state <> 'waiting' LIMIT ${segments})`,
    [program],
  );
  return changes > 0;
}

function* purgeKind(
  open: OpenCase,
  program: string,
  kind: (typeof recordKinds)[number],
): Iterable<unknown> {
  if (kindOfOthers(kind) === undefined) return;
  const { table } = recordColumns(kind);
  for (let after = ''; ; ) {
    const rows = open.reader.rows<{ id: string; programId: string }>(
      `SELECT id, programId FROM ${table} WHERE id > ? ORDER BY id LIMIT ${looked}`,
      [after],
    );
    const ids = rows.filter(({ programId }) => programId === program).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += records) {
      yield open.write((unit) => {
        for (const id of ids.slice(at, at + records)) purgeRecord(unit, program, kind, id);
      });
    }
    after = rows.at(-1)?.id ?? '';
    if (rows.length < looked) return;
    yield undefined;
  }
}

function purgeRecord(unit: UnitOfWork, programId: string, kind: string, id: string): void {
  const { writer, touched } = unit;
  const held = readHeld(writer, { kind, id, programId });
  if (kind === 'samePerson') {
    const pair = [held.row?.['firstId'], held.row?.['secondId']];
    for (const each of pair) {
      if (typeof each !== 'string') continue;
      for (const person of lineGroup(writer, each)) touched.people.add(person);
    }
  }
  takeOut(writer, held, touched);
  if (kind !== 'person') return;
  writer.run('DELETE FROM likelyPair WHERE firstId = ?1 OR secondId = ?1', { 1: id });
  writer.run('DELETE FROM importPair WHERE personId = ?', [id]);
  writer.run('DELETE FROM importEdited WHERE personId = ?', [id]);
  forgetImported(writer, id);
}

/** Those that logs begin on, and what others made of it; an own one may still have to be put. */
function* dropSnapshots(open: OpenCase, program: string): Iterable<unknown> {
  const { reader, actor } = open;
  const based = baseHashes(reader);
  const all = statementsHere(reader)
    .filter(isSnapshot)
    .filter(({ act }) => act.program === program);
  for (const each of all) {
    if (each.device === actor.deviceId && !based.has(each.hash)) continue;
    while (open.write(({ writer }) => dropPieces(writer, each))) yield undefined;
  }
  yield open.write(({ writer }) => {
    for (const table of ['snapshotBase', 'snapshotTaken']) {
      writer.run(`DELETE FROM ${table} WHERE program = ?`, [program]);
    }
  });
}

function purgeRest({ writer }: UnitOfWork, program: string): void {
  for (const table of ['sibling', 'doubtfulDeletion', 'notShown', 'asideRecord', 'outbox']) {
    writer.run(`DELETE FROM ${table} WHERE programId = ?`, [program]);
  }
  // New files would go there.
  const settings = readSettings(writer);
  if (settings.programId !== program) return;
  setLocalValue(writer, 'settings', { ...settings, programId: commonProgram });
}
