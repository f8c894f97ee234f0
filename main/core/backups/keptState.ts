import { z } from 'zod';
import { backupCounts, backupPlace, putOffNotice } from '../../../shared/contract/backups.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import type { Reader, Writer } from '../store/sqlite.ts';

const good = z.object({ id: z.string(), madeAt: z.number(), size: z.number() });
const problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  at: z.number(),
});
export type KeptProblem = z.infer<typeof problem>;

/** What this laptop remembers of its backups; the backups themselves are looked at each time. */
const kept = z.object({
  lastGood: z
    .object({ laptop: good.nullable(), second: good.nullable() })
    .default({ laptop: null, second: null }),
  problem: problem.nullable().default(null),
  secondProblem: problem.nullable().default(null),
  lastRehearsal: z
    .object({ at: z.number(), place: backupPlace, madeAt: z.number(), counts: backupCounts })
    .nullable()
    .default(null),
  /** `changeMark` at the last good one. */
  mark: z.string().default(''),
  /** Ids of backups that were read back and opened on this laptop, newest last. */
  verified: z.array(z.string()).default([]),
  /** Until when a notice was put off. */
  putOff: z.partialRecord(putOffNotice, z.number()).default({}),
});
export type KeptBackupState = z.infer<typeof kept>;

const name = 'backups';

export function readKept(reader: Reader): KeptBackupState {
  return localValue(reader, name, (value) => kept.parse(value)) ?? kept.parse({});
}

export function keepState(writer: Writer, change: Partial<KeptBackupState>): void {
  setLocalValue(writer, name, { ...readKept(writer), ...change });
}

/** A vault that was restored is another laptop's, or an earlier one: what it remembered is not so here. */
export function forgetKept(writer: Writer): void {
  setLocalValue(writer, name, kept.parse({}));
}
