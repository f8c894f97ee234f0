import { z } from 'zod';
import type { TablePart } from './table/tablePart.ts';

/** What the parser process is told: a file and how to read it, never a key. */
export const parserInit = z.object({
  path: z.string(),
  sheet: z.string().optional(),
  /** Lower caps than the usual ones, for tests. */
  caps: z.record(z.string(), z.number()).default({}),
});
export type ParserInit = z.input<typeof parserInit>;

/** Parts that may be on their way at once: enough to keep both sides busy, too few to fill memory. */
export const partsAhead = 4;

const tableRow = z.object({ at: z.number().int(), cells: z.array(z.string()) });

/**
 * The parser read a stranger's file: what it says is checked like anything else that comes in.
 * Field names are those of `TablePart`.
 */
export const parserMessage: z.ZodType<TablePart> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string(),
    delimiter: z.string(),
    sheet: z.string(),
    sheets: z.array(z.string()),
  }),
  z.object({ type: z.literal('rows'), rows: z.array(tableRow), progress: z.number() }),
]);

/** Sent back for each part taken. */
export const takenMessage = { type: 'taken' } as const;
