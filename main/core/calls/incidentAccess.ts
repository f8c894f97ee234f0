import { CarnetError } from '../../../shared/contract/errors.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';
import { hasRole } from './requireRole.ts';

/** Incidents are for their author and for supervisors. */
export function maySeeEveryIncident(open: OpenCase): boolean {
  return hasRole(open, 'supervisor');
}

/**
 * @throws CarnetError `record.notFound`, the very same for one that is not there and for one that
 *   is somebody else's: the answer must not tell which
 */
export function readIncident(open: OpenCase, id: string): RecordOf<'incident'> {
  const incident = findRecord(open.reader, 'incident', id);
  const mine = incident?.authorId === open.actor.memberId;
  if (incident === undefined || !(mine || maySeeEveryIncident(open))) {
    throw new CarnetError('record.notFound', { kind: 'incident' });
  }
  return incident;
}
