import { isYoung } from '../../../shared/people/isYoung.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import { type Permission, stricterPermission } from '../../../shared/vocabulary/permission.ts';
import { mergedWith } from '../store/personProjection.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';

/** Whether someone may be contacted themselves. Only asked under 18; then not asked counts as no. */
export type DirectContact = Permission | 'adult';

type Known = Pick<
  RecordOf<'person'>,
  'birthYear' | 'birthMonth' | 'birthDay' | 'birthEstimated' | 'looksUnder18' | 'mayContactDirectly'
>;

/**
 * Of all files of one person: under 18 if any of them says so, and the stricter answer of those
 * that were asked or would have to be (DESIGN 1.7).
 */
export function directContact(files: readonly Known[], today: string): DirectContact {
  const young = files.filter((file) => isYoung(file, today));
  if (young.length === 0) return 'adult';
  return young.map((file) => file.mayContactDirectly).reduce(stricterPermission);
}

/** As {@link directContact}, for a person and the files merged with it. */
export function directContactOf(reader: Reader, personId: string, today: string): DirectContact {
  return directContact(
    mergedWith(reader, personId).flatMap((id) => findRecord(reader, 'person', id) ?? []),
    today,
  );
}
