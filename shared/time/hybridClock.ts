/**
 * A hybrid logical clock: time for order shown and for ties, never for what is applied.
 * Source: Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots" (2014).
 * 48 bits of milliseconds and 16 bits of counter, so a time packs into one SQLite integer.
 */
export interface HybridTime {
  /** Milliseconds since 1970 UTC, 0 … 2^47 − 1 (so that the packed value is not negative). */
  readonly wall: number;
  /** Orders what happened within one millisecond, or while the clock stood behind: 0 … 65535. */
  readonly counter: number;
}

export const zeroTime: HybridTime = { wall: 0, counter: 0 };

/** A remote time further ahead of the reader's clock than this is reported and not adopted (DESIGN 6). */
export const farthestAhead = 24 * 60 * 60 * 1000;

const counterLimit = 0x10000;
const wallLimit = 2 ** 47;

/** The next local time: later than `last`, and no earlier than `now` (milliseconds UTC). */
export function tick(last: HybridTime, now: number): HybridTime {
  const wall = asWall(now);
  return wall > last.wall ? { wall, counter: 0 } : after(last);
}

/**
 * The clock of a vault that is opened: some steps on (0 … 4095). Two copies of one disk, whose clocks stand
 * behind what they had seen, would else give the same times to what each does next.
 */
export function opened(last: HybridTime, steps: number): HybridTime {
  const counter = last.counter + steps;
  return counter < counterLimit ? { ...last, counter } : { wall: last.wall + 1, counter: 0 };
}

export interface Received {
  /** The reader's new time: later than its last and, when adopted, than the remote one. */
  readonly time: HybridTime;
  /** False when the remote clock is more than 24 h ahead of `now`: the change still applies. */
  readonly adopted: boolean;
}

/** What the local clock becomes on seeing a remote time. */
export function receive(last: HybridTime, remote: HybridTime, now: number): Received {
  const adopted = remote.wall - asWall(now) <= farthestAhead;
  const seen = adopted && compare(remote, last) > 0 ? remote : last;
  return { time: tick(seen, now), adopted };
}

/** Negative when `a` is earlier than `b`, positive when later, 0 when the same. */
export function compare(a: HybridTime, b: HybridTime): number {
  return a.wall - b.wall || a.counter - b.counter;
}

/** `wall` in the upper 48 bits, `counter` in the lower 16; orders as `compare` does. */
export function packed(time: HybridTime): bigint {
  return (BigInt(time.wall) << 16n) | BigInt(time.counter);
}

/** The inverse of `packed`. Throws a RangeError for what `packed` can't have made. */
export function unpacked(value: bigint): HybridTime {
  if (value < 0n || value >= 1n << 63n) throw new RangeError('not a packed hybrid time');
  return { wall: Number(value >> 16n), counter: Number(value & 0xffffn) };
}

function after(time: HybridTime): HybridTime {
  return time.counter + 1 < counterLimit
    ? { wall: time.wall, counter: time.counter + 1 }
    : { wall: time.wall + 1, counter: 0 };
}

/** A clock set before 1970, or absurdly late, must not stop work. */
function asWall(now: number): number {
  if (!Number.isFinite(now)) return 0;
  return Math.min(Math.max(Math.floor(now), 0), wallLimit - 1);
}
