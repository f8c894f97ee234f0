import type { RecordFields } from '../../../shared/records/records.ts';
import { lineGroup } from '../store/personProjection.ts';
import { readRecords } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';

export type Verdict = RecordFields<'samePerson'>['verdict'];

/**
 * Records what a worker decided about two files, once for both directions. Merging is this
 * record and nothing else: the smaller id stands, no reference is rewritten, undo withdraws it.
 */
export function judgePair(
  unit: UnitOfWork,
  a: string,
  b: string,
  verdict: Verdict,
  evidence: { score: number; reasons: readonly string[] },
): string {
  const [firstId, secondId] = a < b ? [a, b] : [b, a];
  unit.writer.run('DELETE FROM likelyPair WHERE firstId = ? AND secondId = ?', [firstId, secondId]);
  const before = readRecords(unit, 'samePerson', 'firstId = ? AND secondId = ?', [
    firstId,
    secondId,
  ])[0];
  const id =
    before?.id ??
    unit.create('samePerson', 'agency', {
      firstId,
      secondId,
      verdict,
      score: evidence.score,
      reasons: [...evidence.reasons],
    });
  if (before !== undefined) unit.change('samePerson', id, { verdict });
  unit.audit(verdict === 'same' ? 'merge' : 'judgePair', 'person', firstId);
  // The lines of everyone in either group may stand for another now.
  for (const person of [...lineGroup(unit, firstId), ...lineGroup(unit, secondId)]) {
    unit.touched.people.add(person);
    unit.touched.ids.add(person);
  }
  return id;
}
