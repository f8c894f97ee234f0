import { z } from 'zod';
import {
  answer,
  codeOrNone,
  defineRecord,
  line,
  partialDate,
  recordId,
  reference,
  text,
  yesNo,
} from './record.ts';

/** Someone with a file. Names, identifiers, contact points, consents stand in records of their own. */
export const person = defineRecord(
  'person',
  {
    noName: z.boolean().default(false),
    /** Declined consent to keep a file: nothing that identifies is kept. */
    anonymous: z.boolean().default(false),
    /** The agency's own number for the file. Searchable; never evidence that two files are one person. */
    fileNumber: line.default(''),
    pronoun: line.default(''),
    gender: codeOrNone,
    birthAnswer: z.enum(['notAsked', 'value', 'doesNotKnow', 'declined']).default('notAsked'),
    birthYear: z.number().int().nullable().default(null),
    birthMonth: z.number().int().min(1).max(12).nullable().default(null),
    birthDay: z.number().int().min(1).max(31).nullable().default(null),
    birthEstimated: z.boolean().default(false),
    speaksBest: codeOrNone,
    otherLanguages: z.array(line).default([]),
    reads: z.array(line).default([]),
    officialLanguage: codeOrNone,
    interpreter: codeOrNone,
    interpreterNotRelative: yesNo.default('notAsked'),
    interpreterGender: codeOrNone,
    interpreterNotThisPerson: line.default(''),
    street: line.default(''),
    locality: line.default(''),
    region: line.default(''),
    postalCode: line.default(''),
    noFixedAddress: z.boolean().default(false),
    abroadCountry: line.default(''),
    abroadTimeZone: line.default(''),
    country: codeOrNone,
    status: codeOrNone,
    /** What the status was called where it came from, when no code fits. */
    statusText: line.default(''),
    arrived: partialDate.nullable().default(null),
    cameBy: codeOrNone,
    referredFrom: line.default(''),
    firstServiceEver: answer.default('notAsked'),
    urgent: z.array(line).default([]),
    urgentAnswer: z.enum(['notAsked', 'none', 'value']).default('notAsked'),
    workerId: recordId.nullable().default(null),
    placeId: recordId.nullable().default(null),
    /** Seen by a worker where no birth date tells it. */
    looksUnder18: z.boolean().default(false),
    /** Someone under 18: may they be contacted themselves? Not asked counts as no. */
    mayContactDirectly: yesNo.default('notAsked'),
    unaccompanied: yesNo.default('notAsked'),
    school: line.default(''),
    /** Remarks that belong at the top of the file: what an import could not turn into facts. */
    headerNote: text.default(''),
    /** The import that brought this file; hidden until that import is published. */
    importId: recordId.nullable().default(null),
    custom: z.record(z.string(), z.unknown()).default({}),
  },
  {
    groups: {
      birth: ['birthAnswer', 'birthYear', 'birthMonth', 'birthDay', 'birthEstimated'],
      address: ['street', 'locality', 'region', 'postalCode', 'noFixedAddress'],
      abroad: ['abroadCountry', 'abroadTimeZone'],
      status: ['status', 'statusText'],
      urgent: ['urgent', 'urgentAnswer'],
    },
    sets: ['otherLanguages', 'reads'],
    keyed: ['custom'],
    local: ['importId'],
    stricter: ['anonymous', 'interpreterNotRelative', 'mayContactDirectly'],
  },
);

export const nameKind = z.enum(['asGiven', 'otherSpelling', 'preferred', 'former', 'onDocuments']);

/** A name as the person gave it; `full` is never rearranged. */
export const name = defineRecord(
  'name',
  {
    personId: reference,
    kind: nameKind.default('asGiven'),
    full: line.default(''),
    /** Guessed from `full`, or edited; both empty when unknown. */
    given: line.default(''),
    family: line.default(''),
    /** ISO 15924, such as `Latn`, `Arab`, `Cyrl`. */
    script: line.default('Latn'),
  },
  { table: 'personName', groups: { split: ['full', 'given', 'family', 'script'] } },
);

export const identifier = defineRecord(
  'identifier',
  {
    personId: reference,
    /** `uci` or another kind of number that an authority gave. */
    kind: line.default('other'),
    value: line.default(''),
  },
  { groups: { value: ['kind', 'value'] } },
);

/** A way to reach someone, and what protects them when it is used. */
export const contactPoint = defineRecord(
  'contactPoint',
  {
    personId: reference,
    kind: z.enum(['telephone', 'email', 'whatsapp', 'messenger', 'other']).default('telephone'),
    value: line.default(''),
    /** E.164 when the number is valid, else empty; for search and for comparing. */
    e164: line.default(''),
    whose: codeOrNone,
    whoseDetail: line.default(''),
    /** Of someone under 18: the guardian who answers here. */
    guardianId: recordId.nullable().default(null),
    call: yesNo.default('notAsked'),
    text: yesNo.default('notAsked'),
    whatsapp: yesNo.default('notAsked'),
    /** Not asked counts as no. */
    voicemail: yesNo.default('notAsked'),
    /** May the agency be named to whoever answers? Not asked counts as no. */
    nameAgency: yesNo.default('notAsked'),
    /** Someone else reads or hears what passes here. */
    monitored: yesNo.default('notAsked'),
    /** Minutes after midnight, local time; null is no bound. */
    notBefore: z.number().int().min(0).max(1440).nullable().default(null),
    notAfter: z.number().int().min(0).max(1440).nullable().default(null),
    bestTimes: line.default(''),
    codeWord: line.default(''),
    mustNotKnow: z.array(line).default([]),
    note: text.default(''),
    /** The day on which these answers were last confirmed. */
    asOf: z.string().nullable().default(null),
    preferred: z.boolean().default(false),
  },
  {
    groups: { value: ['kind', 'value', 'e164'], hours: ['notBefore', 'notAfter', 'bestTimes'] },
    sets: ['mustNotKnow'],
    stricter: ['call', 'text', 'whatsapp', 'voicemail', 'nameAgency', 'monitored', 'mustNotKnow'],
  },
);

/** Who looks after someone under 18: by name, or someone with a file of their own. */
export const guardian = defineRecord(
  'guardian',
  {
    personId: reference,
    /** Empty where they have a file: that one says who they are. */
    name: line.default(''),
    guardianPersonId: recordId.nullable().default(null),
    relation: codeOrNone,
  },
  { groups: { who: ['name', 'guardianPersonId'] } },
);

export const household = defineRecord('household', {
  name: line.default(''),
  familyNumber: line.default(''),
});

export const householdMember = defineRecord('householdMember', {
  householdId: reference,
  personId: reference,
  relation: codeOrNone,
  /** An import proposes; a worker confirms. */
  proposed: z.boolean().default(false),
});

/** `notRecorded`: an import can't know; `withdrawn`: was yes, is no longer. */
export const consentAnswer = z.enum(['notAsked', 'yes', 'no', 'notRecorded', 'withdrawn']);

export const consent = defineRecord(
  'consent',
  {
    personId: reference,
    purpose: z.enum(['keepFile', 'channel', 'share']).default('keepFile'),
    /** The channel or the organization that it is about. */
    about: line.default(''),
    answer: consentAnswer.default('notAsked'),
    how: codeOrNone,
    language: codeOrNone,
    through: line.default(''),
    /** Of someone under 18: the guardian, the young person, or both. */
    givenBy: codeOrNone,
    on: z.string().nullable().default(null),
    until: z.string().nullable().default(null),
  },
  {
    groups: { given: ['answer', 'how', 'language', 'through', 'givenBy', 'on', 'until'] },
    stricter: ['answer'],
  },
);

/** Two files and what a worker decided about them. Merging never rewrites a reference. */
export const samePerson = defineRecord(
  'samePerson',
  {
    /** The smaller id first. */
    firstId: reference,
    secondId: reference,
    verdict: z.enum(['same', 'different', 'askLater', 'undone']).default('askLater'),
    score: z.number().default(0),
    reasons: z.array(line).default([]),
  },
  { groups: { verdict: ['verdict'] } },
);
