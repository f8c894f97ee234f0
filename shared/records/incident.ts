import { z } from 'zod';
import {
  defineRecord,
  instant,
  line,
  plainDate,
  recordId,
  reference,
  text,
  yesNo,
} from './record.ts';

/** Somebody who was told: who, when, and the number that they gave for their own file. */
export const told = z.object({
  who: line.default(''),
  at: instant.nullable().default(null),
  reference: line.default(''),
});
export type Told = z.infer<typeof told>;

/**
 * Something that was wrong. For its author and supervisors only: nothing else in Carnet is made
 * from it. What was seen or said is fixed once saved; what was done about it may go on.
 */
export const incident = defineRecord(
  'incident',
  {
    personId: recordId.nullable().default(null),
    /** The session that it came up in: a draft's id until that is signed, then the session's. */
    sessionId: recordId.nullable().default(null),
    authorId: reference,
    happenedAt: instant.nullable().default(null),
    savedAt: instant.default(0),
    /** What was seen or said, in exact words. */
    words: text.default(''),
    danger: yesNo.default('notAsked'),
    told: z.array(told).default([]),
    supervisorTold: yesNo.default('notAsked'),
    supervisorWho: line.default(''),
    supervisorAt: instant.nullable().default(null),
    nextCheckOn: plainDate.nullable().default(null),
    /** Minutes after midnight, local time. */
    nextCheckAt: z.number().int().min(0).max(1439).nullable().default(null),
    nextCheckDoneAt: instant.nullable().default(null),
  },
  {
    groups: {
      supervisor: ['supervisorTold', 'supervisorWho', 'supervisorAt'],
      nextCheck: ['nextCheckOn', 'nextCheckAt', 'nextCheckDoneAt'],
    },
    sets: ['told'],
    fixed: ['personId', 'authorId', 'happenedAt', 'savedAt', 'words', 'danger'],
    confidential: true,
  },
);

/** What was added below an incident. Written once. */
export const incidentAddition = defineRecord(
  'incidentAddition',
  {
    incidentId: reference,
    authorId: reference,
    at: instant.default(0),
    text: text.default(''),
  },
  { signed: true, confidential: true },
);
