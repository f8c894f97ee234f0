import type { Role } from './agency.ts';
import type { RecordKind } from './records.ts';

/**
 * Who may write a kind of record: one table for the calls of the contract, which take their `needs`
 * from it, and for every laptop that receives a change from another (`mayApply`). Whoever writes must
 * belong to the record's program besides.
 */
export interface Right {
  /** The least role. `nobody`: such records are not taken from other laptops. */
  readonly writes: Role | 'nobody';
  /** The member whom the record is about may write it too: the field that names them, or its own id. */
  readonly own?: string;
  /** The field that names who made the record. Nobody writes another's name there. */
  readonly author?: string;
  /** Only its author takes it back; erasing for somebody who asks to be forgotten is another thing. */
  readonly deletes?: 'author';
}

export const rights = {
  agency: { writes: 'administrator' },
  program: { writes: 'administrator' },
  place: { writes: 'administrator' },
  member: { writes: 'administrator', own: 'id' },
  device: { writes: 'administrator', own: 'memberId' },
  person: { writes: 'worker' },
  name: { writes: 'worker' },
  identifier: { writes: 'worker' },
  contactPoint: { writes: 'worker' },
  guardian: { writes: 'worker' },
  household: { writes: 'worker' },
  householdMember: { writes: 'worker' },
  consent: { writes: 'worker' },
  samePerson: { writes: 'worker' },
  service: { writes: 'worker', author: 'workerId', deletes: 'author' },
  session: { writes: 'worker', author: 'workerId' },
  note: { writes: 'worker', author: 'authorId' },
  task: { writes: 'worker' },
  // For author and supervisors only: they stay on the laptop until they can be sealed to those (ADR 20).
  incident: { writes: 'nobody', author: 'authorId' },
  incidentAddition: { writes: 'nobody', author: 'authorId' },
} as const satisfies Readonly<Record<RecordKind, Right>>;

/** The order of roles: each may do what those before it may. */
export const rankOf: Readonly<Record<Role, number>> = {
  worker: 0,
  supervisor: 1,
  administrator: 2,
};
