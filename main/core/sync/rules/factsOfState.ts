import type { RecordKind } from '../../../../shared/records/records.ts';
import { kindOfOthers } from '../../store/heldRecord.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import { recordPaths } from '../../store/recordPaths.ts';
import { membersOf } from '../canonicalText.ts';
import { isDeleted, type RecordState } from '../merge/recordState.ts';
import { shownValue } from '../merge/shownValue.ts';
import { strictnessOf } from '../merge/strictnessOf.ts';
import type { RecordFacts } from './mayApply.ts';

/** What a record in memory says to the rules: the same as one in its table would (`recordFacts`). */
export function factsOfState(kindName: string, state: RecordState | undefined): RecordFacts {
  const kind = kindOfOthers(kindName);
  const exists = state !== undefined && state.acts.length > 0 && !isDeleted(state);
  if (kind === undefined || !exists) return { exists: false, field: () => undefined };
  return { exists, field: (name) => fieldOf(kind, name, state) };
}

function fieldOf(kind: RecordKind, name: string, state: RecordState): unknown {
  const path = recordPaths(kind).ofField.get(name);
  const otherwise = recordColumns(kind).defaults[name];
  if (path === undefined || path.shape === 'set' || path.shape === 'keyed') return otherwise;
  const live = shownValue(state.values.get(path.name) ?? [], strictnessOf(kind, path.name));
  const value = live?.shown.value;
  const said = path.shape === 'group' ? membersOf(value)?.[name] : value;
  return said === undefined || said === null ? otherwise : said;
}
