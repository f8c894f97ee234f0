import type { SyncStatus } from '../../../shared/contract/sharing.ts';
import { membershipHere } from '../members/storedEntries.ts';
import type { Reader } from '../store/sqlite.ts';
import { supersededBy } from '../sync/exchange/snapshots/superseded.ts';
import { readMemory } from '../sync/exchange/vault/logTables.ts';
import { keptAt } from '../sync/exchange/vault/snapshotTables.ts';
import { statementsHere } from '../sync/exchange/vault/vaultSource.ts';
import { groundOf, standingSnapshots } from '../sync/snapshots/standing.ts';
import { isFloor, isSnapshot } from '../sync/snapshots/statement.ts';

/** What became of older changes: what people see of snapshots. `place`: the store, by its name here. */
export function olderChanges(reader: Reader, place: string | null): SyncStatus['older'] {
  const statements = statementsHere(reader);
  const nothing = { state: 'none', at: null } as const;
  if (place === null || statements.length === 0) return nothing;
  const membership = membershipHere(reader);
  const { on } = groundOf(statements, membership);
  const snapshots = statements.filter(isSnapshot);
  const old = new Set(supersededBy(snapshots, ({ hash }) => on.has(hash)));
  const { differing } = readMemory(reader, place);
  const isDiffering = snapshots.some((each) => differing.includes(each.hash) && !old.has(each));
  if (isDiffering) return { state: 'differs', at: null };
  const floors = statements
    .filter(isFloor)
    .filter(({ act }) => act.snapshots.every((each) => on.has(each)))
    .flatMap(({ hash }) => keptAt(reader, hash) ?? []);
  if (floors.length > 0) return { state: 'done', at: Math.max(...floors) };
  const standing = standingSnapshots(statements, membership);
  return standing.length > 0 ? { state: 'waiting', at: null } : nothing;
}
