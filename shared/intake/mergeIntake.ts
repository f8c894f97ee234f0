import type { IntakeValues } from '../contract/people.ts';
import type { RecordKind } from '../records/records.ts';
import { isSame, mergeFields } from './mergeFields.ts';

export const rowParts = ['names', 'contacts', 'identifiers', 'guardians'] as const;
export type RowPart = (typeof rowParts)[number];
type Row = Readonly<Record<string, unknown>> & { readonly id?: string | undefined };

export const kindOfPart = {
  person: 'person',
  consent: 'consent',
  names: 'name',
  contacts: 'contactPoint',
  identifiers: 'identifier',
  guardians: 'guardian',
} as const satisfies Record<RowPart | 'person' | 'consent', RecordKind>;

/** The same thing was changed here and elsewhere. Values are null where a row was removed. */
export interface IntakeConflict {
  readonly part: keyof typeof kindOfPart;
  /** Of a row; null for the person and the consent, of which there is one. */
  readonly id: string | null;
  readonly fields: readonly string[];
  readonly mine: Readonly<Record<string, unknown>> | null;
  readonly theirs: Readonly<Record<string, unknown>> | null;
}

export interface RowChanges<R> {
  readonly create: readonly R[];
  readonly change: readonly { readonly id: string; readonly fields: Record<string, unknown> }[];
  readonly remove: readonly string[];
}

export interface IntakeChanges {
  readonly person: IntakeValues['person'];
  readonly consent: Partial<IntakeValues['consent']>;
  readonly rows: { readonly [Part in RowPart]: RowChanges<IntakeValues[Part][number]> };
  readonly conflicts: readonly IntakeConflict[];
}

/**
 * What saving a form of a file that is there must write, and what it can't write without asking.
 * A row that the form never showed is left alone; one that went meanwhile, and that nobody changed
 * here, stays away.
 */
export function mergeIntake(
  filledWith: IntakeValues,
  typed: IntakeValues,
  now: IntakeValues,
): IntakeChanges {
  const conflicts: IntakeConflict[] = [];
  const one = (part: 'person' | 'consent') => {
    const { changes, conflicts: fields } = mergeFields(
      kindOfPart[part],
      filledWith[part],
      typed[part],
      now[part],
    );
    if (fields.length > 0) {
      conflicts.push({ part, id: null, fields, mine: typed[part], theirs: now[part] });
    }
    return changes;
  };
  const rows = <Part extends RowPart>(part: Part) =>
    mergeRows(part, filledWith[part], typed[part], now[part], conflicts) as RowChanges<
      IntakeValues[Part][number]
    >;
  return {
    person: one('person'),
    consent: one('consent'),
    rows: {
      names: rows('names'),
      contacts: rows('contacts'),
      identifiers: rows('identifiers'),
      guardians: rows('guardians'),
    },
    conflicts,
  };
}

function mergeRows(
  part: RowPart,
  filledWith: readonly Row[],
  typed: readonly Row[],
  now: readonly Row[],
  conflicts: IntakeConflict[],
): RowChanges<Row> {
  const create: Row[] = [];
  const change: { id: string; fields: Record<string, unknown> }[] = [];
  const remove: string[] = [];
  const kind = kindOfPart[part];
  for (const row of typed) {
    const { id } = row;
    const before = filledWith.find((other) => id !== undefined && other.id === id);
    const stored = now.find((other) => id !== undefined && other.id === id);
    if (id === undefined || (before === undefined && stored === undefined)) create.push(row);
    else if (stored === undefined) {
      const fields = changedFields(mergeFields(kind, before ?? {}, row, before ?? {}).changes);
      if (fields.length > 0) conflicts.push({ part, id, fields, mine: row, theirs: null });
    } else {
      const { changes, conflicts: fields } = mergeFields(kind, before ?? stored, row, stored);
      if (fields.length > 0) conflicts.push({ part, id, fields, mine: row, theirs: stored });
      if (Object.keys(changes).length > 0) change.push({ id, fields: changes });
    }
  }
  for (const before of filledWith) {
    const { id } = before;
    const stored = now.find((other) => other.id === id);
    if (id === undefined || stored === undefined || typed.some((row) => row.id === id)) continue;
    const fields = changedFields(stored).filter((field) => !isSame(stored[field], before[field]));
    if (fields.length > 0) conflicts.push({ part, id, fields, mine: null, theirs: stored });
    else remove.push(id);
  }
  return { create, change, remove };
}

const changedFields = (fields: Readonly<Record<string, unknown>>) =>
  Object.keys(fields).filter((field) => field !== 'id' && field !== 'asOf' && field !== 'e164');
