import type { Change } from '../change.ts';
import type { RecordState, Stamp } from './recordState.ts';

/**
 * What of an own change is still worth passing on, before anything from others was applied: without
 * the values that this laptop overwrote itself. Undefined when nothing is left. What was taken out
 * of a set is always told: the record no longer shows it.
 */
export function leftOf(change: Change, device: string, record: RecordState): Change | undefined {
  if (change.does === 'erase') return change;
  if (record.erased) return undefined;
  const isOwn = (stamp: Stamp) => stamp.device === device && stamp.act === change.act;
  const set = [...change.set].filter(([path]) => record.values.get(path)?.some(isOwn));
  const add = [...change.add].flatMap(([field, elements]) => {
    const there = record.elements.get(field);
    const left = elements.filter((element) => there?.get(element)?.some(isOwn));
    return left.length > 0 ? [[field, left] as const] : [];
  });
  const isLast = record.acts.some(isOwn);
  if (set.length + add.length + change.drop.size === 0 && !isLast) return undefined;
  return { ...change, set: new Map(set), add: new Map(add) };
}
