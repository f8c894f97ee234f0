import { z } from 'zod';
import type { IntakeValues } from '../../../shared/contract/people.ts';
import { e164Of } from './e164Of.ts';
import {
  type ContactForm,
  type IntakeForm,
  type IntakeFormRead,
  intakeForm,
} from './intakeForm.ts';
import { nameScript } from '../../../shared/names/nameScript.ts';
import { splitName } from '../../../shared/names/splitName.ts';
import { tidyName } from '../../../shared/names/tidyName.ts';

export interface IntakePresets {
  readonly workerId: string;
  readonly placeId: string | null;
  readonly programId: string;
}

export function blankContact(): ContactForm {
  return {
    kind: 'telephone',
    value: '',
    whose: 'notAsked',
    whoseDetail: '',
    guardianId: null,
    call: 'notAsked',
    text: 'notAsked',
    whatsapp: 'notAsked',
    voicemail: 'notAsked',
    nameAgency: 'notAsked',
    monitored: 'notAsked',
    notBefore: null,
    notAfter: null,
    bestTimes: '',
    codeWord: '',
    mustNotKnow: [],
    note: '',
    preferred: false,
  };
}

const blankPerson: IntakeForm['person'] = {
  noName: false,
  fileNumber: '',
  pronoun: '',
  gender: 'notAsked',
  birthAnswer: 'notAsked',
  birthYear: null,
  birthMonth: null,
  birthDay: null,
  birthEstimated: false,
  speaksBest: 'notAsked',
  otherLanguages: [],
  reads: [],
  officialLanguage: 'notAsked',
  interpreter: 'notAsked',
  interpreterNotRelative: 'notAsked',
  interpreterGender: 'notAsked',
  interpreterNotThisPerson: '',
  street: '',
  locality: '',
  region: '',
  postalCode: '',
  noFixedAddress: false,
  abroadCountry: '',
  abroadTimeZone: '',
  country: 'notAsked',
  status: 'notAsked',
  statusText: '',
  arrived: null,
  cameBy: 'notAsked',
  referredFrom: '',
  firstServiceEver: 'notAsked',
  urgent: [],
  urgentAnswer: 'notAsked',
  workerId: null,
  placeId: null,
  looksUnder18: false,
  mayContactDirectly: 'notAsked',
  unaccompanied: 'notAsked',
  school: '',
  headerNote: '',
};

/** An intake before the first key: me, my place, my program; consent not asked. */
export function blankForm({ workerId, placeId, programId }: IntakePresets): IntakeForm {
  return {
    person: { ...blankPerson, workerId, placeId },
    names: [
      { kind: 'asGiven', full: '', given: '', family: '' },
      { kind: 'preferred', full: '' },
    ],
    contacts: [blankContact()],
    identifiers: [],
    guardians: [],
    consent: {
      answer: 'notAsked',
      how: 'notAsked',
      language: 'notAsked',
      through: '',
      givenBy: 'notAsked',
      on: null,
    },
    programId,
    filledWith: null,
    judged: [],
  };
}

/** A file that is there, as the form holds it. */
export function formOfValues(values: IntakeValues, programId: string): IntakeForm {
  const asGiven = values.names.find((name) => name.kind === 'asGiven') ?? values.names[0];
  const preferred = values.names.find((name) => name.kind === 'preferred' && name !== asGiven);
  const others = values.names.filter((name) => name !== asGiven && name !== preferred);
  return {
    person: { ...blankPerson, ...values.person },
    names: [
      asGiven ?? { kind: 'asGiven', full: '', given: '', family: '' },
      preferred ?? { kind: 'preferred', full: '' },
      ...others,
    ],
    contacts:
      values.contacts.length > 0
        ? values.contacts.map((contact) => ({ ...blankContact(), ...contact }))
        : [blankContact()],
    identifiers: [...values.identifiers],
    // Their contacts name them by id.
    guardians: values.guardians.map((guardian) => ({ ...guardian, ref: guardian.id })),
    consent: values.consent,
    programId,
    filledWith: structuredClone(values),
    judged: [],
  };
}

/**
 * A draft as it was kept, or null when it is no intake. What can't be read (too long, or of a newer
 * version) is left aside, and only that: one field never takes the others with it.
 */
export function formOfDraft(body: unknown): IntakeForm | null {
  const whole = intakeForm.safeParse(body);
  if (whole.success) return whole.data;
  if (typeof body !== 'object' || body === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...body };
  const person = readFields(intakeForm.shape.person, given['person']);
  if (person === null || !Array.isArray(given['names'])) return null;
  const blank = blankForm({ workerId: '', placeId: null, programId: '' });
  const { names, contacts, identifiers, judged } = intakeForm.shape;
  return {
    person: { ...blank.person, ...person },
    names: readList(names.element, given['names']),
    contacts: readList(contacts.element, given['contacts']),
    identifiers: readList(identifiers.element, given['identifiers']),
    consent: { ...blank.consent, ...readFields(intakeForm.shape.consent, given['consent']) },
    programId: typeof given['programId'] === 'string' ? given['programId'] : '',
    judged: readList(judged.element, given['judged']),
  };
}

/** The fields of an object that can be read; null when it is none. */
function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
): Partial<z.output<z.ZodObject<Shape>>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...value };
  const known = Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => {
    const read = name in given ? z.safeParse(field, given[name]) : undefined;
    return read?.success === true ? [[name, read.data] as const] : [];
  });
  const read = schema.partial().safeParse(Object.fromEntries(known));
  return read.success ? (read.data as Partial<z.output<z.ZodObject<Shape>>>) : {};
}

/** The entries of a list with what can be read of each. */
function readList<Shape extends z.ZodRawShape>(
  element: z.ZodObject<Shape>,
  value: unknown,
): z.output<z.ZodObject<Shape>>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const read = element.safeParse(readFields(element, one));
    return read.success ? [read.data] : [];
  });
}

/** Whether a contact point says what it said before, whatever the order of its fields. */
function sameAnswers(old: ContactForm, now: ContactForm): boolean {
  const plain = (contact: ContactForm) =>
    JSON.stringify(
      Object.entries(contact)
        .filter(([name, value]) => value !== undefined && name !== 'asOf' && name !== 'e164')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return plain(old) === plain(now);
}

const filled = (text: string | undefined) => (text ?? '').trim() !== '';

/**
 * What the form says, for the call: empty rows left out, telephones with their E.164, scripts
 * named, and the day on what was asked about a contact today. What nobody touched goes back as it
 * came, so that it is not taken for a change.
 */
export function valuesOfForm(form: IntakeFormRead, today: string): IntakeValues {
  const { filledWith } = form;
  const before = <Row extends { id?: string | undefined }>(
    rows: readonly Row[] | undefined,
    id: string | undefined,
  ) => (id === undefined ? undefined : rows?.find((row) => row.id === id));
  return {
    person: form.person,
    names: form.names
      .filter((name) => filled(name.full))
      .map((name) => {
        const full = (name.full ?? '').trim();
        const old = before(filledWith?.names, name.id);
        const guess = splitName(tidyName(full));
        const same = old?.full?.trim() === full;
        const split =
          name.kind === 'asGiven'
            ? { given: name.given ?? '', family: name.family ?? '' }
            : same
              ? { given: old.given, family: old.family }
              : { given: guess.given, family: guess.family };
        return {
          ...name,
          ...split,
          full: same ? old.full : full,
          script: same ? (old.script ?? nameScript(full)) : nameScript(full),
        };
      }),
    contacts: form.contacts
      .filter((contact) => filled(contact.value))
      .map((contact) => {
        const value = (contact.value ?? '').trim();
        const telephone = contact.kind === 'telephone' || contact.kind === 'whatsapp';
        const old = before(filledWith?.contacts, contact.id);
        const same = old !== undefined && sameAnswers({ ...blankContact(), ...old }, contact);
        return {
          ...contact,
          value: same ? old.value : value,
          e164: telephone ? e164Of(value) : '',
          asOf: same ? (contact.asOf ?? null) : today,
        };
      }),
    identifiers: form.identifiers.filter((identifier) => filled(identifier.value)),
    guardians: form.guardians.filter(
      (guardian) => filled(guardian.name) || (guardian.guardianPersonId ?? null) !== null,
    ),
    consent: form.consent,
  };
}
