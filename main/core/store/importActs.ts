import type { Stamp } from './clockValue.ts';
import { takeActs } from './position.ts';
import type { Reader, Writer } from './sqlite.ts';

/** In the place of a device: the act is counted within this import, which gets its number when it is published. */
const mark = '@';

/** The stamp of what an import writes under its cover. */
export function coveredStamp(reader: Reader, importId: string, time: Stamp['time']): Stamp {
  const last = reader.value<number | null>('SELECT max(act) FROM outbox WHERE importId = ?', [
    importId,
  ]);
  return { device: `${mark}${importId}`, act: (last ?? -1) + 1, time };
}

interface Published {
  readonly firstAct: number | null;
  readonly deviceId: string | null;
}

/** A stamp with its device and act: of a published import those that the publishing gave it. */
export function publishedStamp(reader: Reader, stamp: Stamp): Stamp {
  if (!stamp.device.startsWith(mark)) return stamp;
  const row = reader.row<Published>('SELECT firstAct, deviceId FROM import WHERE id = ?', [
    stamp.device.slice(mark.length),
  ]);
  if (row === undefined || row.firstAct === null || row.deviceId === null) return stamp;
  return { ...stamp, device: row.deviceId, act: row.firstAct + stamp.act };
}

/**
 * Gives what an import wrote its acts, in the commit that shows it: whatever was done and passed on
 * while it was being written has lower numbers.
 */
export function publishActs(writer: Writer, importId: string, deviceId: string): void {
  const last = writer.value<number | null>('SELECT max(act) FROM outbox WHERE importId = ?', [
    importId,
  ]);
  if (last === undefined || last === null) return;
  writer.run('UPDATE import SET firstAct = ?, deviceId = ? WHERE id = ?', [
    takeActs(writer, last + 1),
    deviceId,
    importId,
  ]);
}
