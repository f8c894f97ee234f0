import { expect, test } from 'vitest';
import type { PersonLine } from '../../../../shared/contract/common.ts';
import { withPage } from '../../../../renderer/screens/clients/usePeopleList.ts';

const line = (id: string): PersonLine => ({
  id,
  name: { full: id, native: '', preferred: '', fileNumber: '', none: false },
  fileNumber: '',
  birthYear: null,
  birthEstimated: false,
  speaksBest: 'notAsked',
  interpreter: 'notAsked',
  workerName: '',
  programId: 'agency',
});

test('a page far down fills its own rows and leaves every other row where it was', () => {
  const first = withPage([], 100_000, 0, [line('a'), line('b')]);
  const both = withPage(first, 100_000, 99_998, [line('y'), line('z')]);
  expect(both).toHaveLength(100_000);
  expect(both[0]).toBe(first[0]);
  expect(both[2]).toEqual({ index: 2, person: null });
  expect(both.at(-1)).toEqual({ index: 99_999, person: line('z') });
});

test('when people are gone, the list is as short as the newest count', () => {
  const before = withPage([], 3, 0, [line('a'), line('b'), line('c')]);
  expect(withPage(before, 2, 0, [line('a'), line('c')]).map((slot) => slot.person?.id)).toEqual([
    'a',
    'c',
  ]);
});
