import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { IntakeValues } from '../../../shared/contract/people.ts';
import type { RecordFields } from '../../../shared/records/records.ts';
import { forgottenFields, withoutIdentity } from '../casework/anonymous.ts';
import { findLikely } from '../casework/findLikely.ts';
import { missingForSave } from '../casework/intakeNeeds.ts';
import { candidateOf } from '../casework/personCandidate.ts';
import type { OpenCase } from '../openCase.ts';
import { removeDraft } from '../store/drafts.ts';
import { recordColumns } from '../store/recordColumns.ts';
import { findRecord, readRecord, readRecords } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { e164Of } from '../transfer/readTelephones.ts';
import { defined } from './defined.ts';
import { forgetImported } from './forgetImported.ts';
import { judgePair } from './judgePair.ts';
import { keepLikelyPair } from './likelyPairs.ts';
import { isInProgram, requireProgram } from './programAccess.ts';
import { readSettings } from './settings.ts';

type RowKind = 'name' | 'contactPoint' | 'identifier';

/** Writes an intake, new or changed, in one act; its draft goes with it. Returns the person's id. */
export function saveIntake(open: OpenCase, input: ParsedInput<'people.saveIntake'>): string {
  const declined = input.values.consent.answer === 'no';
  const values = declined ? withoutIdentity(input.values) : withConsent(input.values, input.id);
  const missing = missingForSave(input.values);
  if (missing.length > 0 && !declined) {
    throw new CarnetError('record.incomplete', { missing: missing.join(' ') });
  }
  const { reader } = open;
  const programId =
    input.id === undefined
      ? (input.programId ?? readSettings(reader).programId)
      : readRecord(reader, 'person', input.id).programId;
  requireProgram(open, programId);
  const saved = open.write((unit) => {
    const personId = savePerson(unit, input.id, programId, values);
    if (declined) forgetIdentity(unit, personId);
    saveRows(unit, 'name', programId, personId, values.names);
    saveRows(unit, 'contactPoint', programId, personId, values.contacts.map(withE164));
    saveRows(unit, 'identifier', programId, personId, values.identifiers);
    saveConsent(unit, programId, personId, values.consent);
    for (const { personId: other, verdict } of declined ? [] : input.judged) {
      // A file that went meanwhile, or that is not mine to judge, must not keep an intake from being saved.
      const file = other === personId ? undefined : findRecord(unit, 'person', other);
      if (file === undefined || !isInProgram(open, file.programId)) continue;
      judgePair(unit, personId, other, verdict, { score: 0, reasons: [] });
    }
    if (input.draftId !== undefined) removeDraft(unit.writer, input.draftId, 'intake');
    return personId;
  });
  try {
    keepLikely(open, saved);
  } catch {
    // The intake is saved. Told otherwise, the worker would save it again, as a second file.
  }
  return saved;
}

/** Who declined once and consents now has a file like anyone else's. */
function withConsent(values: IntakeValues, id: string | undefined): IntakeValues {
  if (id === undefined || values.consent.answer !== 'yes') return values;
  return { ...values, person: { ...values.person, anonymous: false } };
}

/** Whom the worker was not asked about while typing, or left unanswered, waits on Today. */
function keepLikely(open: OpenCase, personId: string): void {
  const candidate = candidateOf(open.reader, personId);
  const likely = candidate === null ? [] : findLikely(open.reader, candidate, 5);
  open.write((unit) => {
    unit.writer.run('DELETE FROM likelyPair WHERE firstId = ? OR secondId = ?', [
      personId,
      personId,
    ]);
    for (const { personId: other, score, reasons } of likely) {
      keepLikelyPair(unit.writer, personId, other, score, reasons);
    }
  });
  open.peopleVersion += 1;
}

function savePerson(
  unit: UnitOfWork,
  id: string | undefined,
  programId: string,
  values: IntakeValues,
): string {
  const fields = defined(values.person);
  if (id === undefined) {
    return unit.create('person', programId, { workerId: unit.actor.memberId, ...fields });
  }
  unit.change(
    'person',
    id,
    values.person.anonymous === true ? { ...forgottenFields(), ...fields } : fields,
  );
  return id;
}

/** Takes what identified someone out of a file that was kept until now, drafts and likely pairs included. */
function forgetIdentity(unit: UnitOfWork, personId: string): void {
  for (const kind of ['name', 'contactPoint', 'identifier', 'householdMember'] as const) {
    for (const { id } of unit.rows<{ id: string }>(
      `SELECT id FROM ${recordColumns(kind).table} WHERE personId = ?`,
      [personId],
    )) {
      unit.erase(kind, id);
    }
  }
  unit.writer.run(`DELETE FROM draft WHERE personId = ? AND kind = 'intake'`, [personId]);
  forgetImported(unit, personId);
  unit.writer.run('DELETE FROM likelyPair WHERE firstId = ? OR secondId = ?', [personId, personId]);
}

/** Rows with an id are changed, rows without are made, rows that are gone from the form are removed. */
function saveRows<K extends RowKind>(
  unit: UnitOfWork,
  kind: K,
  programId: string,
  personId: string,
  rows: readonly { readonly id?: string | undefined }[],
): void {
  const before = new Set(readRecords(unit, kind, 'personId = ?', [personId]).map((row) => row.id));
  for (const { id, ...fields } of rows) {
    const given = defined(fields) as Partial<RecordFields<K>>;
    if (id !== undefined && before.delete(id)) unit.change(kind, id, given);
    else unit.create(kind, programId, Object.assign(given, { personId }));
  }
  for (const id of before) unit.remove(kind, id);
}

/** The normal form goes with what was typed: a corrected number must not go on being found, and shown, as the old one. */
function withE164(row: IntakeValues['contacts'][number]): IntakeValues['contacts'][number] {
  if (row.value === undefined) return row;
  const dialled = row.kind === undefined || row.kind === 'telephone' || row.kind === 'whatsapp';
  return { ...row, e164: dialled ? e164Of(row.value) : '' };
}

function saveConsent(
  unit: UnitOfWork,
  programId: string,
  personId: string,
  given: IntakeValues['consent'],
): void {
  const before = readRecords(unit, 'consent', `personId = ? AND purpose = 'keepFile'`, [personId]);
  const first = before[0];
  if (first !== undefined) unit.change('consent', first.id, given);
  else if (given.answer !== 'notAsked') {
    unit.create('consent', programId, { ...given, personId, purpose: 'keepFile' });
  }
}

/** What the intake form holds for a file that is there. */
export function readIntakeValues(open: OpenCase, id: string): IntakeValues {
  const { reader } = open;
  const person = readRecord(reader, 'person', id);
  const consent = readRecords(reader, 'consent', `personId = ? AND purpose = 'keepFile'`, [id])[0];
  const { importId: _import, custom: _custom, id: _id, programId: _program, ...fields } = person;
  return {
    person: fields,
    names: readRecords(reader, 'name', 'personId = ?', [id]).map(formRow),
    contacts: readRecords(reader, 'contactPoint', 'personId = ?', [id]).map(formRow),
    identifiers: readRecords(reader, 'identifier', 'personId = ?', [id]).map(formRow),
    consent: {
      answer: consent?.answer ?? 'notAsked',
      how: consent?.how ?? 'notAsked',
      language: consent?.language ?? 'notAsked',
      through: consent?.through ?? '',
      on: consent?.on ?? null,
    },
  };
}

function formRow<Row extends { personId: string; programId: string }>(
  row: Row,
): Omit<Row, 'personId' | 'programId'> {
  const { personId: _person, programId: _program, ...rest } = row;
  return rest;
}
