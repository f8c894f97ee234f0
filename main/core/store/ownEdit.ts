import { applyChange } from '../sync/merge/applyChange.ts';
import type { Change, Vector } from '../sync/change.ts';
import { canonicalText, membersOf, type Value } from '../sync/canonicalText.ts';
import type { RecordState } from '../sync/merge/recordState.ts';
import type { Stamp } from './clockValue.ts';
import type { HeldRecord } from './heldRecord.ts';
import { elementsIn, keyedValues, pathValue, type Row } from './pathValues.ts';
import { type RecordPath, recordPaths } from './recordPaths.ts';

/** What an act of this laptop writes to a record. */
export type Edit = Pick<Change, 'set' | 'add' | 'drop'> & { readonly does?: 'edit' | 'delete' };

export const deletion: Edit = {
  does: 'delete',
  set: new Map(),
  add: new Map(),
  drop: new Map(),
};

/** What changes between a row and the row as it will be, path by path. */
export function editOf(held: HeldRecord, after: Row, fields: readonly string[]): Edit {
  const { kind, row: before = {} } = held;
  const set = new Map<string, Value>();
  const add = new Map<string, readonly string[]>();
  const drop = new Map<string, readonly string[]>();
  if (kind === undefined) return { set, add, drop };
  const { ofField } = recordPaths(kind);
  const touched = new Set(fields.map((field) => ofField.get(field)));
  for (const path of touched) {
    switch (path?.shape) {
      case undefined:
        break;
      case 'field':
        set.set(path.name, pathValue(kind, path, after) ?? null);
        break;
      case 'group':
        set.set(path.name, { ...unknownMembers(held, path), ...membersAfter(kind, path, after) });
        break;
      case 'keyed': {
        const [old, now] = [keyedValues(kind, path, before), keyedValues(kind, path, after)];
        for (const key of new Set([...old.keys(), ...now.keys()])) {
          const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
          if (canonicalText(was) !== canonicalText(is)) set.set(`${path.name}/${key}`, is);
        }
        break;
      }
      case 'set': {
        const [old, now] = [elementsIn(kind, path, before), elementsIn(kind, path, after)];
        const came = now.filter((element) => !old.includes(element)).toSorted();
        const went = old.filter((element) => !now.includes(element)).toSorted();
        if (came.length > 0) add.set(path.name, came);
        if (went.length > 0) drop.set(path.name, went);
        break;
      }
    }
  }
  return { set, add, drop };
}

function membersAfter(
  kind: NonNullable<HeldRecord['kind']>,
  path: RecordPath,
  after: Row,
): { readonly [name: string]: Value } {
  return membersOf(pathValue(kind, path, after)) ?? {};
}

/** Who writes a group keeps the members that only a newer version knows. */
function unknownMembers({ siblings }: HeldRecord, { name, fields }: RecordPath) {
  const exact = siblings.find((each) => each.path === name && each.role === 'shown');
  const members = Object.entries(membersOf(exact?.live.value) ?? {});
  return Object.fromEntries(members.filter(([member]) => !fields.includes(member)));
}

/** A record after an act of this laptop, which has seen all that the record holds. */
export function overwritten(state: RecordState, edit: Edit, stamp: Stamp): RecordState {
  const { device, act, time } = stamp;
  const change: Change = { kind: '', id: '', does: 'edit', ...edit, act, time };
  return applyChange(state, change, device, everything(state));
}

function everything({ acts, values, elements }: RecordState): Vector {
  const seen = new Map<string, number>();
  const see = (stamps: readonly Stamp[]) => {
    for (const { device, act } of stamps) seen.set(device, Math.max(act, seen.get(device) ?? 0));
  };
  see(acts);
  for (const all of values.values()) see(all);
  for (const set of elements.values()) for (const stamps of set.values()) see(stamps);
  return seen;
}
