import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changesOf } from '../../../../shared/records/changes.ts';
import { recordKinds, records } from '../../../../shared/records/records.ts';

/** Presets that CASEWORK asks for: nobody is recorded unless someone says so. */
const presets = ['session recording no'];

describe.each(recordKinds)('a record of kind %s', (kind) => {
  const { schema } = records[kind];
  const made: Readonly<Record<string, unknown>> = schema.parse({});

  test('can be made from nothing: every field has a default, and the defaults are valid', () => {
    expect(Object.keys(made).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
    for (const [field, value] of Object.entries(made)) {
      // An id that is missing is empty: a reference to nothing, that no caller may pass.
      if (value !== '') expect(schema.safeParse({ [field]: value }).success, field).toBe(true);
    }
  });

  test('asked of nobody yet says "not asked", never no', () => {
    for (const [field, value] of Object.entries(made)) {
      if (value === 'no' || value === 'declined') {
        expect(presets).toContain(`${kind} ${field} ${value}`);
      }
    }
  });

  test('changed names only what changes: nothing left out comes back as a default', () => {
    const changes = changesOf<z.ZodRawShape>(schema);
    expect(changes.parse({})).toEqual({});
    for (const [field, value] of Object.entries(made)) {
      if (value !== '') expect(changes.parse({ [field]: value })).toEqual({ [field]: value });
    }
  });
});

test('safety answers, which become the stricter of two, are declared for every way of contact', () => {
  const { stricter, schema } = records.contactPoint;
  for (const channel of [
    'call',
    'text',
    'whatsapp',
    'voicemail',
    'nameAgency',
    'mustNotKnow',
  ] as const) {
    expect(stricter).toContain(channel);
    expect(Object.keys(schema.shape)).toContain(channel);
  }
  expect(records.consent.stricter).toContain('answer');
  expect(records.person.stricter).toContain('anonymous');
});

test('a note, and what is added below an incident, are written once and never changed', () => {
  expect(recordKinds.filter((kind) => records[kind].signed)).toEqual(['note', 'incidentAddition']);
});

test('a change keeps the bounds of its field', () => {
  const change = changesOf(
    z.object({ minutes: z.number().int().max(1440).nullable().default(null) }),
  );
  expect(change.safeParse({ minutes: 1441 }).success).toBe(false);
  expect(change.safeParse({ minutes: null }).success).toBe(true);
});
