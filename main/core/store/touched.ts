import { type RecordKind, records } from '../../../shared/records/records.ts';

/** What was changed, for the projections and for the windows. */
export interface Touched {
  readonly kinds: Set<string>;
  readonly ids: Set<string>;
  /** People whose line, words or duplicate keys may be different now. */
  readonly people: Set<string>;
  /** Everyone whom a record of theirs was written for, those above included. */
  readonly worked: Set<string>;
}

export function nothingTouched(): Touched {
  return { kinds: new Set(), ids: new Set(), people: new Set(), worked: new Set() };
}

/** Kinds from which a person's line, search words and duplicate keys are made. */
const inLine = new Set<RecordKind>([
  'person',
  'name',
  'contactPoint',
  'identifier',
  'householdMember',
]);

export function touch(
  touched: Touched,
  kind: RecordKind,
  id: string,
  personId: string | null,
): void {
  // Windows are told, and lists ordered, by what everybody may know of.
  if (records[kind].confidential) return;
  touched.kinds.add(kind);
  touched.ids.add(id);
  if (personId === null) return;
  touched.ids.add(personId);
  touched.worked.add(personId);
  if (inLine.has(kind)) touched.people.add(personId);
}

/** The person that a record is about. */
export function personOf(
  kind: RecordKind,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  if (kind === 'person') return id;
  const personId = fields['personId'];
  return typeof personId === 'string' && personId !== '' ? personId : null;
}
