import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../../support/scene.ts';

let scene: Scene;
const zone = process.env['TZ'];
beforeAll(async () => {
  process.env['TZ'] = 'America/Winnipeg';
  scene = await openScene();
});
afterAll(async () => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  await scene.close();
});

describe('a timeline in Winnipeg', () => {
  test('has what was logged in the evening above what happened in the morning of that day', async () => {
    const { core, time } = scene;
    const personId = await scene.person('Olena Kovalenko');
    const session = async (startAt: number) => {
      const { id } = await core.call('draft.save', {
        kind: 'session',
        personId,
        body: { personId, channel: 'telephone', startAt, opening: 'alreadyHappened' },
      });
      await core.call('session.closeAttempt', { draftId: id, outcome: 'noAnswer' });
    };
    // 9 in the evening of the 21st, and 9 in the morning of the 22nd, by the clock on the wall.
    await session(Date.UTC(2026, 10, 22, 3));
    await session(Date.UTC(2026, 10, 22, 15));
    // Logged at 8 in the evening of the 22nd: the 23rd in Greenwich.
    time.now = Date.UTC(2026, 10, 23, 2, 0, 0, 7);
    await core.call('service.log', {
      personIds: [personId],
      values: { service: 'housing', date: '2026-11-22' },
    });
    const { entries } = await core.call('people.timeline', { id: personId });
    expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
      ['service', time.now],
      ['attempts', Date.UTC(2026, 10, 22, 15)],
      ['attempts', Date.UTC(2026, 10, 22, 3)],
    ]);
  });
});

test('a follow-up at no hour of a day is not signed into the file, where it would spoil every list', async () => {
  const { core } = scene;
  const { id: draftId } = await core.call('draft.save', {
    kind: 'session',
    body: { channel: 'telephone', text: 'x', followUps: [{ what: 'call', dueAt: -5 }] },
  });
  await expect(core.call('session.sign', { draftId })).rejects.toMatchObject({
    code: 'record.incomplete',
  });
});

test('a note with half of an emoji in it is what was signed', async () => {
  const { core } = scene;
  const { id: draftId } = await core.call('draft.save', {
    kind: 'session',
    body: { channel: 'telephone', text: 'She laughed \ud83d and left' },
  });
  await core.call('session.sign', { draftId });
  scene.time.now += 31_000;
  await scene.lock();
  await scene.unlock();
  const [line] = (await core.call('session.list', {})).sessions.filter(({ signed }) => signed);
  const session = await core.call('session.get', { id: line?.id ?? '' });
  expect(session.note).toMatchObject({ valid: true });
});
