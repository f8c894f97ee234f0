import assert from 'node:assert/strict';
import { recordKey } from '../../../main/core/sync/merge/replica.ts';
import type { RecordState } from '../../../main/core/sync/merge/recordState.ts';
import { snapshotRecords } from '../../../main/core/sync/snapshots/readSnapshot.ts';
import { isConfirm, isSnapshot } from '../../../main/core/sync/snapshots/statement.ts';
import { expectedTexts, heldTexts } from './expected.ts';
import type { Acknowledged, SimulatedLaptop } from './simulatedLaptop.ts';

/**
 * Who confirms a snapshot says that it holds what was really done, up to where it reaches: asked of what
 * workers were told was saved, not of what any laptop holds.
 */
export class Confirmations {
  readonly #seen = new Set<string>();

  /** @throws AssertionError when `by` has confirmed something else since it was last looked at. */
  check(by: SimulatedLaptop, acknowledged: readonly Acknowledged[]): void {
    const all = by.statements();
    for (const { device, hash, act } of all.filter(isConfirm)) {
      if (device !== by.device || this.#seen.has(hash)) continue;
      this.#seen.add(hash);
      const snapshot = all.filter(isSnapshot).find((each) => each.hash === act.snapshot);
      const { program, epoch } = snapshot?.act ?? {};
      const key = program && epoch && by.epochKey(program, epoch);
      assert.ok(snapshot && program && key, `${by.device} confirms what it can't read`);
      const records = new Map<string, RecordState>();
      let vector: ReadonlyMap<string, number> = new Map();
      for (const part of snapshotRecords(snapshot, key, (piece) => by.piece(snapshot, piece))) {
        ({ vector } = part);
        for (const { kind, id, state } of part.records) records.set(recordKey(kind, id), state);
      }
      const within = acknowledged.filter(
        ({ device: author, change }) => change.act <= (vector.get(author) ?? 0),
      );
      const held = heldTexts({ vector, records });
      const what = `${by.device} confirms of ${snapshot.device} what is not so`;
      assert.deepEqual(sorted(held), sorted(expectedTexts(within, program)), what);
    }
  }
}

const sorted = (texts: ReadonlyMap<string, string>) =>
  [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
