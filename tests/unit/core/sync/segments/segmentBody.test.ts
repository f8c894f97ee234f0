import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../../main/core/sync/change.ts';
import { caps } from '../../../../../main/core/sync/segments/caps.ts';
import {
  decodeBody,
  encodeBody,
  order,
} from '../../../../../main/core/sync/segments/segmentBody.ts';
import { edit } from '../laptops.ts';

const encoded = (text: string) => new TextEncoder().encode(text);
const decode = (text: string) => decodeBody(encoded(text), 'laptop-amara');
const front = '{"through":9,"vector":{"laptop-ben":4}}\n';
const line =
  '{"act":2,"add":{"reads":["ara","fra"]},"at":[5,0],"do":"edit","id":"r1","kind":"person","set":{"pronoun":"she"}}\n';

describe('the body of a segment', () => {
  test('is read when it is in its one spelling', () => {
    expect(decode(front)).toEqual({
      through: 9,
      vector: new Map([['laptop-ben', 4]]),
      changes: [],
    });
    expect(decode(front + line)?.changes).toEqual([
      {
        ...edit(2, { pronoun: 'she' }),
        time: { wall: 5, counter: 0 },
        add: new Map([['reads', ['ara', 'fra']]]),
      },
    ]);
  });

  test.each<[string, (text: string) => string]>([
    ['a member twice', (text) => text.replace('"act":2', '"act":1,"act":2')],
    [
      'members in another order',
      (text) => text.replace('"act":2,', '').replace('"at"', '"act":2,"at"'),
    ],
    ['a space', (text) => text.replace('"act":2', '"act": 2')],
    ['an escaped letter', (text) => text.replace('she', 'sh\\u0065')],
    ['a lone surrogate', (text) => text.replace('she', '\\ud800')],
    [
      'a member of which this version knows nothing',
      (text) => text.replace(',"at"', ',"ask":1,"at"'),
    ],
    ['an act of 0', (text) => text.replace('"act":2', '"act":0')],
    ['an act beyond what it goes through', (text) => text.replace('"act":2', '"act":10')],
    ['a time before 1970', (text) => text.replace('[5,0]', '[-5,0]')],
    ['a counter that does not fit', (text) => text.replace('[5,0]', '[5,65536]')],
    ['a time of three parts', (text) => text.replace('[5,0]', '[5,0,0]')],
    ['another doing', (text) => text.replace('"edit"', '"grant"')],
    ['a deletion that also writes', (text) => text.replace('"edit"', '"delete"')],
    ['an erasure that also writes', (text) => text.replace('"edit"', '"erase"')],
    ['elements out of order', (text) => text.replace('"ara","fra"', '"fra","ara"')],
    ['an element twice', (text) => text.replace('"ara","fra"', '"ara","ara"')],
    ['an element that is no text', (text) => text.replace('"ara","fra"', '1')],
    ['no element', (text) => text.replace('"ara","fra"', '')],
    ['a field that is a set and a value', (text) => text.replace('"pronoun"', '"reads"')],
    ['a field of no such name', (text) => text.replace('"pronoun"', '"__proto__"')],
    ['nothing set', (text) => text.replace('{"pronoun":"she"}', '{}')],
    ['no id', (text) => text.replace('"r1"', '""')],
    ['a change twice', (text) => text + line],
    ['changes out of order', (text) => text + line.replace('"act":2', '"act":1')],
    ['no line feed at the end', (text) => text.trimEnd()],
    ['an empty line', (text) => `${text}\n`],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['its own device in the vector', (text) => text.replace('laptop-ben', 'laptop-amara')],
    ['a device of no such name', (text) => text.replace('laptop-ben', '../ben')],
    ['a device at 0', (text) => text.replace('"laptop-ben":4', '"laptop-ben":0')],
    ['a vector that is a list', (text) => text.replace('{"laptop-ben":4}', '[]')],
    [
      'nesting without end',
      (text) => text.replace('"she"', '['.repeat(90_000) + ']'.repeat(90_000)),
    ],
  ])('with %s is refused', (_, spoil) => {
    const spoilt = spoil(front + line);
    expect(spoilt).not.toBe(front + line);
    expect(decode(spoilt)).toBeUndefined();
  });

  test('that drops and adds one element at once is refused', () => {
    const both = line.replace('"id"', '"drop":{"reads":["fra"]},"id"').replace('"do":"edit",', '');
    const spelt = both.replace('"drop"', '"do":"edit","drop"');
    expect(decode(front + spelt)).toBeUndefined();
    expect(
      decode(front + spelt.replace('"drop":{"reads":["fra"]}', '"drop":{"reads":["eng"]}')),
    ).toBeDefined();
  });

  test('that is not UTF-8 is refused', () => {
    const bytes = encoded(front + line);
    bytes[bytes.indexOf(0x73)] = 0xff;
    expect(decodeBody(bytes, 'laptop-amara')).toBeUndefined();
  });

  test('keeps what a newer Carnet knows and this one does not', () => {
    const unknown = line
      .replace('"person"', '"trip"')
      .replace('"pronoun":"she"', '"legs":[{"to":1.5}]');
    expect(decode(front + unknown)?.changes[0]).toMatchObject({
      kind: 'trip',
      set: new Map([['legs', [{ to: 1.5 }]]]),
    });
  });

  test('above the caps is not made', () => {
    const changes = Array.from({ length: caps.changes + 1 }, (_, n) => edit(n + 1, {}));
    expect(() => encodeBody({ through: 1e6, vector: new Map(), changes })).toThrow(RangeError);
    const long = edit(1, { text: 'x'.repeat(caps.body) });
    expect(() => encodeBody({ through: 1, vector: new Map(), changes: [long] })).toThrow(
      RangeError,
    );
  });

  test('says the same after writing and reading, whatever people typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const path = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/);
    const elements = fc
      .uniqueArray(text, { minLength: 1, maxLength: 4 })
      .map((all) => all.toSorted((a, b) => (a < b ? -1 : 1)));
    const change = fc.record({
      act: fc.integer({ min: 1, max: 50 }),
      time: fc.record({ wall: fc.nat(), counter: fc.nat(65_535) }),
      kind: path,
      id: fc.stringMatching(/^[0-9a-f]{1,36}$/),
      does: fc.constant('edit' as const),
      set: fc
        .dictionary(
          fc.tuple(path, text).map(([name, key]) => `v${name}/k${key}`),
          fc.jsonValue(),
        )
        .map(
          (set) =>
            new Map(Object.entries(JSON.parse(JSON.stringify(set)) as Record<string, string>)),
        ),
      add: fc.dictionary(path, elements).map((add) => new Map(Object.entries(add))),
      drop: fc.constant<Change['drop']>(new Map()),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { comparator: (a, b) => order(a, b) === 0, maxLength: 5 }),
        (all) => {
          const changes = all.toSorted(order);
          const body = { through: 50, vector: new Map([['laptop-ben', 4]]), changes };
          expect(decodeBody(encodeBody(body), 'laptop-amara')).toEqual(body);
        },
      ),
      { numRuns: 200 },
    );
  });
});
