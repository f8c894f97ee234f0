import type { IntakeValues } from '../../../shared/contract/people.ts';
import { person as personRecord } from '../../../shared/records/person.ts';
import type { RecordFields } from '../../../shared/records/records.ts';

/**
 * Someone declined that a file be kept: what identifies them is left out, what counts a visit
 * stays (language, status, what they came for). Nothing of the rest is stored.
 */
export function withoutIdentity(values: IntakeValues): IntakeValues {
  const { person } = values;
  return {
    person: {
      anonymous: true,
      noName: true,
      ...(person.speaksBest === undefined ? {} : { speaksBest: person.speaksBest }),
      ...(person.interpreter === undefined ? {} : { interpreter: person.interpreter }),
      ...(person.status === undefined ? {} : { status: person.status }),
      ...(person.cameBy === undefined ? {} : { cameBy: person.cameBy }),
      ...(person.firstServiceEver === undefined
        ? {}
        : { firstServiceEver: person.firstServiceEver }),
      ...(person.urgent === undefined ? {} : { urgent: person.urgent }),
      ...(person.urgentAnswer === undefined ? {} : { urgentAnswer: person.urgentAnswer }),
      ...(person.workerId === undefined ? {} : { workerId: person.workerId }),
      ...(person.placeId === undefined ? {} : { placeId: person.placeId }),
    },
    names: [],
    contacts: [],
    identifiers: [],
    guardians: [],
    consent: { ...values.consent, answer: 'no', through: '' },
  };
}

const counting = [
  'anonymous',
  'noName',
  'speaksBest',
  'interpreter',
  'status',
  'cameBy',
  'firstServiceEver',
  'urgent',
  'urgentAnswer',
  'workerId',
  'placeId',
  'importId',
] as const satisfies readonly (keyof RecordFields<'person'>)[];

/** What a file that was kept until now must forget when its person declines: every other field, empty. */
export function forgottenFields(): Partial<RecordFields<'person'>> {
  const kept = new Set<string>(counting);
  return Object.fromEntries(
    Object.entries(personRecord.schema.parse({})).filter(([field]) => !kept.has(field)),
  );
}
