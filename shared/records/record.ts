import { z } from 'zod';

/**
 * What the store, the merge and the screens must know of one kind of record. One file per kind
 * in this folder; the table of the same kind has one column per field, named alike.
 */
export interface RecordDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly kind: string;
  readonly table: string;
  readonly schema: z.ZodObject<Shape>;
  /** Fields that only make sense together; they merge as one value (a date with its precision). */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Fields that hold a set; they merge element by element. */
  readonly sets: readonly string[];
  /** Fields that hold values by key; each key merges by itself. */
  readonly keyed: readonly string[];
  /** Fields that say something of this laptop alone: never passed on. */
  readonly local: readonly string[];
  /** Safety answers: of two concurrent values the stricter stands until a person decides. */
  readonly stricter: readonly string[];
  /** A signed kind is written once; no change to it is ever accepted. */
  readonly signed: boolean;
  /** Fields that are what they were when the record was made; a change to one is refused. */
  readonly fixed: readonly string[];
  /**
   * For its author and supervisors only. No list, count, search, index, order or event is made
   * from such a record, and calls that are not about it never read it.
   */
  readonly confidential: boolean;
}

export function defineRecord<Shape extends z.ZodRawShape>(
  kind: string,
  shape: Shape,
  merge: {
    table?: string;
    groups?: Record<string, readonly (keyof Shape & string)[]>;
    sets?: readonly (keyof Shape & string)[];
    keyed?: readonly (keyof Shape & string)[];
    local?: readonly (keyof Shape & string)[];
    stricter?: readonly (keyof Shape & string)[];
    signed?: boolean;
    fixed?: readonly (keyof Shape & string)[];
    confidential?: boolean;
  } = {},
) {
  return {
    kind,
    table: merge.table ?? kind,
    schema: z.object(shape),
    groups: merge.groups ?? {},
    sets: merge.sets ?? [],
    keyed: merge.keyed ?? [],
    local: merge.local ?? [],
    stricter: merge.stricter ?? [],
    signed: merge.signed ?? false,
    fixed: merge.fixed ?? [],
    confidential: merge.confidential ?? false,
  } as const satisfies RecordDefinition<Shape>;
}

/** UUIDv7 (RFC 9562), or a fixed word for the few records that every laptop has, such as the program "agency". */
export const recordId = z.string().min(1).max(64);
export type RecordId = z.infer<typeof recordId>;

/** Another record's id. Empty when a damaged or newer record came without it: shown as missing, never refused. */
export const reference = z.string().max(64).default('');

/** An instant: milliseconds since 1970, UTC. */
export const instant = z.number().int();
/** A day: `2026-11-24`. */
export const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day, a month or a year, as well as it is known: `2024-04-18`, `2024-04`, `2024`. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** One line of text as typed. */
export const line = z.string().max(500);
/** Text of any length that a person types. */
export const text = z.string().max(200_000);

/** Four kinds of answer that are never mixed: not asked (the default), does not know, declined, and a value. */
export const answer = z.enum(['notAsked', 'yes', 'no', 'doesNotKnow', 'declined']);
export type Answer = z.infer<typeof answer>;
/** An answer that is kept as a code, or one of the three ways of having none. */
export const codeOrNone = line.default('notAsked');

export const yesNo = z.enum(['notAsked', 'yes', 'no']);
export type YesNo = z.infer<typeof yesNo>;
