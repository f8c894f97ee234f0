import type { HybridTime } from '../../../../shared/time/hybridClock.ts';
import type { Reader } from '../../store/sqlite.ts';
import { firstOwnAct } from './formerDevices.ts';

/** What one act of this device did to one record, and was not passed on yet. */
export interface WaitingAct {
  readonly act: number;
  readonly kind: string;
  readonly recordId: string;
  readonly does: string;
  readonly drops: string | null;
  readonly wall: number;
  readonly counter: number;
}

/** Rows read at once. */
const page = 250;
const columns = 'place, act, kind, recordId, does, drops, wall, counter';

interface Row extends WaitingAct {
  readonly place: number;
}

interface PublishedImport {
  readonly id: string;
  readonly firstAct: number;
  readonly stage: string;
}

/**
 * What waits in a program, in the order of acts. What an import wrote comes where its publishing put
 * it; an import that is not published has no acts yet. Only those after an act. One that is being taken back holds up what
 * comes after it, until it is known what of it stays. What waits of a device that this vault was
 * before it was restored is not this one's until it is adopted (`adoptFormerWork`).
 */
export function* waitingActs(
  reader: Reader,
  programId: string,
  device: string,
  after = 0,
): Iterable<WaitingAct> {
  let from = Math.max(firstOwnAct(reader), after + 1);
  for (const { id, firstAct, stage } of waitingImports(reader, device)) {
    yield* ownActs(reader, programId, from, firstAct);
    if (stage === 'undoing') return;
    yield* importActs(reader, programId, id, { firstAct, after });
    from = Math.max(from, firstAct);
  }
  yield* ownActs(reader, programId, from, Number.MAX_SAFE_INTEGER);
}

/** Published by this device, with something left to pass on. */
export function waitingImports(reader: Reader, device: string): PublishedImport[] {
  return reader.rows<PublishedImport>(
    `SELECT id, firstAct, stage FROM import
     WHERE deviceId = ? AND EXISTS (SELECT 1 FROM outbox WHERE importId = import.id)
     ORDER BY firstAct`,
    [device],
  );
}

function* ownActs(
  reader: Reader,
  programId: string,
  from: number,
  before: number,
): Iterable<WaitingAct> {
  for (let place = 0; ; ) {
    // Acts grow with their places, so that no index of acts is needed.
    const rows = reader.rows<Row>(
      `SELECT ${columns} FROM outbox
       WHERE place > ? AND importId IS NULL AND programId = ? AND act >= ? AND act < ?
       ORDER BY place LIMIT ${page}`,
      [place, programId, from, before],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    place = last.place;
  }
}

function* importActs(
  reader: Reader,
  programId: string,
  importId: string,
  { firstAct, after }: { readonly firstAct: number; readonly after: number },
): Iterable<WaitingAct> {
  for (let [act, place] = [Math.max(-1, after - firstAct), Number.MAX_SAFE_INTEGER]; ; ) {
    const rows = reader.rows<Row>(
      `SELECT ${columns} FROM outbox
       WHERE importId = ? AND programId = ? AND (act, place) > (?, ?)
       ORDER BY act, place LIMIT ${page}`,
      [importId, programId, act, place],
    );
    for (const row of rows) yield { ...row, act: firstAct + row.act };
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    ({ act, place } = last);
  }
}

/** Every act that waits in a program, also those of devices that this vault was. In no order. */
export function unsealedActs(
  reader: Reader,
  programId: string,
): { act: number; kind: string; id: string; time: HybridTime }[] {
  const rows = reader.rows<WaitingAct>(
    `SELECT coalesce(i.firstAct, 0) + o.act AS act, o.kind, o.recordId, o.wall, o.counter
     FROM outbox o LEFT JOIN import i ON i.id = o.importId
     WHERE o.programId = ? AND (o.importId IS NULL OR i.firstAct IS NOT NULL)`,
    [programId],
  );
  return rows.map(({ act, kind, recordId: id, wall, counter }) => ({
    act,
    kind,
    id,
    time: { wall, counter },
  }));
}
