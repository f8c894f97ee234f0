import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockOf,
  decodeClock,
  encodeClock,
  erasedClock,
  keyOf,
  latestWall,
  type RecordClock,
  type Stamp,
  stampsOf,
} from '../../../../main/core/store/clockValue.ts';
import { codeOf } from '../../../support/scene.ts';

const stamp: fc.Arbitrary<Stamp> = fc.record({
  device: fc.oneof(
    fc.uuid({ version: 7 }),
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  ),
  act: fc.oneof(fc.nat({ max: 300 }), fc.integer({ min: 0, max: 2 ** 53 - 1 })),
  time: fc.record({
    wall: fc.integer({ min: 0, max: 2 ** 47 - 1 }),
    counter: fc.nat({ max: 0xffff }),
  }),
});
const name = fc.oneof(
  fc.constantFrom('birth', 'street', 'custom/bus pass', 'mustNotKnow+brother'),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
);
const last = fc.constantFrom(null, 'edit', 'delete') satisfies fc.Arbitrary<
  RecordClock['groups'][number]['last']
>;
const clock: fc.Arbitrary<RecordClock> = fc
  .tuple(
    stamp,
    fc.uniqueArray(fc.tuple(stamp, last, fc.uniqueArray(name, { maxLength: 3 })), {
      maxLength: 4,
      selector: ([each]) => keyOf(each),
    }),
    fc.boolean(),
  )
  .map(([rest, groups, hasOwn]) => {
    const all = groups.map(([each, does, names]) => ({ stamp: each, last: does, names }));
    const own = { stamp: rest, last: 'edit' as const, names: [] };
    return { erased: false, rest, groups: hasOwn ? [own, ...all] : all };
  });

/** What a clock says, in one order: of one that names no last act, that `rest` is an edit. */
function said({ erased, rest, groups }: RecordClock) {
  const isPlain = groups.every((group) => group.last === null);
  const lines = groups.map((group) => {
    const does = isPlain && keyOf(group.stamp) === keyOf(rest) ? 'edit' : group.last;
    return `${keyOf(group.stamp)} ${does} ${JSON.stringify(group.names.toSorted())}`;
  });
  if (!groups.some((group) => keyOf(group.stamp) === keyOf(rest))) {
    lines.push(`${keyOf(rest)} ${isPlain ? 'edit' : null} []`);
  }
  return { erased, rest, lines: lines.toSorted() };
}

describe('a record’s clock in its column', () => {
  test('gives back every stamp, name and last act, whatever the devices, numbers and names', () => {
    fc.assert(
      fc.property(clock, name, (given, other) => {
        const back = decodeClock(encodeClock(given));
        expect(said(back)).toEqual(said(given));
        expect(latestWall(back)).toBe(latestWall(given));
        const isNamed = given.groups.some(({ names }) => names.includes(other));
        if (!isNamed) expect(stampsOf(back, other)).toEqual([given.rest]);
      }),
      { numRuns: 500, verbose: 1 },
    );
  });

  test('is the same bytes for the same stamps, in whatever order they were set', () => {
    fc.assert(
      fc.property(clock, (given) => {
        const groups = given.groups
          .toReversed()
          .map((group) => ({ ...group, names: group.names.toReversed() }));
        expect(encodeClock({ ...given, groups })).toEqual(encodeClock(given));
        expect(encodeClock(decodeClock(encodeClock(given)))).toEqual(encodeClock(given));
      }),
    );
  });

  const made: Stamp = { device: 'laptop-a', act: 1, time: { wall: 1_795_356_000_000, counter: 0 } };
  const madeBytes = '086c6170746f702d61' + '01' + '80feb99ca034' + '00';

  test('has this form, for as long as there are databases of version 2', () => {
    const changed: Stamp = {
      device: '01940000-0000-7000-8000-0000000000ff',
      act: 300,
      time: { wall: 1_795_356_060_000, counter: 5 },
    };
    const value: RecordClock = {
      erased: false,
      rest: made,
      groups: [{ stamp: changed, last: 'edit', names: ['mustNotKnow+uncle', 'address'] }],
    };
    expect(Buffer.from(encodeClock(value)).toString('hex')).toBe(
      '02' +
        `${madeBytes}00` +
        '0001940000000070008000' +
        '0000000000ff' +
        'ac02' +
        'e0d2bd9ca034' +
        '05' +
        '09' +
        '0761646472657373' +
        '116d7573744e6f744b6e6f772b756e636c65',
    );
    expect(Buffer.from(encodeClock(clockOf(made))).toString('hex')).toBe(`02${madeBytes}00`);
    expect(Buffer.from(encodeClock(erasedClock(made))).toString('hex')).toBe(`02${madeBytes}03`);
    expect(decodeClock(encodeClock(erasedClock(made)))).toEqual(erasedClock(made));
  });

  test('of a record written once holds one stamp in 30 bytes or fewer', () => {
    const once: Stamp = {
      device: crypto.randomUUID(),
      act: 5_000_000,
      time: { wall: 2 ** 41, counter: 0 },
    };
    expect(encodeClock(clockOf(once)).length).toBeLessThanOrEqual(30);
  });

  test('that was cut off or is of another version is damage, never another clock', async () => {
    const value = encodeClock({
      rest: { device: 'laptop-a', act: 7, time: { wall: 1e12, counter: 3 } },
      groups: [
        {
          stamp: { device: 'laptop-b', act: 9, time: { wall: 2e12, counter: 0 } },
          last: 'edit',
          names: ['street'],
        },
      ],
      erased: false,
    });
    const firstGroup = 1 + 9 + 1 + 6 + 1 + 1;
    for (let length = 0; length < value.length; length += 1) {
      // Cut between groups, the shorter one is a clock of its own.
      if (length === firstGroup) continue;
      expect(await codeOf(() => decodeClock(value.subarray(0, length))), `${length}`).toBe(
        'store.damaged',
      );
    }
    expect(await codeOf(() => decodeClock(Uint8Array.from([3, ...value.subarray(1)])))).toBe(
      'store.damaged',
    );
  });

  test('given any bytes, decodes or says damage, and ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decodeClock(Uint8Array.from([2, ...bytes]));
        } catch (error) {
          expect(error).toMatchObject({ code: 'store.damaged' });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
