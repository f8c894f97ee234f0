import { z } from 'zod';
import {
  consent,
  consentAnswer,
  contactPoint,
  guardian,
  identifier,
  name,
  person,
} from '../records/person.ts';
import { changesOf } from '../records/changes.ts';
import { instant, line, plainDate, recordId, text } from '../records/record.ts';
import { task } from '../records/service.ts';
import { defineCall } from './call.ts';
import { byId, done, idOnly, page, personLine, shownName } from './common.ts';

const withId = { id: recordId };
export const nameRow = name.schema.extend(withId);
export const contactRow = contactPoint.schema.extend(withId);
export const identifierRow = identifier.schema.extend(withId);
export const guardianRow = guardian.schema.extend(withId);
export const consentRow = consent.schema.extend(withId);

/** A rule that a way of contact breaks or must respect. Worded by the window. */
export const contactRule = z.object({
  kind: z.enum([
    'doNotUse', // this channel was refused for this contact point
    'notAskedChannel', // nobody asked whether this channel is safe
    'doNotNameAgency', // refused, or not asked
    'noVoicemail', // refused, or not asked
    'noText', // refused: beside a number, whatever it is about to be used for
    'noWhatsapp',
    'notBefore',
    'notAfter',
    'monitored',
    'sharedLine',
    'mustNotKnow',
    'codeWord',
    'guardiansNumber',
    'notDirectly', // under 18, and contact without a guardian was refused, or not asked
  ]),
  /** Refused in words, or only never asked. */
  asked: z.boolean(),
  /** Minutes after midnight, or null. */
  minutes: z.number().int().nullable().default(null),
  who: z.array(line).default([]),
  /** True: starting contact now goes against what was asked for. */
  broken: z.boolean(),
  /** The day on which the answer was last confirmed. */
  asOf: z.string().nullable(),
});
export type ContactRule = z.infer<typeof contactRule>;

export const contactChannel = z.enum(['call', 'text', 'whatsapp', 'voicemail', 'email', 'other']);
export type ContactChannel = z.infer<typeof contactChannel>;

/** What the top of a client's page shows. */
export const personPage = z.object({
  id: recordId,
  programId: recordId,
  name: shownName,
  names: z.array(nameRow),
  person: person.schema,
  /** Under 18 today, or may be. */
  young: z.boolean(),
  guardians: z.array(guardianRow.extend({ file: shownName.nullable() })),
  workerName: line,
  placeName: line,
  contacts: z.array(
    z.object({
      point: contactRow,
      /** For the channel that would be used first. Disclosure and monitored-line rules come first. */
      rules: z.array(contactRule),
    }),
  ),
  identifiers: z.array(identifierRow),
  consents: z.array(consentRow),
  household: z
    .object({
      id: recordId,
      name: line,
      familyNumber: line,
      members: z.array(
        z.object({
          membershipId: recordId,
          personId: recordId,
          name: shownName,
          relation: line,
          birthYear: z.number().int().nullable(),
          proposed: z.boolean(),
        }),
      ),
    })
    .nullable(),
  tasks: z.array(task.schema.extend({ id: recordId, whoName: line })),
  /** Other files that were merged into this one. */
  merged: z.array(z.object({ samePersonId: recordId, id: recordId, name: shownName })),
  /** Set when this id was merged into another file: the id that stands. */
  standsAs: recordId.nullable(),
  /** Nothing is shared with other laptops yet: always null for now; else the last contact. */
  lastHeard: instant.nullable(),
});
export type PersonPage = z.infer<typeof personPage>;

/** One entry of a client's timeline, newest first. */
export const timelineEntry = z.object({
  id: recordId,
  kind: z.enum(['session', 'service', 'attempts', 'draft', 'opened']),
  at: instant,
  /** Day without an hour, for services. */
  date: plainDate.nullable(),
  channel: line,
  service: line,
  topics: z.array(line),
  minutes: z.number().int().nullable(),
  text,
  authorName: line,
  signed: z.boolean(),
  /** While the 30 seconds run in which signing can be undone: their end. */
  undoUntil: instant.nullable(),
  attempts: z.array(z.object({ at: instant, outcome: line })),
  amendments: z.array(z.object({ id: recordId, at: instant, authorName: line, text })),
  noteId: recordId.nullable(),
  draftId: recordId.nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

const existing = { id: recordId.optional() };

/** What intake sends: one form, several records. Rows with an id are changed, without one are made. */
export const intakeValues = z.object({
  person: changesOf(person.schema.omit({ importId: true, custom: true })),
  names: z.array(changesOf(name.schema.omit({ personId: true })).extend(existing)).default([]),
  contacts: z
    .array(changesOf(contactPoint.schema.omit({ personId: true })).extend(existing))
    .default([]),
  identifiers: z
    .array(changesOf(identifier.schema.omit({ personId: true })).extend(existing))
    .default([]),
  guardians: z
    .array(
      changesOf(guardian.schema.omit({ personId: true })).extend({
        ...existing,
        /** What a contact's `guardianId` calls a guardian that has no id yet. */
        ref: line.optional(),
      }),
    )
    .default([]),
  consent: z
    .object({
      answer: consentAnswer,
      how: line.default('notAsked'),
      language: line.default('notAsked'),
      through: line.default(''),
      givenBy: line.default('notAsked'),
      on: plainDate.nullable().default(null),
    })
    .default({
      answer: 'notAsked',
      how: 'notAsked',
      language: 'notAsked',
      through: '',
      givenBy: 'notAsked',
      on: null,
    }),
});
export type IntakeValues = z.infer<typeof intakeValues>;

export const peopleCalls = {
  /** As you type: prefix search over every spelling, file number, telephone. */
  'people.search': defineCall({
    input: z.strictObject({ text: line, limit: z.number().int().min(1).max(100).default(20) }),
    output: z.object({ people: z.array(personLine) }),
    needs: 'worker',
  }),
  'people.list': defineCall({
    input: z.strictObject({
      ...page,
      text: line.default(''),
      language: line.optional(),
      interpreter: z.boolean().optional(),
      workerId: recordId.optional(),
      status: line.optional(),
      sort: z.enum(['name', 'recent', 'fileNumber']).default('name'),
    }),
    output: z.object({ total: z.number().int(), people: z.array(personLine) }),
    needs: 'worker',
  }),
  'people.get': defineCall({ input: byId, output: personPage, needs: 'worker' }),
  'people.timeline': defineCall({
    input: z.strictObject({
      id: recordId,
      show: z.enum(['all', 'sessions', 'services']).default('all'),
      ...page,
    }),
    output: z.object({ total: z.number().int(), entries: z.array(timelineEntry) }),
    needs: 'worker',
  }),
  /** Saves an intake. Needs a name (or `noName`) and one more fact; consent "no" makes an anonymous record. */
  'people.saveIntake': defineCall({
    input: z.strictObject({
      id: recordId.optional(),
      draftId: recordId.optional(),
      programId: recordId.optional(),
      values: intakeValues,
      /**
       * With an id: what the form was filled with. Only what differs from it is written; what was
       * changed meanwhile to something else is refused as `record.changedMeanwhile`.
       */
      filledWith: intakeValues.optional(),
      /** Pairs that the worker judged while typing. */
      judged: z
        .array(z.object({ personId: recordId, verdict: z.enum(['different', 'askLater']) }))
        .default([]),
    }),
    output: idOnly,
    needs: 'worker',
  }),
  /** What intake would be filled with to edit this file. */
  'people.intakeValues': defineCall({ input: byId, output: intakeValues, needs: 'worker' }),
  'household.confirm': defineCall({
    input: z.strictObject({
      membershipId: recordId,
      belongs: z.boolean(),
      relation: line.optional(),
    }),
    output: done,
    needs: 'worker',
  }),
  /** The rules for starting a contact now, broken ones first. Audited as a view. */
  'contact.check': defineCall({
    input: z.strictObject({
      contactPointId: recordId,
      channel: contactChannel,
      /** Local minutes after midnight at the worker's desk. */
      minuteOfDay: z.number().int().min(0).max(1439),
    }),
    output: z.object({ rules: z.array(contactRule), mayStart: z.boolean() }),
    needs: 'worker',
  }),
  /**
   * A number was copied or a contact started: audited. Against a rule only with a reason, which is
   * audited too.
   * @throws CarnetError `contact.needsReason`
   */
  'contact.use': defineCall({
    input: z.strictObject({
      contactPointId: recordId,
      channel: contactChannel,
      act: z.enum(['copied', 'called']),
      /** Local minutes after midnight at the worker's desk. */
      minuteOfDay: z.number().int().min(0).max(1439),
      overrideReason: line.default(''),
    }),
    output: done,
    needs: 'worker',
  }),
};
