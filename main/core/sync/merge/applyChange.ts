import { type Change, covers, type Vector } from '../change.ts';
import { erasedRecord, noRecord, type RecordState, type Stamp } from './recordState.ts';

/**
 * A record after one more change. `context` is what the change's author had applied: the vector of
 * its segment, and its own acts before this one (`contextOf`). The change takes out what is within
 * its context and puts its own; what is outside stays beside it.
 *
 * Give it changes after those that their authors had seen (`isDeliverable`), each once: what
 * was overwritten leaves no trace here, and would come back.
 */
export function applyChange(
  record: RecordState = noRecord,
  change: Change,
  device: string,
  context: Vector,
): RecordState {
  if (record.erased || change.does === 'erase') return erasedRecord;
  const stamp: Stamp = { device, act: change.act, time: change.time };
  const unseen = <S extends Stamp>(stamps: readonly S[] = []) =>
    stamps.filter((each) => !covers(context, each));

  const values = new Map(record.values);
  for (const [path, value] of change.set) {
    values.set(path, [...unseen(values.get(path)), { ...stamp, value }]);
  }
  const elements = new Map(record.elements);
  for (const [field, added] of change.add) {
    const set = new Map(elements.get(field));
    for (const element of added) set.set(element, [...unseen(set.get(element)), stamp]);
    elements.set(field, set);
  }
  for (const [field, dropped] of change.drop) {
    const set = new Map(elements.get(field));
    for (const element of dropped) {
      const left = unseen(set.get(element));
      if (left.length > 0) set.set(element, left);
      else set.delete(element);
    }
    if (set.size > 0) elements.set(field, set);
    else elements.delete(field);
  }
  const acts = [...unseen(record.acts), { ...stamp, does: change.does }];
  return { erased: false, acts, values, elements };
}

/** What the author of a change had applied when making it. */
export function contextOf(vector: Vector, device: string, act: number): Vector {
  return new Map(vector).set(device, act - 1);
}
