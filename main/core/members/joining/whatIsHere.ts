import { readRecords } from '../../store/recordReader.ts';
import type { Reader } from '../../store/sqlite.ts';

export interface WhatIsHere {
  /** Clients. */
  readonly people: number;
  /** Programs of this vault's own, without the one that is common to all. */
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  /** Whether anything would come along into another agency. */
  readonly hasRecords: boolean;
}

/** Tables whose rows are work: an agency of one without any of them has nothing to lose. */
const work = ['person', 'session', 'service', 'note', 'task', 'draft'] as const;

export function whatIsHere(reader: Reader): WhatIsHere {
  const count = (table: string) =>
    reader.value<number>(`SELECT count(*) FROM ${table} WHERE deleted IS NOT 1`) ?? 0;
  const hasAny = (table: string) => reader.row(`SELECT 1 FROM ${table} LIMIT 1`) !== undefined;
  const programs = readRecords(reader, 'program', `id <> 'agency'`);
  return {
    people: count('person'),
    programs: programs.map(({ id, name }) => ({ id, name })),
    hasRecords: work.some(hasAny),
  };
}
