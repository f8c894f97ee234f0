import type { Snapshot } from '../../snapshots/statement.ts';
import { reachesAll } from '../../snapshots/standing.ts';

/** Those in whose place one of the chosen stands: of the same program, and reaching as far in every log. */
export function supersededBy(
  all: readonly Snapshot[],
  isChosen: (snapshot: Snapshot) => boolean,
): readonly Snapshot[] {
  const chosen = all.filter(isChosen);
  return all.filter(
    (each) => !isChosen(each) && chosen.some((snapshot) => reaches(snapshot, each)),
  );
}

/** Whether one is of the same program, and reaches at least as far in every log. */
export function reaches({ act }: Snapshot, { act: other }: Snapshot): boolean {
  return act.program === other.program && reachesAll(act.log, other.log);
}
