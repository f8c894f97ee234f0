import { expect, test } from 'vitest';
import { concerns } from '../../../../renderer/app/bridge/useCall.ts';

const changed = { type: 'changed', kinds: ['service', 'person'], ids: ['a', 'b'] } as const;
const event = { ...changed, kinds: [...changed.kinds], ids: [...changed.ids] };

test('a screen reads again when one of its kinds changed', () => {
  expect(concerns(event, { kinds: ['person'] })).toBe(true);
  expect(concerns(event, { kinds: ['task'] })).toBe(false);
  expect(concerns(event, {})).toBe(true);
});

test('a page of one record lets others change', () => {
  expect(concerns(event, { ids: ['b'] })).toBe(true);
  expect(concerns(event, { ids: ['c'] })).toBe(false);
});

test('an event without ids is about any record; no kinds asks for none', () => {
  expect(concerns({ ...event, ids: [] }, { ids: ['c'] })).toBe(true);
  expect(concerns(event, { kinds: [] })).toBe(false);
});

test('progress and lock events are not changes', () => {
  expect(concerns({ type: 'flush' }, {})).toBe(false);
});
