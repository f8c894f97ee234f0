import {
  compare,
  farthestAhead,
  type HybridTime,
  receive,
} from '../../../../shared/time/hybridClock.ts';
import { putTime, readPosition } from '../../store/position.ts';
import type { Writer } from '../../store/sqlite.ts';

/** The local clock never stands behind what was seen. Whether some of the times are too far ahead for that. */
export function adoptTimes(writer: Writer, times: readonly HybridTime[], now: number): boolean {
  const sane = times.filter(({ wall }) => wall - now <= farthestAhead);
  const latest = sane.reduce<HybridTime | undefined>(
    (most, time) => (most === undefined || compare(time, most) > 0 ? time : most),
    undefined,
  );
  if (latest !== undefined) putTime(writer, receive(readPosition(writer), latest, now).time);
  return sane.length < times.length;
}
