import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { type RecordKind, records } from '../../../shared/records/records.ts';
import { requireProgram } from '../calls/programAccess.ts';
import { forgetIdentity } from '../calls/saveIntake.ts';
import { forgottenFields } from '../casework/anonymous.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { type Doubt, doubtAt, settleDoubt } from '../sync/records/doubts.ts';
import { canonicalText, membersOf, type Value } from '../sync/canonicalText.ts';
import { asksPeople } from './asksPeople.ts';
import { mayDecide, mayDelete, saysOther } from './mayDecide.ts';
import { seenOf } from './questionCard.ts';
import { valueToSettle } from './valueToSettle.ts';

/**
 * Writes what a person decided, in one act, for every laptop.
 * @throws CarnetError `review.changed` when the question is no longer the one that was shown;
 *   `contract.notAllowed`, `contract.invalidInput`
 */
export function settleQuestion(
  open: Pick<OpenCase, 'reader' | 'actor' | 'write'>,
  input: ParsedInput<'review.settle'>,
): void {
  const kind = kindOf(input.kind);
  const { id, question: path, seen, choice } = input;
  open.write((unit) => {
    const doubt = doubtAt(unit, { kind, id, path });
    if (doubt === undefined || !asksPeople(doubt) || seenOf(doubt) !== seen) {
      throw new CarnetError('review.changed');
    }
    requireProgram(open, doubt.programId);
    if (!mayDecide(open, doubt)) refuse();
    if (doubt.path === null) {
      if (choice.does === 'take') throw new CarnetError('contract.invalidInput');
      if (choice.does === 'delete' && !mayDelete(open, doubt)) refuse();
      settleDoubt(unit, doubt, choice.does);
    } else {
      if (choice.does !== 'take') throw new CarnetError('contract.invalidInput');
      const value = valueToSettle(doubt, asValue(choice.value));
      if (saysOther(open, doubt, value)) refuse();
      settleDoubt(unit, doubt, { value });
      followDecision(unit, doubt, value);
    }
    unit.audit('settleReview', kind, id, { fields: doubt.path === null ? [] : doubt.fields });
  });
}

function refuse(): never {
  throw new CarnetError('contract.notAllowed', { why: 'role' });
}

/** What a window sent, as JSON has it. */
function asValue(given: unknown): Value {
  try {
    const value = JSON.parse(JSON.stringify(given) ?? '') as Value;
    canonicalText(value);
    return value;
  } catch {
    throw new CarnetError('contract.invalidInput');
  }
}

function kindOf(kind: string): RecordKind {
  if (!Object.hasOwn(records, kind)) throw new CarnetError('review.changed');
  return kind as RecordKind;
}

/** What must come with a decision, so that it means here what it means in the form that asks it. */
function followDecision(unit: UnitOfWork, doubt: Doubt, value: Value): void {
  if (doubt.kind === 'contactPoint') settleDay(unit, doubt.id);
  if (doubt.kind === 'person' && doubt.path === 'anonymous' && value === true) {
    becomeAnonymous(unit, doubt.id);
  }
  if (doubt.kind !== 'consent' || doubt.path !== 'given' || doubt.personId === null) return;
  const consent = findRecord(unit, 'consent', doubt.id);
  const person = findRecord(unit, 'person', doubt.personId);
  if (consent?.purpose !== 'keepFile' || person === undefined) return;
  const answer = membersOf(value)?.['answer'];
  if (answer === 'no') becomeAnonymous(unit, person.id);
  if (answer === 'yes' && person.anonymous) setAnonymous(unit, person.id, false);
}

/** The day on which answers were confirmed: the later one was shown all along. */
function settleDay(unit: UnitOfWork, id: string): void {
  const day = doubtAt(unit, { kind: 'contactPoint', id, path: 'asOf' });
  if (day?.path === 'asOf') settleDoubt(unit, day, { value: day.shown.value });
}

/** Consent to keep a file was declined: what another laptop added meanwhile identifies nobody either. */
function becomeAnonymous(unit: UnitOfWork, personId: string): void {
  setAnonymous(unit, personId, true);
  unit.change('person', personId, { ...forgottenFields(), noName: true });
  forgetIdentity(unit, personId);
}

/** Also where that was itself in question: it is answered by the same decision. */
function setAnonymous(unit: UnitOfWork, personId: string, anonymous: boolean): void {
  const doubt = doubtAt(unit, { kind: 'person', id: personId, path: 'anonymous' });
  if (doubt === undefined) unit.change('person', personId, { anonymous });
  else settleDoubt(unit, doubt, { value: anonymous });
}
