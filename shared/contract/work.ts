import { z } from 'zod';
import { changesOf } from '../records/changes.ts';
import { instant, line, plainDate, recordId, text } from '../records/record.ts';
import { service, sessionFields, task } from '../records/service.ts';
import { defineCall } from './call.ts';
import { byId, done, idOnly, nothing, page, shownName } from './common.ts';

/** Anything half-typed. Encrypted in the vault from the first letter; comes back with its caret. */
export const draftKind = z.enum([
  'intake',
  'service',
  'session',
  'amendment',
  'import',
  'incident',
]);
export const caret = z.object({
  /** Name of the field. */
  field: line,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** Text that is no value yet, by field: half a date, half a search in a list. */
  typed: z.record(line, line).default({}),
});
export const draft = z.object({
  id: recordId,
  kind: draftKind,
  personId: recordId.nullable(),
  body: z.record(z.string(), z.unknown()),
  caret: caret.nullable(),
  createdAt: instant,
  updatedAt: instant,
  version: z.number().int(),
  /** When its signing becomes final; until then it can be taken back and not changed. Null: not signed. */
  signAt: instant.nullable(),
});
export type Draft = z.infer<typeof draft>;

export const draftLine = draft.omit({ body: true, caret: true }).extend({
  name: shownName.nullable(),
  title: line,
  channel: line,
  runningSince: instant.nullable(),
  parked: z.boolean(),
});

const serviceValues = changesOf(
  service.schema.omit({
    personId: true,
    togetherId: true,
    workerId: true,
    sessionId: true,
    createdAt: true,
  }),
);
export type ServiceValues = z.infer<typeof serviceValues>;

const attemptOutcome = z.enum(['noAnswer', 'wrongNumber', 'messageLeft', 'callDropped']);
const followUp = z.object({
  what: line.default(''),
  whoId: recordId.nullable().default(null),
  channel: line.default(''),
  dueOn: plainDate.nullable().default(null),
  dueAt: task.schema.shape.dueAt,
});

/** The body of a session's draft: what the form holds before it is signed. */
export const sessionBody = z
  .object({
    ...sessionFields,
    personId: recordId.nullable().default(null),
    callerName: line.default(''),
    contactPointId: recordId.nullable().default(null),
    overrideReason: line.default(''),
    text: text.default(''),
    opening: z.enum(['callNow', 'alreadyHappened', 'calling']).default('callNow'),
    parked: z.boolean().default(false),
    /** Instants at which the timer was paused and resumed, in turn. */
    pauses: z.array(instant).default([]),
    /** When what stands in `location` and `callBack` was written: the core's own clock. */
    locationAskedAt: instant.nullable().default(null),
    callBackAskedAt: instant.nullable().default(null),
    followUps: z.array(followUp).default([]),
    /** What is half-typed in a window over the form; it opens again with it. Never signed. */
    inHand: z
      .discriminatedUnion('is', [
        z.object({ is: z.literal('followUp'), index: z.number().int(), values: followUp }),
        z.object({ is: z.literal('attempt'), outcome: attemptOutcome, message: line }),
      ])
      .nullable()
      .default(null),
  })
  .strict();
export type SessionBody = z.infer<typeof sessionBody>;
/** A session's body as far as it was typed. */
export const partialSessionBody = changesOf(sessionBody);
export type PartialSessionBody = z.infer<typeof partialSessionBody>;

export const sessionLine = z.object({
  id: recordId,
  personId: recordId.nullable(),
  name: shownName.nullable(),
  callerName: line,
  channel: line,
  startAt: instant,
  minutes: z.number().int().nullable(),
  signed: z.boolean(),
  draftId: recordId.nullable(),
  runningSince: instant.nullable(),
  outcome: line,
  firstLine: line,
});
export type SessionLine = z.infer<typeof sessionLine>;

export const taskLine = task.schema.extend({
  id: recordId,
  name: shownName.nullable(),
  whoName: line,
});
export type TaskLine = z.infer<typeof taskLine>;

export const workCalls = {
  'draft.save': defineCall({
    input: z.strictObject({
      id: recordId.optional(),
      kind: draftKind,
      personId: recordId.nullable().default(null),
      body: z.record(z.string(), z.unknown()),
      caret: caret.nullable().default(null),
    }),
    output: z.object({ id: recordId, version: z.number().int(), savedAt: instant }),
    needs: 'worker',
  }),
  'draft.get': defineCall({ input: byId, output: draft, needs: 'worker' }),
  'draft.list': defineCall({
    input: z.strictObject({ kind: draftKind.optional(), personId: recordId.optional() }),
    output: z.object({ drafts: z.array(draftLine) }),
    needs: 'worker',
  }),
  'draft.discard': defineCall({ input: byId, output: done, needs: 'worker' }),
  /** The draft in hand when the vault was locked, to return to the same field. */
  'draft.lastOpen': defineCall({
    input: nothing,
    output: z.object({ draft: draft.nullable() }),
    needs: 'worker',
  }),

  'service.log': defineCall({
    input: z.strictObject({
      personIds: z.array(recordId).min(1).max(50),
      values: serviceValues,
      draftId: recordId.optional(),
    }),
    output: z.object({ ids: z.array(recordId), undoUntil: instant }),
    needs: 'worker',
  }),
  'service.undo': defineCall({
    input: z.strictObject({ ids: z.array(recordId).min(1) }),
    output: done,
    needs: 'worker',
  }),
  'service.change': defineCall({
    input: z.strictObject({ id: recordId, values: serviceValues }),
    output: done,
    needs: 'worker',
  }),
  'service.get': defineCall({
    input: byId,
    output: service.schema.extend({ id: recordId, name: shownName, workerName: line }),
    needs: 'worker',
  }),
  /** My last five kinds of service, and what delivery I used last today. */
  'service.defaults': defineCall({
    input: z.strictObject({ personId: recordId.optional(), today: plainDate }),
    output: z.object({
      recentServices: z.array(line),
      delivery: line,
      placeId: recordId.nullable(),
      language: line,
    }),
    needs: 'worker',
  }),

  'session.list': defineCall({
    input: z.strictObject({ ...page }),
    output: z.object({ total: z.number().int(), sessions: z.array(sessionLine) }),
    needs: 'worker',
  }),
  /**
   * Signs the note of a session's draft. For 30 seconds it stays a draft that says when it will be
   * final; then the immutable note, its session and its service are written together.
   */
  'session.sign': defineCall({
    input: z.strictObject({ draftId: recordId }),
    output: z.object({ undoUntil: instant }),
    needs: 'worker',
  }),
  'session.unsign': defineCall({
    input: z.strictObject({ draftId: recordId }),
    output: done,
    needs: 'worker',
  }),
  /** No answer, wrong number, message left, call dropped: closes the session at once, without a note. */
  'session.closeAttempt': defineCall({
    input: z.strictObject({
      draftId: recordId,
      outcome: attemptOutcome,
      message: line.default(''),
    }),
    output: idOnly,
    needs: 'worker',
  }),
  'session.get': defineCall({
    input: byId,
    output: z.object({
      id: recordId,
      personId: recordId.nullable(),
      name: shownName.nullable(),
      callerName: line,
      workerName: line,
      fields: z.object(sessionFields),
      note: z
        .object({ id: recordId, text, signedAt: instant, authorName: line, valid: z.boolean() })
        .nullable(),
      amendments: z.array(z.object({ id: recordId, at: instant, authorName: line, text })),
    }),
    needs: 'worker',
  }),
  /** A signed note is never changed: this adds below it. */
  'note.amend': defineCall({
    input: z.strictObject({ noteId: recordId, text: text.min(1), draftId: recordId.optional() }),
    output: idOnly,
    needs: 'worker',
  }),

  'task.save': defineCall({
    input: changesOf(task.schema.omit({ doneAt: true }))
      .extend({ id: recordId.optional() })
      .strict(),
    output: idOnly,
    needs: 'worker',
  }),
  'task.done': defineCall({
    input: z.strictObject({ id: recordId, done: z.boolean() }),
    output: done,
    needs: 'worker',
  }),
  'task.list': defineCall({
    input: z.strictObject({ ...page, open: z.boolean().default(true) }),
    output: z.object({ total: z.number().int(), tasks: z.array(taskLine) }),
    needs: 'worker',
  }),
};
