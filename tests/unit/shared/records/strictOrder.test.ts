import { expect, test } from 'vitest';
import { recordKinds, records } from '../../../../shared/records/records.ts';
import { strictOrder } from '../../../../shared/records/strictOrder.ts';
import { stricterPermission } from '../../../../shared/vocabulary/permission.ts';

const safety = recordKinds.flatMap((kind) =>
  records[kind].stricter.map((field) => [kind, field] as const),
);

test.each(safety)('%s.%s: each of its answers has a place in the order', (kind, field) => {
  const { schema, sets } = records[kind];
  if ((sets as readonly string[]).includes(field)) return;
  const order = strictOrder(kind, field);
  expect(order, 'a field that is declared stricter needs its order').toBeDefined();
  const type = (
    schema.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>
  )[field];
  const known = [
    'yes',
    'no',
    'notAsked',
    'notRecorded',
    'withdrawn',
    'doesNotKnow',
    'declined',
    true,
    false,
  ];
  for (const answer of known) {
    if (type?.safeParse(answer).success !== true) continue;
    expect(order?.flat(), `${String(answer)}`).toContain(answer);
  }
});

test('agrees with how permissions of one laptop’s duplicate files meet', () => {
  const order = strictOrder('contactPoint', 'voicemail') ?? [];
  const rank = (answer: string) => order.findIndex((each) => each.includes(answer));
  for (const a of ['yes', 'no', 'notAsked'] as const) {
    for (const b of ['yes', 'no', 'notAsked'] as const) {
      expect(rank(stricterPermission(a, b))).toBe(Math.max(rank(a), rank(b)));
    }
  }
});

test('a group has at most one safety answer, and its name is no field outside of it', () => {
  for (const kind of recordKinds) {
    const { groups, stricter, schema } = records[kind];
    for (const [name, fields] of Object.entries<readonly string[]>(groups)) {
      const strict = (stricter as readonly string[]).filter((field) => fields.includes(field));
      expect(strict.length, `${kind}.${name}`).toBeLessThan(2);
      if (Object.hasOwn(schema.shape, name)) expect(fields, `${kind}.${name}`).toContain(name);
    }
  }
});

test('kinds, fields and groups have names that pass between laptops, and sets are lists', () => {
  const name = /^[a-z][A-Za-z0-9]{0,63}$/;
  for (const kind of recordKinds) {
    const { groups, sets, schema } = records[kind];
    const shape = schema.shape as Record<
      string,
      { safeParse(value: unknown): { success: boolean } }
    >;
    for (const each of [kind, ...Object.keys(shape), ...Object.keys(groups)]) {
      expect(each).toMatch(name);
    }
    for (const field of sets) expect(shape[field]?.safeParse([]).success, field).toBe(true);
  }
});
