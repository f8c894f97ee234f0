import { CarnetError } from '../../../shared/contract/errors.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';

/** Programs are walls: a worker writes only into programs that the worker belongs to. */
export function requireProgram(open: OpenCase, programId: string): void {
  if (programId === 'agency') return;
  const me = findRecord(open.reader, 'member', open.actor.memberId);
  if (me === undefined || !me.programIds.includes(programId)) {
    throw new CarnetError('contract.notAllowed', { why: 'program' });
  }
}
