import { expect, test } from 'vitest';
import { recentFirst } from '../../../../renderer/screens/services/recentFirst.ts';
import {
  emptyService,
  repeated,
  serviceFromDraft,
  toServiceLog,
} from '../../../../renderer/screens/services/serviceForm.ts';

const olena = {
  id: 'p1',
  name: { full: 'Olena Kovalenko', native: '', preferred: '', fileNumber: '', none: false },
  fileNumber: '2214',
  birthYear: 1985,
  birthEstimated: true,
  speaksBest: 'uk',
  interpreter: 'yes',
  workerName: '',
  programId: 'agency',
};
const defaults = { recentServices: [], delivery: 'remote', placeId: null, language: 'uk' };
const form = emptyService('2026-11-24', defaults, 'brandon', [olena]);

test('the log begins with today, the delivery used last, today’s place and the client’s language', () => {
  expect(form).toMatchObject({
    date: '2026-11-24',
    delivery: 'remote',
    placeId: 'brandon',
    language: 'uk',
    minutes: null,
    status: 'complete',
  });
});

test('in person there is neither a channel nor a reason for distance, whatever was typed before', () => {
  const typed = { ...form, channel: 'video', why: ['distance'] };
  expect(toServiceLog(typed, null).values).toMatchObject({ channel: 'video', why: ['distance'] });
  const inPerson = toServiceLog({ ...typed, delivery: 'inPerson' }, 'd1');
  expect(inPerson.values).toMatchObject({ channel: '', why: [] });
  expect(inPerson).toMatchObject({ personIds: ['p1'], draftId: 'd1' });
  expect(inPerson.values).not.toHaveProperty('people');
});

test('repeating keeps what was done and forgets for whom', () => {
  const next = repeated({ ...form, service: 'employment', minutes: 30, note: 'Workshop' });
  expect(next).toMatchObject({ people: [], service: 'employment', minutes: 30, note: 'Workshop' });
  expect(next.language).toBe('notAsked');
});

test('a draft comes back as it was kept; one that can’t be read is none', () => {
  const kept = JSON.parse(JSON.stringify({ ...form, note: 'half a sent' })) as Record<
    string,
    unknown
  >;
  expect(serviceFromDraft(kept)?.note).toBe('half a sent');
  expect(serviceFromDraft({ date: 'soon' })).toBeNull();
});

test('services used last come first, latest first; the rest keep their order', () => {
  const options = ['a', 'b', 'c', 'd'].map((value) => ({ value }));
  expect(recentFirst(options, ['c', 'gone', 'a']).map((one) => one.value)).toEqual([
    'c',
    'a',
    'b',
    'd',
  ]);
});
