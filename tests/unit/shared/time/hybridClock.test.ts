import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  farthestAhead,
  type HybridTime,
  packed,
  receive,
  tick,
  unpacked,
  zeroTime,
} from '../../../../shared/time/hybridClock.ts';

const noon = Date.UTC(2026, 10, 22, 12);
const anyTime = fc.record({
  wall: fc.integer({ min: 0, max: 2 ** 47 - 1 }),
  counter: fc.integer({ min: 0, max: 0xffff }),
});

describe('the hybrid clock of one laptop', () => {
  it('follows the wall clock, and counts within one millisecond', () => {
    const first = tick(zeroTime, noon);
    expect(first).toEqual({ wall: noon, counter: 0 });
    expect(tick(first, noon)).toEqual({ wall: noon, counter: 1 });
    expect(tick(tick(first, noon), noon + 1)).toEqual({ wall: noon + 1, counter: 0 });
  });

  it('goes on when the laptop’s clock is set back by a year', () => {
    const last = { wall: noon, counter: 7 };
    const next = tick(last, noon - 365 * farthestAhead);
    expect(next).toEqual({ wall: noon, counter: 8 });
  });

  it('runs over into the next millisecond when the counter is full', () => {
    expect(tick({ wall: noon, counter: 0xffff }, noon)).toEqual({ wall: noon + 1, counter: 0 });
  });

  it('never stands still or goes back, whatever the wall clock says', () => {
    fc.assert(
      fc.property(anyTime, fc.array(fc.double(), { minLength: 1 }), (start, clocks) => {
        let last: HybridTime = start;
        for (const now of clocks) {
          const next = tick(last, now);
          expect(compare(next, last)).toBeGreaterThan(0);
          last = next;
        }
      }),
    );
  });
});

describe('seeing the time of another laptop', () => {
  it('comes after it', () => {
    const remote = { wall: noon + 5000, counter: 3 };
    const { time, adopted } = receive({ wall: noon, counter: 0 }, remote, noon);
    expect(adopted).toBe(true);
    expect(time).toEqual({ wall: noon + 5000, counter: 4 });
  });

  it('adopts 24 hours ahead and not a millisecond more', () => {
    const last = { wall: noon, counter: 0 };
    const edge = { wall: noon + farthestAhead, counter: 0 };
    expect(receive(last, edge, noon)).toEqual({ time: { ...edge, counter: 1 }, adopted: true });
    const beyond = { wall: noon + farthestAhead + 1, counter: 0 };
    expect(receive(last, beyond, noon)).toEqual({
      time: { wall: noon, counter: 1 },
      adopted: false,
    });
  });

  it('is later than both clocks when adopted, than its own in any case', () => {
    fc.assert(
      fc.property(anyTime, anyTime, fc.nat({ max: 2 ** 31 }), (last, remote, now) => {
        const { time, adopted } = receive(last, remote, now);
        expect(compare(time, last)).toBeGreaterThan(0);
        if (adopted) expect(compare(time, remote)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a packed time', () => {
  it('comes back whole, fits a signed 64-bit integer, and orders as the times do', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        expect(unpacked(packed(a))).toEqual(a);
        expect(BigInt.asIntN(64, packed(a))).toBe(packed(a));
        const order = packed(a) < packed(b) ? -1 : packed(a) > packed(b) ? 1 : 0;
        expect(Math.sign(compare(a, b))).toBe(order);
      }),
    );
  });

  it('has a fixed layout: 48 bits of milliseconds, 16 of counter', () => {
    expect(packed({ wall: 0x0199_0000_0001, counter: 2 })).toBe(0x0199_0000_0001_0002n);
    expect(() => unpacked(-1n)).toThrow(RangeError);
  });
});
