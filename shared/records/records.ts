import type { z } from 'zod';
import { agency, device, member, place, program } from './agency.ts';
import {
  consent,
  contactPoint,
  guardian,
  household,
  householdMember,
  identifier,
  name,
  person,
  samePerson,
} from './person.ts';
import { incident, incidentAddition } from './incident.ts';
import { note, service, session, task } from './service.ts';

/** Every kind of record that passes between laptops. */
export const records = {
  agency,
  program,
  place,
  member,
  device,
  person,
  name,
  identifier,
  contactPoint,
  guardian,
  household,
  householdMember,
  consent,
  samePerson,
  service,
  session,
  note,
  task,
  incident,
  incidentAddition,
} as const;

export type RecordKind = keyof typeof records;
export type RecordFields<K extends RecordKind> = z.output<(typeof records)[K]['schema']>;
export type RecordInput<K extends RecordKind> = z.input<(typeof records)[K]['schema']>;
/** A record as read: its fields, its id and its program. */
export type RecordOf<K extends RecordKind> = RecordFields<K> & {
  readonly id: string;
  readonly programId: string;
};
export const recordKinds = Object.keys(records) as RecordKind[];
