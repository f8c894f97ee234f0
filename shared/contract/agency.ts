import { z } from 'zod';
import { line, recordId } from '../records/record.ts';
import { rights } from '../records/rights.ts';
import { defineCall } from './call.ts';
import { done, idOnly, nothing } from './common.ts';
import { uiLanguage } from './vault.ts';

/** What a worker sets for this laptop. Kept in the vault. */
export const settings = z.object({
  language: uiLanguage,
  /** `h12`: 4:10 pm; `h23`: 16 h 10. */
  clock: z.enum(['h12', 'h23']),
  lockMinutes: z.number().int().min(2).max(30),
  theme: z.enum(['system', 'light', 'dark']),
  namesHidden: z.boolean(),
  /** Where I work today; fills the place of services and sessions. */
  placeId: recordId.nullable(),
  /** The program that I file new work under. */
  programId: recordId,
});
export type Settings = z.infer<typeof settings>;

export const agencyCalls = {
  'settings.get': defineCall({ input: nothing, output: settings, needs: 'worker' }),
  'settings.set': defineCall({
    input: settings.partial().strict(),
    output: settings,
    needs: 'worker',
  }),
  'agency.save': defineCall({
    input: z.strictObject({
      name: line.optional(),
      telephone: line.optional(),
      channelRules: z.record(z.string(), line).optional(),
    }),
    output: done,
    needs: rights.agency.writes,
  }),
  'program.save': defineCall({
    input: z.strictObject({
      id: recordId.optional(),
      name: line.min(1),
      closed: z.boolean().default(false),
    }),
    output: idOnly,
    needs: rights.program.writes,
  }),
  'place.save': defineCall({
    input: z.strictObject({
      id: recordId.optional(),
      name: line.min(1),
      closed: z.boolean().default(false),
    }),
    output: idOnly,
    needs: rights.place.writes,
  }),
};
