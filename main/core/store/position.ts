import { type HybridTime, tick } from '../../../shared/time/hybridClock.ts';
import { localValue, setLocalValue } from './local.ts';
import type { Reader, Writer } from './sqlite.ts';

/** This laptop's last act and the time of its hybrid clock. */
export interface Position extends HybridTime {
  readonly act: number;
}

const none: Position = { act: 0, wall: 0, counter: 0 };

export function readPosition(reader: Reader): Position {
  return localValue(reader, 'position', (value) => value as Position) ?? none;
}

/** Takes the next act and its time. `now` in ms UTC. */
export function nextPosition(writer: Writer, now: number): Position {
  const last = readPosition(writer);
  const next = { act: last.act + 1, ...tick(last, now) };
  setLocalValue(writer, 'position', next);
  return next;
}

/** Moves the clock on and leaves the count of acts. */
export function putTime(writer: Writer, time: HybridTime): void {
  const { act } = readPosition(writer);
  setLocalValue(writer, 'position', { act, wall: time.wall, counter: time.counter });
}

/** Takes `count` acts without a time; the number of the first. */
export function takeActs(writer: Writer, count: number): number {
  const last = readPosition(writer);
  setLocalValue(writer, 'position', { ...last, act: last.act + count });
  return last.act + 1;
}
