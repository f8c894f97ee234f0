import type { IntakeValues } from '../../../shared/contract/people.ts';

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
    consent: { ...values.consent, answer: 'no', through: '' },
  };
}
