import { CarnetError } from '../../../shared/contract/errors.ts';

/** One device's n-th change. */
export interface Dot {
  readonly device: string;
  readonly sequence: number;
}

/** When and by which change a field was last written. `wall` in ms UTC, `counter` below 65,536. */
export interface FieldStamp extends Dot {
  readonly wall: number;
  readonly counter: number;
}

/**
 * The stamps of one record's fields. A field that is not named has the stamp `rest`: the change
 * that made the record. Most records are written once, so most values hold one stamp.
 */
export interface RecordClock {
  readonly rest: FieldStamp;
  readonly fields: ReadonlyMap<string, FieldStamp>;
}

export function stampOf(clock: RecordClock, field: string): FieldStamp {
  return clock.fields.get(field) ?? clock.rest;
}

/** The clock after `fields` were written by the change `stamp`. */
export function stamped(
  clock: RecordClock | null,
  fields: readonly string[],
  stamp: FieldStamp,
): RecordClock {
  if (clock === null) return { rest: stamp, fields: new Map() };
  const next = new Map(clock.fields);
  for (const field of fields) next.set(field, stamp);
  return { rest: clock.rest, fields: next };
}

const version = 1;

/**
 * The compact value that a record's `clock` column holds: a version byte, then groups of fields
 * that share one stamp, the group of `rest` first (no names). Numbers are unsigned LEB128,
 * texts are their UTF-8 length and bytes.
 */
export function encodeClock(clock: RecordClock): Uint8Array {
  const groups = new Map<string, { stamp: FieldStamp; names: string[] }>();
  groups.set(keyOf(clock.rest), { stamp: clock.rest, names: [] });
  const named = [...clock.fields].filter(([, stamp]) => keyOf(stamp) !== keyOf(clock.rest));
  for (const [name, stamp] of named.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groups.get(keyOf(stamp));
    if (group === undefined) groups.set(keyOf(stamp), { stamp, names: [name] });
    else group.names.push(name);
  }
  const bytes: number[] = [version];
  for (const { stamp, names } of groups.values()) {
    pushText(bytes, stamp.device);
    pushNumber(bytes, stamp.sequence);
    pushNumber(bytes, stamp.wall);
    pushNumber(bytes, stamp.counter);
    pushNumber(bytes, names.length);
    for (const name of names) pushText(bytes, name);
  }
  return Uint8Array.from(bytes);
}

/** @throws CarnetError `store.damaged` when the bytes are not a clock of this version. */
export function decodeClock(bytes: Uint8Array): RecordClock {
  if (bytes[0] !== version) throw new CarnetError('store.damaged', { part: 'clock' });
  const cursor = { bytes, at: 1 };
  let rest: FieldStamp | null = null;
  const fields = new Map<string, FieldStamp>();
  while (cursor.at < bytes.length) {
    const stamp: FieldStamp = {
      device: takeText(cursor),
      sequence: takeNumber(cursor),
      wall: takeNumber(cursor),
      counter: takeNumber(cursor),
    };
    const count = takeNumber(cursor);
    for (let n = 0; n < count; n += 1) fields.set(takeText(cursor), stamp);
    rest ??= stamp;
  }
  if (rest === null) throw new CarnetError('store.damaged', { part: 'clock' });
  return { rest, fields };
}

const keyOf = (stamp: FieldStamp) =>
  `${stamp.device} ${stamp.sequence} ${stamp.wall} ${stamp.counter}`;

function pushNumber(bytes: number[], value: number): void {
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  bytes.push(left);
}

function pushText(bytes: number[], text: string): void {
  const encoded = new TextEncoder().encode(text);
  pushNumber(bytes, encoded.length);
  for (const byte of encoded) bytes.push(byte);
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

function takeNumber(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined || scale > 2 ** 49)
      throw new CarnetError('store.damaged', { part: 'clock' });
    cursor.at += 1;
    value += (byte % 128) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

function takeText(cursor: Cursor): string {
  const length = takeNumber(cursor);
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new CarnetError('store.damaged', { part: 'clock' });
  const text = new TextDecoder().decode(cursor.bytes.subarray(cursor.at, end));
  cursor.at = end;
  return text;
}
