import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { type IntakeValues, intakeValues } from '../../../shared/contract/people.ts';
import {
  type IntakeChanges,
  kindOfPart,
  mergeIntake,
  rowParts,
} from '../../../shared/intake/mergeIntake.ts';
import { forgottenFields, withoutIdentity } from '../casework/anonymous.ts';
import { findLikely } from '../casework/findLikely.ts';
import { missingForSave } from '../casework/intakeNeeds.ts';
import { candidateOf } from '../casework/personCandidate.ts';
import { forgetImported } from '../imports/forgetImported.ts';
import type { OpenCase } from '../openCase.ts';
import { removeDraft } from '../store/drafts.ts';
import { recordColumns } from '../store/recordColumns.ts';
import { findRecord, readRecord, readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { e164Of } from '../transfer/readTelephones.ts';
import { defined } from './defined.ts';
import { judgePair } from './judgePair.ts';
import { keepLikelyPair } from './likelyPairs.ts';
import { isInProgram, requireProgram } from './programAccess.ts';
import { readSettings } from './settings.ts';

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
    const changes = changesOfForm(unit, input.id, input.filledWith, values);
    const personId = savePerson(unit, input.id, programId, changes.person, declined);
    if (declined) forgetIdentity(unit, personId);
    else saveRows(unit, programId, personId, changes.rows);
    saveConsent(unit, programId, personId, declined ? values.consent : changes.consent);
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
  person: IntakeValues['person'],
  declined: boolean,
): string {
  const fields = defined(person);
  if (id === undefined) {
    return unit.create('person', programId, { workerId: unit.actor.memberId, ...fields });
  }
  unit.change('person', id, declined ? { ...forgottenFields(), ...fields } : fields);
  return id;
}

/** Takes what identified someone out of a file that was kept until now, drafts and likely pairs included. */
export function forgetIdentity(unit: UnitOfWork, personId: string): void {
  for (const kind of [
    'name',
    'contactPoint',
    'identifier',
    'guardian',
    'householdMember',
  ] as const) {
    for (const { id } of unit.rows<{ id: string }>(
      `SELECT id FROM ${recordColumns(kind).table} WHERE personId = ?`,
      [personId],
    )) {
      unit.erase(kind, id);
    }
  }
  unit.writer.run(`DELETE FROM draft WHERE personId = ? AND kind = 'intake'`, [personId]);
  forgetImported(unit.writer, personId);
  unit.writer.run('DELETE FROM likelyPair WHERE firstId = ? OR secondId = ?', [personId, personId]);
}

type Rows = IntakeChanges['rows'];

/** The rows of a form, guardians first: a telephone that was typed beside one is theirs. */
function saveRows(unit: UnitOfWork, programId: string, personId: string, rows: Rows): void {
  const made = new Map<string, string>();
  for (const { ref, id: _id, ...row } of rows.guardians.create) {
    const id = unit.create('guardian', programId, { ...defined(row), personId });
    if (ref !== undefined) made.set(ref, id);
  }
  const guardianIn = (fields: { guardianId?: string | null | undefined }) =>
    typeof fields.guardianId === 'string'
      ? { guardianId: made.get(fields.guardianId) ?? fields.guardianId }
      : {};
  for (const { id: _id, ...row } of rows.contacts.create) {
    const e164 = normalForm({ ...row });
    unit.create('contactPoint', programId, { ...defined(row), ...guardianIn(row), e164, personId });
  }
  for (const { id, fields } of rows.contacts.change) {
    const e164 =
      'value' in fields || 'kind' in fields
        ? { e164: normalForm({ ...readRecord(unit, 'contactPoint', id), ...fields }) }
        : {};
    unit.change('contactPoint', id, { ...fields, ...guardianIn(fields), ...e164 });
  }
  for (const { id: _id, ...row } of rows.names.create) {
    unit.create('name', programId, { ...defined(row), personId });
  }
  for (const { id: _id, ...row } of rows.identifiers.create) {
    unit.create('identifier', programId, { ...defined(row), personId });
  }
  for (const part of ['names', 'identifiers', 'guardians'] as const) {
    for (const { id, fields } of rows[part].change) unit.change(kindOfPart[part], id, fields);
  }
  for (const part of rowParts) {
    for (const id of rows[part].remove) unit.remove(kindOfPart[part], id);
  }
}

/** The normal form goes with what was typed: a corrected number must not go on being found, and shown, as the old one. */
function normalForm({ kind, value }: { kind?: unknown; value?: unknown }): string {
  const dialled = kind === undefined || kind === 'telephone' || kind === 'whatsapp';
  return dialled && typeof value === 'string' ? e164Of(value) : '';
}

function saveConsent(
  unit: UnitOfWork,
  programId: string,
  personId: string,
  given: Partial<IntakeValues['consent']>,
): void {
  const before = readRecords(unit, 'consent', `personId = ? AND purpose = 'keepFile'`, [personId]);
  const first = before[0];
  if (first !== undefined) unit.change('consent', first.id, given);
  else if (given.answer !== undefined && given.answer !== 'notAsked') {
    unit.create('consent', programId, { ...given, personId, purpose: 'keepFile' });
  }
}

/**
 * What to write of a form. Of one that declines, everything: nobody's change of a number meanwhile
 * may keep it in the file.
 * @throws CarnetError `record.changedMeanwhile` with the names of the fields
 */
function changesOfForm(
  unit: UnitOfWork,
  id: string | undefined,
  filledWith: IntakeValues | undefined,
  values: IntakeValues,
): IntakeChanges {
  const nothing = intakeValues.parse({ person: {} });
  if (id === undefined) {
    const { rows } = mergeIntake(nothing, values, nothing);
    return { rows, person: values.person, consent: values.consent, conflicts: [] };
  }
  if (filledWith === undefined) throw new CarnetError('contract.invalidInput');
  const declined = values.consent.answer === 'no';
  const now = declined ? filledWith : readIntakeValues(unit, id);
  const changes = mergeIntake(filledWith, values, now);
  if (changes.conflicts.length > 0 && !declined) {
    const fields = new Set(changes.conflicts.flatMap((conflict) => conflict.fields));
    throw new CarnetError('record.changedMeanwhile', { fields: [...fields].join(' ') });
  }
  return changes;
}

/** What the intake form holds for a file that is there. */
export function readIntakeValues(reader: Reader, id: string): IntakeValues {
  const person = readRecord(reader, 'person', id);
  const consent = readRecords(reader, 'consent', `personId = ? AND purpose = 'keepFile'`, [id])[0];
  const { importId: _import, custom: _custom, id: _id, programId: _program, ...fields } = person;
  return {
    person: fields,
    names: readRecords(reader, 'name', 'personId = ?', [id]).map(formRow),
    contacts: readRecords(reader, 'contactPoint', 'personId = ?', [id]).map(formRow),
    identifiers: readRecords(reader, 'identifier', 'personId = ?', [id]).map(formRow),
    guardians: readRecords(reader, 'guardian', 'personId = ?', [id]).map(formRow),
    consent: {
      answer: consent?.answer ?? 'notAsked',
      how: consent?.how ?? 'notAsked',
      language: consent?.language ?? 'notAsked',
      through: consent?.through ?? '',
      givenBy: consent?.givenBy ?? 'notAsked',
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
