import { z } from 'zod';
import { instant, line, recordId, text } from '../records/record.ts';
import { defineCall } from './call.ts';
import { byId, done, page, personLine } from './common.ts';
import { duplicateReason } from './finding.ts';

/** The meaning given to a column; see `shared/vocabulary/importTargets.ts`. */
export const columnMapping = z.array(z.object({ column: z.number().int().min(0), target: line }));

export const dateSurvey = z.object({
  column: z.number().int(),
  /** How many rows can be read only so. */
  dayFirst: z.number().int(),
  monthFirst: z.number().int(),
  /** Named months, ISO, year only: no doubt. */
  certain: z.number().int(),
  /** How many could be either. */
  either: z.number().int(),
  unreadable: z.number().int(),
  /** What the certain rows speak for; null when they speak for both or for none. */
  proposed: z.enum(['dayFirst', 'monthFirst']).nullable(),
});

export const importChoices = z.object({
  dates: z
    .array(
      z.object({
        column: z.number().int(),
        order: z.enum(['dayFirst', 'monthFirst', 'leaveEmpty']),
      }),
    )
    .default([]),
  /** Kinds of recognised remark that the worker accepts as facts. */
  acceptedFacts: z.array(line).default([]),
  /** A file's own word for a status, and the code that it stands for (empty: kept as words). */
  statuses: z.array(z.object({ word: line, code: line })).default([]),
  households: z.boolean().default(true),
});
export type ImportChoices = z.infer<typeof importChoices>;

export const importState = z.object({
  id: recordId,
  fileName: line,
  /** reading → read → planning → planned → publishing → published; or failed, cancelled, undone. */
  stage: z.enum([
    'reading',
    'read',
    'planning',
    'planned',
    'publishing',
    'published',
    'undoing',
    'undone',
    'cancelled',
    'failed',
  ]),
  at: instant,
  rows: z.number().int(),
  encoding: line,
  delimiter: line,
  sheet: line,
  sheets: z.array(line),
  columns: z.array(
    z.object({
      column: z.number().int(),
      heading: line,
      samples: z.array(line),
      target: line,
      sure: z.boolean(),
    }),
  ),
  dateSurveys: z.array(dateSurvey),
  statuses: z.array(z.object({ word: line, code: line, count: z.number().int() })),
  remarks: z.array(
    z.object({
      fact: line,
      count: z.number().int(),
      samples: z.array(line),
      accepted: z.boolean(),
    }),
  ),
  choices: importChoices,
  /** The dry run; null until planned. */
  plan: z
    .object({
      people: z.number().int(),
      problemRows: z.number().int(),
      problems: z.array(z.object({ kind: line, count: z.number().int() })),
      contactPoints: z.number().int(),
      identifiers: z.number().int(),
      households: z.number().int(),
      facts: z.number().int(),
      duplicatesInside: z.number().int(),
      duplicatesAgainst: z.number().int(),
    })
    .nullable(),
  error: z
    .object({
      code: line,
      params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .nullable(),
  /** While it can be taken back whole. After edits: how many edited records would stay. */
  undo: z.object({ possible: z.boolean(), edited: z.number().int() }),
});
export type ImportState = z.infer<typeof importState>;

export const importCalls = {
  /** The shell offers a file that a person picked; windows never name a path. */
  'files.offer': defineCall({
    input: z.strictObject({ path: z.string().max(4096), purpose: z.enum(['import']) }),
    output: z.object({ fileId: recordId, name: line, size: z.number().int() }),
    needs: 'worker',
    door: 'shell',
  }),
  /** Reads an offered file in a process without keys; progress comes as events. Resolves when read. */
  'import.read': defineCall({
    input: z.strictObject({ fileId: recordId, sheet: line.optional() }),
    output: importState,
    needs: 'worker',
  }),
  'import.get': defineCall({ input: byId, output: importState, needs: 'worker' }),
  'import.list': defineCall({
    input: z.strictObject({}),
    output: z.object({ imports: z.array(importState) }),
    needs: 'worker',
  }),
  /** The dry run. Nothing becomes visible. */
  'import.plan': defineCall({
    input: z.strictObject({ id: recordId, mapping: columnMapping, choices: importChoices }),
    output: importState,
    needs: 'worker',
  }),
  'import.problems': defineCall({
    input: z.strictObject({ id: recordId, kind: line.optional(), ...page }),
    output: z.object({
      total: z.number().int(),
      problems: z.array(
        z.object({
          row: z.number().int(),
          kind: line,
          column: z.number().int().nullable(),
          heading: line,
          value: text,
        }),
      ),
    }),
    needs: 'worker',
  }),
  /** Rows as they would be taken in. */
  'import.preview': defineCall({
    input: z.strictObject({ id: recordId, ...page }),
    output: z.object({
      total: z.number().int(),
      people: z.array(z.object({ row: z.number().int(), person: personLine })),
    }),
    needs: 'worker',
  }),
  /** Pairs that a worker would be asked about, 1-based data rows; `personId` for someone already in the vault. */
  'import.duplicates': defineCall({
    input: z.strictObject({ id: recordId, ...page }),
    output: z.object({
      total: z.number().int(),
      pairs: z.array(
        z.object({
          rowA: z.number().int(),
          rowB: z.number().int().nullable(),
          personId: recordId.nullable(),
          nameA: line,
          nameB: line,
          score: z.number(),
          reasons: z.array(duplicateReason),
        }),
      ),
    }),
    needs: 'worker',
  }),
  /** Publishes everything in one commit. */
  'import.confirm': defineCall({ input: byId, output: importState, needs: 'worker' }),
  'import.cancel': defineCall({ input: byId, output: done, needs: 'worker' }),
  /** Takes an import back; records edited since then stay and are listed. */
  'import.undo': defineCall({
    input: byId,
    output: z.object({ removed: z.number().int(), stayed: z.array(personLine) }),
    needs: 'worker',
  }),
};
