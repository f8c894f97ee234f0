import type { IntakeValues } from '../contract/people.ts';
import type { IntakeConflict, RowPart } from './mergeIntake.ts';

type Row = { readonly id?: string | undefined };

/** What a form was filled with and what it says, once somebody has said which of two answers stands. */
export interface SettledIntake {
  readonly filledWith: IntakeValues;
  readonly values: IntakeValues;
}

/**
 * Takes answers to conflicts in: what is stored now counts as seen, and "theirs" as typed. Saving
 * the result meets a conflict only where somebody changed the same thing once more.
 */
export function settleIntake(
  filledWith: IntakeValues,
  values: IntakeValues,
  conflicts: readonly IntakeConflict[],
  keepMine: (conflict: IntakeConflict) => boolean,
): SettledIntake {
  let settled: SettledIntake = { filledWith, values };
  for (const conflict of conflicts) settled = settleOne(settled, conflict, keepMine(conflict));
  return settled;
}

function settleOne(
  { filledWith, values }: SettledIntake,
  conflict: IntakeConflict,
  mine: boolean,
): SettledIntake {
  const { part, id, fields, theirs } = conflict;
  if (part === 'person' || part === 'consent') {
    const stored = pick(theirs ?? {}, fields);
    return {
      filledWith: { ...filledWith, [part]: { ...filledWith[part], ...stored } },
      values: mine ? values : { ...values, [part]: { ...values[part], ...stored } },
    };
  }
  const seen = withRow(filledWith[part], id, theirs);
  if (!mine) return put(filledWith, values, part, seen, withRow(values[part], id, theirs, fields));
  // A row that went meanwhile comes back as a new one.
  const typed =
    theirs === null
      ? (values[part] as readonly Row[]).map((row) => (row.id === id ? withoutId(row) : row))
      : values[part];
  return put(filledWith, values, part, seen, typed);
}

function put(
  filledWith: IntakeValues,
  values: IntakeValues,
  part: RowPart,
  seen: readonly Row[],
  typed: readonly Row[],
): SettledIntake {
  return { filledWith: { ...filledWith, [part]: seen }, values: { ...values, [part]: typed } };
}

/** The rows with this one as given: gone, whole, or only those of its fields. */
function withRow(
  rows: readonly Row[],
  id: string | null,
  row: Readonly<Record<string, unknown>> | null,
  fields?: readonly string[],
): readonly Row[] {
  if (row === null) return rows.filter((other) => other.id !== id);
  if (!rows.some((other) => other.id === id)) return [...rows, row];
  return rows.map((other) =>
    other.id === id ? { ...other, ...(fields === undefined ? row : pick(row, fields)) } : other,
  );
}

function pick(from: Readonly<Record<string, unknown>>, fields: readonly string[]) {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

function withoutId({ id: _id, ...row }: Row): Row {
  return row;
}
