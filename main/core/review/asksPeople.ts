import { records } from '../../../shared/records/records.ts';
import type { Doubt } from '../sync/records/doubts.ts';

/** Fields that follow from others, or only say when: nobody is asked which of two should stand. */
const follow = new Set(['contactPoint.asOf', 'samePerson.score', 'samePerson.reasons']);

/**
 * Whether a difference is a question to people. What lies with its author and supervisors never passes
 * between laptops, and is never asked about here.
 */
export function asksPeople(doubt: Doubt): boolean {
  if (records[doubt.kind].confidential) return false;
  if (doubt.path === null) return true;
  if (follow.has(`${doubt.kind}.${doubt.path}`)) return false;
  // Done is done, whoever ticked it off first.
  const ticked = doubt.kind === 'task' && doubt.path === 'doneAt';
  return !ticked || [doubt.shown, ...doubt.others].some(({ value }) => value === null);
}
