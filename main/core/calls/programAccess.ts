import { CarnetError } from '../../../shared/contract/errors.ts';
import type { RecordKind } from '../../../shared/records/records.ts';
import { programsOfMember } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord, readRecord } from '../store/recordReader.ts';

type Here = Pick<OpenCase, 'reader' | 'actor'>;

/** Programs are walls: a worker writes only into programs that the worker belongs to. */
export function requireProgram(open: Here, programId: string): void {
  if (!isInProgram(open, programId)) {
    throw new CarnetError('contract.notAllowed', { why: 'program' });
  }
}

export function isInProgram(open: Here, programId: string): boolean {
  if (programId === 'agency') return true;
  return programsOfMember(open.reader, open.actor.memberId).includes(programId);
}

/**
 * The same, for a change to a record that is there.
 * @throws CarnetError `record.notFound`, `contract.notAllowed`
 */
export function requireProgramOf(open: Here, kind: RecordKind, id: string): void {
  requireProgram(open, readRecord(open.reader, kind, id).programId);
}

/** The same, for what is about to be written about a person, where one was chosen and is here. */
export function requireProgramOfPerson(open: Here, personId: string | null | undefined): void {
  const person = personId ? findRecord(open.reader, 'person', personId) : undefined;
  if (person !== undefined) requireProgram(open, person.programId);
}
