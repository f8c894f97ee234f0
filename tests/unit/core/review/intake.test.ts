import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../../../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const values = { person: { birthYear: 1990 }, names: [{ full: 'Serhii Bondar' }] };

test('an intake is saved though a file that it was compared with is gone, or is its own', async () => {
  const { core } = scene;
  const id = await scene.person('Serhii Bondar');
  await core.call('people.saveIntake', {
    id,
    filledWith: await core.call('people.intakeValues', { id }),
    values,
    judged: [
      { personId: 'gone', verdict: 'different' },
      { personId: id, verdict: 'different' },
    ],
  });
  expect((await core.call('duplicates.list', { show: 'different' })).total).toBe(0);
});

test('who declined and later consents has a file like anyone else’s', async () => {
  const { core } = scene;
  const id = await scene.person('Maryam Haidari');
  await core.call('people.saveIntake', {
    id,
    filledWith: await core.call('people.intakeValues', { id }),
    values: { ...values, consent: { answer: 'no' } },
  });
  const form = await core.call('people.intakeValues', { id });
  expect(form.person.anonymous).toBe(true);
  await core.call('people.saveIntake', {
    id,
    filledWith: form,
    values: {
      ...form,
      names: [{ full: 'Maryam Haidari' }],
      person: { ...form.person, birthYear: 1990, fileNumber: '17' },
      consent: { ...form.consent, answer: 'yes' },
    },
  });
  const page = await core.call('people.get', { id });
  expect(page.person).toMatchObject({ anonymous: false, birthYear: 1990, fileNumber: '17' });
});
