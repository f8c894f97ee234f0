import { programsOfMember } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import { mergedWith } from '../store/personProjection.ts';
import { type Doubt, doubtsAmong } from '../sync/records/doubts.ts';
import { strictOrder } from '../../../shared/records/strictOrder.ts';
import { asksPeople } from './asksPeople.ts';

/** More are not counted: whoever has so many begins somewhere. */
const most = 500;

type Here = Pick<OpenCase, 'reader' | 'actor'>;

/**
 * What waits in "Needs review" for this worker, within the worker's programs: what protects someone
 * first, then the newest. At most 500.
 */
export function readQuestions(open: Here, personId?: string): Doubt[] {
  const programs = ['agency', ...programsOfMember(open.reader, open.actor.memberId)];
  const people = personId === undefined ? undefined : mergedWith(open.reader, personId);
  const found: Doubt[] = [];
  for (const doubt of doubtsAmong(open.reader, programs)) {
    if (people !== undefined && !people.includes(doubt.personId ?? '')) continue;
    if (asksPeople(doubt)) found.push(doubt);
    if (found.length === most) break;
  }
  return found.toSorted(
    (a, b) => Number(protects(b)) - Number(protects(a)) || newest(b) - newest(a),
  );
}

/** The field guards somebody's safety, consent or confidentiality: its stricter answer stands meanwhile. */
export function protects(doubt: Doubt): boolean {
  return (
    doubt.path !== null &&
    doubt.fields.some((field) => strictOrder(doubt.kind, field) !== undefined)
  );
}

function newest(doubt: Doubt): number {
  const stamps =
    doubt.path === null ? [...doubt.deletedBy, ...doubt.editedBy] : [doubt.shown, ...doubt.others];
  return Math.max(...stamps.map(({ wall }) => wall));
}
