import { CarnetError } from '../../../shared/contract/errors.ts';
import type { HybridTime } from '../../../shared/time/hybridClock.ts';
import { ByteReader, ByteWriter } from './clockBytes.ts';

/** By which act of which device something came (its dot), and when. `act` below 2^53. */
export interface Stamp {
  readonly device: string;
  readonly act: number;
  readonly time: HybridTime;
}

/** One act, what of the record is its, and whether it is one of the record's last acts. */
export interface StampGroup {
  readonly stamp: Stamp;
  readonly last: 'edit' | 'delete' | null;
  /** Paths of values, and `field+element` of sets. */
  readonly names: readonly string[];
}

/**
 * The stamps of what one record's row shows. What is not named came with the stamp `rest`, mostly the
 * act that made the record: most records are written once, so most values hold one stamp. A name
 * stands under several stamps where laptops added one element apart.
 */
export interface RecordClock {
  /** Everything that the record held was taken, for ever; `rest` is the act that did. */
  readonly erased: boolean;
  readonly rest: Stamp;
  /** The group of `rest` is among them when it is a last act or has names of its own. */
  readonly groups: readonly StampGroup[];
}

/** Of a record that one act made, all at once. */
export function clockOf(rest: Stamp): RecordClock {
  return { erased: false, rest, groups: [{ stamp: rest, last: 'edit', names: [] }] };
}

/** Of a record of which an erasure left nothing. */
export function erasedClock(by: Stamp): RecordClock {
  return { erased: true, rest: by, groups: [] };
}

/** The stamps of a name, `rest` where it has none of its own. */
export function stampsOf(clock: RecordClock, name: string): readonly Stamp[] {
  const own = clock.groups.filter((group) => group.names.includes(name));
  return own.length > 0 ? own.map((group) => group.stamp) : [clock.rest];
}

/** The latest time in a clock, ms UTC. */
export function latestWall({ rest, groups }: RecordClock): number {
  return Math.max(rest.time.wall, ...groups.map(({ stamp }) => stamp.time.wall));
}

const version = 2;
/** What a group's head says beside the number of its names. */
const lastActs = [null, 'edit', 'delete'] as const;
const erased = 3;

/**
 * The compact value that a record's `clock` column holds: a version byte, then groups, that of `rest`
 * first. A group is its device, act, wall and counter; four times the number of its names plus what it
 * is (0 no last act, 1 the last edit, 2 the last deletion, 3 an erasure); the names. Where no group is
 * a last act, `rest` is the last edit. The same clock has the same bytes.
 */
export function encodeClock(clock: RecordClock): Uint8Array {
  const bytes = new ByteWriter();
  bytes.byte(version);
  if (clock.erased) {
    pushStamp(bytes, clock.rest);
    bytes.number(erased);
    return bytes.done();
  }
  const ofRest = clock.groups.find(({ stamp }) => isSame(stamp, clock.rest));
  const others = clock.groups
    .filter((group) => group !== ofRest)
    .toSorted((a, b) => (keyOf(a.stamp) < keyOf(b.stamp) ? -1 : 1));
  const isOnlyEdit = ofRest?.last === 'edit' && others.every(({ last }) => last === null);
  pushGroup(bytes, {
    stamp: clock.rest,
    last: isOnlyEdit ? null : (ofRest?.last ?? null),
    names: ofRest?.names ?? [],
  });
  for (const group of others) pushGroup(bytes, group);
  return bytes.done();
}

/** @throws CarnetError `store.damaged` when the bytes are not a clock of this version. */
export function decodeClock(bytes: Uint8Array | null | undefined): RecordClock {
  if (bytes === null || bytes === undefined) throw damaged();
  const reader = new ByteReader(bytes);
  if (reader.byte() !== version) throw damaged();
  const groups: StampGroup[] = [];
  while (!reader.isAtEnd) {
    const stamp: Stamp = {
      device: reader.id(),
      act: reader.number(),
      time: { wall: reader.number(), counter: reader.number() },
    };
    const head = reader.number();
    if (head === erased && groups.length === 0 && reader.isAtEnd) {
      return erasedClock(stamp);
    }
    const last = lastActs[head % 4];
    if (last === undefined) throw damaged();
    const names: string[] = [];
    for (let left = Math.floor(head / 4); left > 0; left -= 1) names.push(reader.text());
    groups.push({ stamp, last, names });
  }
  const [first, ...others] = groups;
  if (first === undefined) throw damaged();
  if (others.every(({ last }) => last === null) && first.last === null) {
    groups[0] = { ...first, last: 'edit' };
  }
  return { erased: false, rest: first.stamp, groups };
}

/** One text per stamp. */
export const keyOf = ({ device, act, time }: Stamp) =>
  `${device} ${act} ${time.wall} ${time.counter}`;

/** Cheaper than two texts: it is asked for every path of a record that is changed. */
export const isSame = (a: Stamp, b: Stamp) =>
  a.act === b.act &&
  a.device === b.device &&
  a.time.wall === b.time.wall &&
  a.time.counter === b.time.counter;
const damaged = () => new CarnetError('store.damaged', { part: 'clock' });

function pushStamp(bytes: ByteWriter, { device, act, time }: Stamp): void {
  bytes.id(device);
  bytes.number(act);
  bytes.number(time.wall);
  bytes.number(time.counter);
}

function pushGroup(bytes: ByteWriter, { stamp, last, names }: StampGroup): void {
  pushStamp(bytes, stamp);
  bytes.number(names.length * 4 + lastActs.indexOf(last));
  for (const name of names.toSorted()) bytes.text(name);
}
