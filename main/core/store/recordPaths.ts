import type { z } from 'zod';
import { type RecordKind, records } from '../../../shared/records/records.ts';

/** How a field merges with what another laptop wrote. */
export interface RecordPath {
  /** Of the field, or of the group that it is in. */
  readonly name: string;
  readonly shape: 'field' | 'group' | 'keyed' | 'set';
  readonly fields: readonly string[];
  /** Of a set: its elements are texts; else each is the canonical text of a value. */
  readonly ofTexts: boolean;
}

export interface RecordPaths {
  readonly all: readonly RecordPath[];
  readonly byName: ReadonlyMap<string, RecordPath>;
  /** Fields that are of this laptop alone are not in it. */
  readonly ofField: ReadonlyMap<string, RecordPath>;
}

const byKind = new Map<RecordKind, RecordPaths>();

/** The paths by which records of a kind merge. */
export function recordPaths(kind: RecordKind): RecordPaths {
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const { schema, groups, sets, keyed, local } = records[kind] as (typeof records)['person'];
  const has = (names: readonly string[], field: string) => names.includes(field);
  const grouped = new Set(Object.values<readonly string[]>(groups).flat());
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const all: RecordPath[] = Object.entries<readonly string[]>(groups).map(([name, fields]) => ({
    name,
    shape: 'group',
    fields,
    ofTexts: false,
  }));
  for (const [name, type] of Object.entries(shape)) {
    if (grouped.has(name) || has(local, name)) continue;
    all.push({
      name,
      shape: has(sets, name) ? 'set' : has(keyed, name) ? 'keyed' : 'field',
      fields: [name],
      ofTexts: isOfTexts(type),
    });
  }
  // As the lines of changes have them: put in order once.
  all.sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths: RecordPaths = {
    all,
    byName: new Map(all.map((path) => [path.name, path])),
    ofField: new Map(all.flatMap((path) => path.fields.map((field) => [field, path] as const))),
  };
  byKind.set(kind, paths);
  return paths;
}

function isOfTexts(type: z.ZodType): boolean {
  const { innerType, element } = type._zod.def as { innerType?: z.ZodType; element?: z.ZodType };
  if (innerType !== undefined) return isOfTexts(innerType);
  return (element?._zod.def as { type?: string } | undefined)?.type === 'string';
}
