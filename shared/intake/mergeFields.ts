import { type RecordKind, records } from '../records/records.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface MergedFields {
  /** What to write: the fields that the form changed, as they are to be now. */
  readonly changes: Record<string, unknown>;
  /** Fields that the form and somebody else changed since, to something different. */
  readonly conflicts: string[];
}

/** Follow from other fields, or say only when: never a reason to ask. */
const derived: ReadonlySet<string> = new Set(['e164', 'asOf']);

/**
 * One record of a form against the record as it is now. `filledWith` is what the form showed when
 * it was opened: only what differs from it was changed by the person who typed. Fields that make
 * sense only together (a date with its precision) count as one; sets merge element by element.
 */
export function mergeFields(
  kind: RecordKind,
  filledWith: Fields,
  typed: Fields,
  now: Fields,
): MergedFields {
  const { groups, sets, schema } = records[kind];
  const defaults: Fields = schema.parse({});
  const before = { ...defaults, ...given(filledWith) };
  const stored = { ...defaults, ...given(now) };
  const changes: Record<string, unknown> = {};
  const conflicts: string[] = [];
  const grouped = new Set(Object.values<readonly string[]>(groups).flat());
  const single = Object.keys(defaults).filter((field) => !grouped.has(field));
  for (const unit of [
    ...Object.values<readonly string[]>(groups),
    ...single.map((field) => [field]),
  ]) {
    const sent = unit.filter((field) => typed[field] !== undefined && field !== 'e164');
    const mine = sent.filter((field) => !isSame(typed[field], before[field]));
    if (mine.length === 0 || sent.every((field) => isSame(typed[field], stored[field]))) continue;
    const [field = ''] = unit;
    if (sets.includes(field as never)) {
      changes[field] = mergeSet(before[field], typed[field], stored[field]);
      continue;
    }
    const theirs = unit.filter((one) => !isSame(stored[one], before[one]) && !derived.has(one));
    if (theirs.length > 0) conflicts.push(...(unit.length === 1 ? unit : unit.filter(notDerived)));
    else for (const one of sent) if (!isSame(typed[one], stored[one])) changes[one] = typed[one];
  }
  return { changes, conflicts };
}

const notDerived = (field: string) => !derived.has(field);

const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Values of a form and of a table are plain; lists keep their order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function mergeSet(before: unknown, typed: unknown, stored: unknown): unknown[] {
  const [old, mine, theirs] = [before, typed, stored].map((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  ) as [unknown[], unknown[], unknown[]];
  const added = mine.filter((one) => !old.includes(one) && !theirs.includes(one));
  return [...theirs.filter((one) => mine.includes(one) || !old.includes(one)), ...added];
}
