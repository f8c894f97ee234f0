import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeClock,
  encodeClock,
  type FieldStamp,
  type RecordClock,
  stamped,
  stampOf,
} from '../../../../main/core/store/clockValue.ts';
import { codeOf } from '../../../support/scene.ts';

const stamp: fc.Arbitrary<FieldStamp> = fc.record({
  device: fc.oneof(fc.uuid({ version: 7 }), fc.string({ maxLength: 20, unit: 'grapheme' })),
  sequence: fc.oneof(fc.nat({ max: 300 }), fc.integer({ min: 0, max: 2 ** 40 })),
  wall: fc.integer({ min: 0, max: 2 ** 47 - 1 }),
  counter: fc.nat({ max: 0xffff }),
});
const fieldName = fc.oneof(
  fc.constantFrom('birthYear', 'street', 'deleted', 'on'),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
);
const clock: fc.Arbitrary<RecordClock> = fc
  .tuple(
    stamp,
    fc.array(stamp, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fieldName, fc.nat(3))),
  )
  .map(([rest, stamps, fields]) => ({
    rest,
    fields: new Map(
      fields.map(([name, index]) => [name, stamps[index % stamps.length] ?? rest] as const),
    ),
  }));

describe('a record’s clock in its column', () => {
  test('gives back every field’s stamp, whatever the devices, numbers and names', () => {
    fc.assert(
      fc.property(clock, fieldName, (given, other) => {
        const back = decodeClock(encodeClock(given));
        for (const name of [...given.fields.keys(), other]) {
          expect(stampOf(back, name)).toEqual(stampOf(given, name));
        }
        expect(back.rest).toEqual(given.rest);
      }),
      { numRuns: 500, verbose: 1 },
    );
  });

  test('is the same bytes for the same stamps, in whatever order they were set', () => {
    fc.assert(
      fc.property(clock, (given) => {
        const turned = { rest: given.rest, fields: new Map([...given.fields].toReversed()) };
        expect(encodeClock(turned)).toEqual(encodeClock(given));
        expect(encodeClock(decodeClock(encodeClock(given)))).toEqual(encodeClock(given));
      }),
    );
  });

  test('has this form, for as long as there are databases of version 1', () => {
    const made = { device: 'laptop-a', sequence: 1, wall: 1_795_356_000_000, counter: 0 };
    const changed = { device: 'laptop-b', sequence: 300, wall: 1_795_356_060_000, counter: 5 };
    const value = stamped(stamped(null, [], made), ['street', 'postalCode'], changed);
    expect(Buffer.from(encodeClock(value)).toString('hex')).toBe(
      '01' +
        '086c6170746f702d61' +
        '01' +
        '80feb99ca034' +
        '00' +
        '00' +
        '086c6170746f702d62' +
        'ac02' +
        'e0d2bd9ca034' +
        '05' +
        '02' +
        '0a706f7374616c436f6465' +
        '06737472656574',
    );
  });

  test('of a record written once holds one stamp in 50 bytes or fewer', () => {
    const made = { device: crypto.randomUUID(), sequence: 5_000_000, wall: 2 ** 41, counter: 0 };
    expect(encodeClock(stamped(null, ['a', 'b', 'c'], made)).length).toBeLessThanOrEqual(50);
  });

  test('that was cut off or is of another version is damage, never another clock', async () => {
    const value = encodeClock({
      rest: { device: 'laptop-a', sequence: 7, wall: 1e12, counter: 3 },
      fields: new Map([['street', { device: 'laptop-b', sequence: 9, wall: 2e12, counter: 0 }]]),
    });
    const firstGroup = 1 + 9 + 1 + 6 + 1 + 1;
    for (let length = 0; length < value.length; length += 1) {
      // Cut between groups, the shorter one is a clock of its own.
      if (length === firstGroup) continue;
      expect(await codeOf(() => decodeClock(value.subarray(0, length))), `${length}`).toBe(
        'store.damaged',
      );
    }
    expect(await codeOf(() => decodeClock(Uint8Array.from([2, ...value.subarray(1)])))).toBe(
      'store.damaged',
    );
  });

  test('given any bytes, decodes or says damage, and ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decodeClock(Uint8Array.from([1, ...bytes]));
        } catch (error) {
          expect(error).toMatchObject({ code: 'store.damaged' });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
