import { z } from 'zod';
import { instant, line, plainDate, recordId, text } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, idOnly, nothing, page, personLine, shownName } from './common.ts';
import { intakeValues } from './people.ts';
import { contactRule } from './people.ts';
import { reviewCard } from './review.ts';
import { draftLine, taskLine } from './work.ts';

export const duplicateReason = z.object({ kind: line, against: z.boolean().default(false) });
export const duplicatePair = z.object({
  first: personLine,
  second: personLine,
  score: z.number(),
  reasons: z.array(duplicateReason),
  verdict: z.enum(['open', 'same', 'different', 'askLater']),
  samePersonId: recordId.nullable(),
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const auditEntry = z.object({
  sequence: z.number().int(),
  at: instant,
  memberName: line,
  deviceLabel: line,
  /** What was done: `view`, `create`, `change`, `delete`, `copyNumber`, `overrideRule`, `unlockFailed`, … */
  act: line,
  kind: line,
  recordId: line,
  /** Names of fields, never values. */
  fields: z.array(line),
  /** A stated reason for an override; the one text that the log keeps. */
  reason: line,
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const noteHit = z.object({
  kind: z.enum(['note', 'service']),
  id: recordId,
  sessionId: recordId.nullable(),
  personId: recordId.nullable(),
  name: shownName.nullable(),
  at: instant,
  /** Words around the hit; hits between U+0002 and U+0003. */
  snippet: text,
});
export type NoteHit = z.infer<typeof noteHit>;

export const findingCalls = {
  'search.everything': defineCall({
    input: z.strictObject({ text: line, limit: z.number().int().min(1).max(50).default(8) }),
    output: z.object({ people: z.array(personLine), notes: z.array(noteHit) }),
    needs: 'worker',
  }),
  'search.notes': defineCall({
    input: z.strictObject({ text: line, personId: recordId.optional(), ...page }),
    output: z.object({ notes: z.array(noteHit) }),
    needs: 'worker',
  }),

  /** Everything that Today shows, in order: late, due, unfinished, possible duplicates, needs review. */
  'today.get': defineCall({
    input: z.strictObject({ today: plainDate }),
    output: z.object({
      late: z.array(taskLine.extend({ rules: z.array(contactRule) })),
      due: z.array(taskLine.extend({ rules: z.array(contactRule) })),
      unfinished: z.array(draftLine),
      /** What the author of an incident is to look at again, late ones first: no name, no kind. */
      checks: z.array(
        z.object({
          id: recordId,
          dueOn: plainDate,
          /** Minutes after midnight, local time. */
          dueAt: z.number().int().nullable(),
        }),
      ),
      duplicates: z.object({ total: z.number().int(), first: z.array(duplicatePair) }),
      /** Laptops wrote different answers: how many, and the first to show. */
      review: z.object({ total: z.number().int(), first: z.array(reviewCard) }),
      /** First runs left open, second place for backups, and the like. */
      notices: z.array(
        z.enum([
          'recoveryWordsNotConfirmed',
          'backupFailed',
          'backupTooOld',
          'noBackupPlace',
          'diskNotEncrypted',
          'crisisListNotReviewed',
          'tripToLetIn',
        ]),
      ),
    }),
    needs: 'worker',
  }),

  /** What the menu says beside its entries, on every screen: numbers of Today and nothing else. */
  'today.counts': defineCall({
    input: z.strictObject({ today: plainDate }),
    output: z.object({
      /** Late and due today. */
      due: z.number().int(),
      duplicates: z.number().int(),
      review: z.number().int(),
    }),
    needs: 'worker',
  }),

  /** Likely same people while typing an intake. Only files that this worker may see. */
  'duplicates.check': defineCall({
    input: z.strictObject({ values: intakeValues, exceptId: recordId.optional() }),
    output: z.object({
      matches: z.array(
        z.object({ person: personLine, score: z.number(), reasons: z.array(duplicateReason) }),
      ),
    }),
    needs: 'worker',
  }),
  'duplicates.list': defineCall({
    input: z.strictObject({
      ...page,
      show: z.enum(['open', 'askLater', 'same', 'different']).default('open'),
    }),
    output: z.object({ total: z.number().int(), pairs: z.array(duplicatePair) }),
    needs: 'worker',
  }),
  'duplicates.decide': defineCall({
    input: z.strictObject({
      firstId: recordId,
      secondId: recordId,
      verdict: z.enum(['same', 'different', 'askLater']),
    }),
    output: idOnly,
    needs: 'worker',
  }),
  /** Takes a decision back, a merge included: both files stand on their own again, whole. */
  'duplicates.undo': defineCall({
    input: z.strictObject({ samePersonId: recordId }),
    output: done,
    needs: 'worker',
  }),

  'audit.list': defineCall({
    input: z.strictObject({ ...page, act: line.optional(), recordId: recordId.optional() }),
    output: z.object({ total: z.number().int(), entries: z.array(auditEntry) }),
    needs: 'supervisor',
  }),
  /** Recomputes the chain from the first entry. */
  'audit.verify': defineCall({
    input: nothing,
    output: z.object({
      entries: z.number().int(),
      /** The first entry whose hash does not fit, or null when the chain holds. */
      brokenAt: z.number().int().nullable(),
    }),
    needs: 'supervisor',
  }),
};
