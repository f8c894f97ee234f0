import { expect, test } from 'vitest';
import { openScene } from '../../../support/scene.ts';

test('how many pairs wait is what the list shows, after every act', async () => {
  const scene = await openScene();
  const { core } = scene;
  const agree = async () => {
    const { total, pairs } = await core.call('duplicates.list', {});
    const { duplicates } = await core.call('today.get', { today: '2026-11-22' });
    expect([total, duplicates.total]).toEqual([pairs.length, pairs.length]);
    return total;
  };
  const birth = { birthYear: 1984, birthMonth: 5, birthDay: 17 };
  expect(await agree()).toBe(0);
  const a = await scene.person('Mohamed Warsame', { person: birth });
  expect(await agree()).toBe(0);
  const b = await scene.person('Maxamed Warsame', { person: birth });
  expect(await agree()).toBe(1);
  const { id } = await core.call('duplicates.decide', {
    firstId: a,
    secondId: b,
    verdict: 'same',
  });
  expect(await agree()).toBe(0);
  await core.call('duplicates.undo', { samePersonId: id });
  expect(await agree()).toBe(1);
  const form = await core.call('people.intakeValues', { id: b });
  const consent = { ...form.consent, answer: 'no' as const };
  await core.call('people.saveIntake', {
    id: b,
    filledWith: form,
    values: { ...form, consent },
  });
  expect(await agree()).toBe(0);
  await scene.close();
});
