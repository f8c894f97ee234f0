import type { RecordInput } from '../../../shared/records/records.ts';

type Part<K extends 'name' | 'identifier' | 'contactPoint' | 'consent'> = Omit<
  RecordInput<K>,
  'personId'
>;

/** One row of a list as the records that it would become; they get their ids when they are staged. */
export interface ImportedPerson {
  /** 1-based data row of the file: the first row after the heading is 1. */
  readonly row: number;
  readonly person: RecordInput<'person'>;
  /** The main name first; none when the list gives none. */
  readonly names: readonly Part<'name'>[];
  /** The main name's cell exactly as in the file, blanks and all. */
  readonly rawName: string;
  readonly identifiers: readonly Part<'identifier'>[];
  readonly contactPoints: readonly Part<'contactPoint'>[];
  readonly consent: Part<'consent'>;
  /** Rows with the same number are proposed as one household; empty when there is none. */
  readonly familyNumber: string;
  /** Relation in that household; `notAsked` unless the list says it. */
  readonly relation: string;
}
