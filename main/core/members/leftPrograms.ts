import type { Reader, Writer } from '../store/sqlite.ts';
import type { Vector } from '../sync/change.ts';
import { epochsOf } from '../sync/membership/epochs.ts';
import { readAgency } from './agencyIdentity.ts';
import { programsOfMember } from './standingHere.ts';
import { membershipHere } from './storedEntries.ts';

export type LeftStage = 'sealing' | 'purging' | 'purged' | 'rereading';

/** A program that was taken away from this laptop's member. */
export interface LeftProgram {
  readonly program: string;
  /** When it was heard of (ms UTC). */
  readonly at: number;
  readonly stage: LeftStage;
  /** Client files that went. */
  readonly files: number;
  /** Changes of this laptop's that were still to be passed on. */
  readonly unsent: number;
  /** Drafts about its clients, which stay. */
  readonly drafts: number;
  /** Incidents, which never left this laptop, and stay. */
  readonly incidents: number;
  readonly seenAt: number | null;
}

export function leftPrograms(reader: Reader): readonly LeftProgram[] {
  return reader.rows<LeftProgram>(
    `SELECT program, at, stage, files, unsent, drafts, incidents, seenAt FROM leftProgram
     ORDER BY at, program`,
  );
}

export function stageOf(reader: Reader, program: string): LeftStage | undefined {
  return reader.value<LeftStage>('SELECT stage FROM leftProgram WHERE program = ?', [program]);
}

/**
 * Whether a program was given back by somebody who does not have its past: keys are lacking under which
 * parts of it were sealed, and until they come nothing can be written to it.
 */
export function isPastAway(reader: Reader, program: string): boolean {
  if (stageOf(reader, program) !== 'rereading') return false;
  const { member } = readAgency(reader);
  if (!programsOfMember(reader, member).includes(program)) return false;
  const here = reader.rows<{ epoch: string }>('SELECT epoch FROM epochKey WHERE program = ?', [
    program,
  ]);
  const known = new Set(here.map(({ epoch }) => epoch));
  return epochsOf(membershipHere(reader), program).some(({ name }) => !known.has(name));
}

/** It was taken away just now: from here on nothing is written to it. */
export function noteLeft(writer: Writer, program: string, at: number): void {
  const count = (sql: string) => writer.value<number>(sql, [program]) ?? 0;
  const ofPeople = 'personId IN (SELECT id FROM person WHERE programId = ?)';
  const given = {
    program,
    at,
    files: count('SELECT count(*) FROM person WHERE programId = ? AND deleted IS NOT 1'),
    unsent: count('SELECT count(*) FROM outbox WHERE programId = ?'),
    drafts: count(`SELECT count(*) FROM draft WHERE ${ofPeople}`),
    incidents: count('SELECT count(*) FROM incident WHERE programId = ?'),
  };
  writer.run(
    `INSERT INTO leftProgram (program, at, stage, vector, files, unsent, drafts, incidents)
     VALUES (@program, @at, 'sealing', '{}', @files, @unsent, @drafts, @incidents)
     ON CONFLICT (program) DO UPDATE SET at = excluded.at, stage = excluded.stage, files = excluded.files,
       unsent = excluded.unsent, drafts = excluded.drafts, incidents = excluded.incidents, seenAt = NULL`,
    given,
  );
}

export function setStage(writer: Writer, program: string, stage: LeftStage): void {
  writer.run('UPDATE leftProgram SET stage = ? WHERE program = ?', [stage, program]);
}

/** Its worker has read what went and what stayed. */
export function noteLeftSeen(writer: Writer, program: string, now: number): void {
  writer.run('UPDATE leftProgram SET seenAt = ? WHERE program = ?', [now, program]);
}

export function forgetLeft(writer: Writer, program: string): void {
  writer.run('DELETE FROM leftProgram WHERE program = ?', [program]);
}

/** What was applied of a program when it was purged; nothing where it never was. */
export function vectorOfLeft(reader: Reader, program: string): Vector {
  const vector = reader.value<string>('SELECT vector FROM leftProgram WHERE program = ?', [
    program,
  ]);
  return new Map(Object.entries(JSON.parse(vector ?? '{}') as Record<string, number>));
}

export function keepVector(writer: Writer, program: string, vector: Vector): void {
  writer.run('UPDATE leftProgram SET vector = ? WHERE program = ?', [
    JSON.stringify(Object.fromEntries(vector)),
    program,
  ]);
}
