import type { Stamp } from '../../store/clockValue.ts';
import { readHeld } from '../../store/heldRecord.ts';
import type { RecordName } from '../../store/siblings.ts';
import type { Writer } from '../../store/sqlite.ts';
import { writeHeld } from '../../store/writeHeld.ts';
import type { RecordState } from '../merge/recordState.ts';

interface Adoption {
  /** Whether an act is of a device that this one was, in this run, and nobody has it from there. */
  readonly isUnsent: (stamp: Pick<Stamp, 'device' | 'act'>) => boolean;
  readonly stamps: { readonly edit: Stamp; readonly deletion: Stamp };
  /** Takes what is to be queued after all edits. */
  readonly deletions: (() => void)[];
}

interface TakenRow {
  readonly does: string;
  readonly drops: string | null;
}

/** What of a record bears unsent acts becomes this device's; `rows` are what waited of it. */
export function adoptRecord(
  writer: Writer,
  name: RecordName,
  rows: readonly TakenRow[],
  { isUnsent, stamps, deletions }: Adoption,
): void {
  const held = readHeld(writer, name);
  if (held.state.erased) {
    if (rows.some(({ does }) => does === 'erase')) queue(writer, name, 'erase', stamps.edit, null);
    return;
  }
  const last = held.state.acts.filter(isUnsent);
  const isDeletion = last.some(({ does }) => does === 'delete');
  const contents = restamped(held.state, isUnsent, stamps);
  const drops = dropsOf(rows);
  const isEdit = contents !== held.state || drops !== null || (last.length > 0 && !isDeletion);
  if (!isEdit && !isDeletion) return;
  if (held.clock !== undefined) {
    const acts = held.state.acts.map((each) =>
      isUnsent(each)
        ? { ...(each.does === 'delete' ? stamps.deletion : stamps.edit), does: each.does }
        : each,
    );
    const rest = isUnsent(held.clock.rest) ? stamps.edit : held.clock.rest;
    const clock = { ...held.clock, rest };
    writeHeld(writer, { ...held, clock }, { ...contents, acts }, rest);
  }
  if (isEdit) queue(writer, name, 'edit', stamps.edit, drops);
  if (isDeletion) deletions.push(() => queue(writer, name, 'delete', stamps.deletion, null));
}

function queue(
  writer: Writer,
  name: RecordName,
  does: 'edit' | 'delete' | 'erase',
  { act, time }: Stamp,
  drops: string | null,
): void {
  writer.run(
    `INSERT INTO outbox (act, kind, recordId, programId, does, drops, wall, counter)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [act, name.kind, name.id, name.programId, does, drops, time.wall, time.counter],
  );
}

/** The state with the edit's stamp on values and elements; the same when none is meant. */
function restamped(
  state: RecordState,
  isMeant: Adoption['isUnsent'],
  stamps: Adoption['stamps'],
): RecordState {
  let isOther = false;
  const restamp = <S extends Stamp>(all: readonly S[]): readonly S[] => {
    if (!all.some(isMeant)) return all;
    isOther = true;
    return all.map((each) => (isMeant(each) ? { ...each, ...stamps.edit } : each));
  };
  const values = new Map([...state.values].map(([path, all]) => [path, restamp(all)]));
  const elements = new Map(
    [...state.elements].map(([field, set]) => [
      field,
      new Map([...set].map(([element, all]) => [element, restamp(all)])),
    ]),
  );
  return isOther ? { ...state, values, elements } : state;
}

function dropsOf(rows: readonly TakenRow[]): string | null {
  const drops = new Map<string, Set<string>>();
  for (const row of rows) {
    const fields = JSON.parse(row.drops ?? '{}') as Record<string, string[]>;
    for (const [field, elements] of Object.entries(fields)) {
      drops.set(field, new Set([...(drops.get(field) ?? []), ...elements]));
    }
  }
  if (drops.size === 0) return null;
  return JSON.stringify(Object.fromEntries([...drops].map(([field, all]) => [field, [...all]])));
}
