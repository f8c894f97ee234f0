import { z } from 'zod';
import { instant, line, recordId } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, page, shownName } from './common.ts';

/** Who did something, on which laptop, and when (by that laptop's clock). */
const stamp = {
  memberName: line,
  deviceLabel: line,
  /** By the person who asks, on whichever laptop. */
  byMe: z.boolean(),
  onThisLaptop: z.boolean(),
  at: instant,
};

/** Something that laptops wrote differently while they had not heard of each other. */
export const reviewCard = z.object({
  kind: line,
  id: recordId,
  /** What merges as one: a field, a group of fields, `field/key`. Null: deleted against edited. */
  path: line.nullable(),
  /** The fields that the path is; the values of a group are objects of them. */
  fields: z.array(line),
  /** Whom it is about; the name is null while that file is not on this laptop. */
  person: z.object({ id: recordId, name: shownName.nullable() }).nullable(),
  /** The record as it stands now: what it is called, and what a deletion would take. */
  record: z.record(z.string(), z.unknown()),
  /** Names of records that the values point to: workers, places, households. */
  names: z.record(z.string(), line),
  /** The same for people. */
  people: z.record(z.string(), shownName),
  /** The field protects someone: the stricter answer stands until somebody decides. */
  protects: z.boolean(),
  /** The values, the one that stands now first. Empty for a deletion. */
  values: z.array(z.object({ value: z.unknown(), stands: z.boolean(), ...stamp })),
  deletedBy: z.array(z.object(stamp)),
  editedBy: z.array(z.object(stamp)),
  /** May be settled by who asks; else an administrator does. */
  mayDecide: z.boolean(),
  /** Some records only their author takes back. */
  mayDelete: z.boolean(),
  /** What the answer was given in view of: `review.settle` refuses when there is something newer. */
  seen: line,
});
export type ReviewCard = z.infer<typeof reviewCard>;

/** "Needs review": nothing of it disappears before a person decided. */
export const reviewCalls = {
  /** What protects someone first, then the newest. Of one client, or all that the worker may see. */
  'review.list': defineCall({
    input: z.strictObject({ personId: recordId.optional(), ...page }),
    output: z.object({
      /** Counted up to 500. */
      total: z.number().int(),
      cards: z.array(reviewCard),
    }),
    needs: 'worker',
  }),
  /**
   * Settles one card, on every laptop once it hears of it.
   * Throws `review.changed` when it was settled meanwhile, or a laptop wrote yet another value.
   */
  'review.settle': defineCall({
    input: z.strictObject({
      kind: line,
      id: recordId,
      /** The card's `path`: of the record, no file's. */
      question: line.nullable(),
      seen: line,
      choice: z.discriminatedUnion('does', [
        /** One of the values, or a new one; of a group an object of its fields. */
        z.strictObject({ does: z.literal('take'), value: z.unknown() }),
        z.strictObject({ does: z.literal('keep') }),
        z.strictObject({ does: z.literal('delete') }),
      ]),
    }),
    output: done,
    needs: 'worker',
  }),
};
