import { z } from 'zod';
import {
  codeOrNone,
  defineRecord,
  instant,
  line,
  plainDate,
  recordId,
  reference,
  text,
} from './record.ts';

/** One service for one person. Several people served together share `togetherId`. */
export const service = defineRecord(
  'service',
  {
    personId: reference,
    togetherId: recordId.nullable().default(null),
    date: plainDate.nullable().default(null),
    service: line.default(''),
    topics: z.array(line).default([]),
    delivery: codeOrNone,
    channel: line.default(''),
    /** Why it was done at a distance. */
    why: z.array(line).default([]),
    minutes: z.number().int().min(0).max(1440).nullable().default(null),
    placeId: recordId.nullable().default(null),
    language: codeOrNone,
    supports: z.array(line).default([]),
    status: line.default('complete'),
    note: text.default(''),
    workerId: reference,
    sessionId: recordId.nullable().default(null),
    createdAt: instant.default(0),
  },
  { sets: ['topics', 'supports', 'why'] },
);

/** One try at reaching someone. */
export const attempt = z.object({
  at: instant,
  outcome: z.enum(['noAnswer', 'wrongNumber', 'messageLeft', 'callDropped', 'reached']),
  message: line.default(''),
});
export type Attempt = z.infer<typeof attempt>;

export const exchangedDocument = z.object({
  what: line.default(''),
  direction: z.enum(['received', 'sent']).default('received'),
});

/** Fields of a session's form: the twelve groups, in the order in which a worker meets them. */
export const sessionFields = {
  // channel
  channel: line.default(''),
  platform: line.default(''),
  account: codeOrNone,
  planned: codeOrNone,
  startedBy: codeOrNone,
  // time
  startAt: instant.nullable().default(null),
  endAt: instant.nullable().default(null),
  workerMinutes: z.number().int().min(0).max(1440).nullable().default(null),
  clientMinutes: z.number().int().min(0).max(1440).nullable().default(null),
  // identity
  identityCheck: z.array(line).default([]),
  identityResult: line.default('notChecked'),
  // consent
  channelConsent: line.default('notAskedToday'),
  recording: line.default('no'),
  // where they are
  location: line.default(''),
  callBack: line.default(''),
  // who else
  /** Empty: not asked. */
  othersPresent: z.array(line).default([]),
  othersWho: line.default(''),
  interpreterKind: line.default('none'),
  interpreterName: line.default(''),
  interpreterConfidential: line.default('notAsked'),
  interpreterChildReason: line.default(''),
  // safe to talk
  canTalk: line.default('notAsked'),
  // what it was about
  purpose: line.default(''),
  service: line.default(''),
  topics: z.array(line).default([]),
  outcome: line.default(''),
  supports: z.array(line).default([]),
  language: codeOrNone,
  // technical
  technical: z.array(line).default([]),
  fallback: line.default(''),
  completed: line.default('notAsked'),
  // documents
  documents: z.array(exchangedDocument).default([]),
  documentsDeleted: line.default('notAsked'),
  // attempts
  attempts: z.array(attempt).default([]),
} as const;

/** The remote (or in-person) encounter behind a note. Written when its note is signed, or when it ends without one. */
export const session = defineRecord(
  'session',
  {
    personId: recordId.nullable().default(null),
    /** "Unknown caller" until a client is chosen: what they called themselves. */
    callerName: line.default(''),
    placeId: recordId.nullable().default(null),
    workerId: reference,
    serviceId: recordId.nullable().default(null),
    /** The reason given when a safety rule was overridden. */
    overrideReason: line.default(''),
    ...sessionFields,
  },
  {
    groups: { times: ['startAt', 'endAt'] },
    sets: ['topics', 'supports', 'technical', 'identityCheck', 'othersPresent'],
  },
);

/** A signed note. Written once; amendments are notes that name it. */
export const note = defineRecord(
  'note',
  {
    personId: recordId.nullable().default(null),
    sessionId: recordId.nullable().default(null),
    amendsId: recordId.nullable().default(null),
    authorId: reference,
    deviceId: reference,
    text: text.default(''),
    draftVersion: z.number().int().default(0),
    signedAt: instant.default(0),
    /** BLAKE2b-256 over the canonical content, hex; and the device's Ed25519 signature of it, base64. */
    contentHash: line.default(''),
    signature: line.default(''),
  },
  { signed: true },
);

/** A follow-up: something that somebody will do. */
export const task = defineRecord(
  'task',
  {
    personId: recordId.nullable().default(null),
    what: line.default(''),
    /** The member who will do it. */
    whoId: recordId.nullable().default(null),
    channel: line.default(''),
    dueOn: plainDate.nullable().default(null),
    /** Minutes after midnight, local time. */
    dueAt: z.number().int().min(0).max(1439).nullable().default(null),
    doneAt: instant.nullable().default(null),
    sessionId: recordId.nullable().default(null),
  },
  { groups: { due: ['dueOn', 'dueAt'] } },
);
