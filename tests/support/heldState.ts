import { readHeld } from '../../main/core/store/heldRecord.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';
import { canonicalText } from '../../main/core/sync/canonicalText.ts';
import type { RecordState, Stamp } from '../../main/core/sync/merge/recordState.ts';

const told = ({ device, act, time }: Stamp) => `${device} ${act} ${time.wall}.${time.counter}`;
const sorted = (lines: Iterable<string>) => [...lines].toSorted();

/** A record's state as text that is the same for the same state. */
export function stateText(state: RecordState | undefined): object {
  if (state === undefined || state.erased) return { erased: state?.erased ?? 'not here' };
  return {
    acts: sorted(state.acts.map((act) => `${told(act)} ${act.does}`)),
    values: sorted(
      [...state.values].flatMap(([path, all]) =>
        all.map((live) => `${path} = ${canonicalText(live.value)} by ${told(live)}`),
      ),
    ),
    elements: sorted(
      [...state.elements].flatMap(([field, set]) =>
        [...set].flatMap(([element, stamps]) =>
          stamps.map((stamp) => `${field} + ${element} by ${told(stamp)}`),
        ),
      ),
    ),
  };
}

/** What a database holds of a record, as text. */
export function heldState(
  connection: Connection,
  kind: string,
  id: string,
  programId = 'agency',
): object {
  return stateText(readHeld(connection, { kind, id, programId }).state);
}
