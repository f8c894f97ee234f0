import type { z } from 'zod';
import { incidentValues } from '../../../shared/contract/crisis.ts';
import { incident, type Told } from '../../../shared/records/incident.ts';

/** What the form of an incident holds: every field, as a draft keeps it. */
export type IncidentForm = Omit<
  z.output<typeof incident.schema>,
  'authorId' | 'savedAt' | 'nextCheckDoneAt'
>;

/** What a draft holds, as far as it can be read; what it does not hold is as in a new one. */
export function formOf(body: Readonly<Record<string, unknown>>): IncidentForm {
  const {
    authorId: _author,
    savedAt: _saved,
    nextCheckDoneAt: _done,
    ...blank
  } = incident.schema.parse({});
  const read: Record<string, unknown> = {};
  // Field by field: one that a newer version wrote takes nothing away from the others.
  for (const [field, type] of Object.entries(incidentValues.shape)) {
    const value = type.safeParse(body[field]);
    if (value.success && value.data !== undefined) read[field] = value.data;
  }
  return { ...blank, ...read };
}

/** Nothing was written or chosen yet. */
export function isUntouched(form: IncidentForm): boolean {
  return (
    form.words.trim() === '' &&
    form.danger === 'notAsked' &&
    form.told.length === 0 &&
    form.supervisorTold === 'notAsked' &&
    form.nextCheckOn === null
  );
}

/** Rows of people told in which something stands. */
export function toldRows(told: readonly Told[]): Told[] {
  return told.filter(({ who, reference }) => who.trim() !== '' || reference.trim() !== '');
}
