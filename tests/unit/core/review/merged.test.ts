import { expect, test } from 'vitest';
import { openScene } from '../../../support/scene.ts';

test('what keeps someone safe with an interpreter holds, whichever of the merged files it was said in', async () => {
  const scene = await openScene();
  const { core } = scene;
  const a = await scene.person('Olena Kovalenko', {
    person: { speaksBest: 'ukr', interpreterNotThisPerson: 'Petro' },
  });
  const b = await scene.person('Elena Kovalenko', {
    person: {
      interpreter: 'yes',
      interpreterNotRelative: 'yes',
      interpreterNotThisPerson: 'Ivan',
    },
  });
  const apart = await core.call('people.get', { id: a });
  const { id } = await core.call('duplicates.decide', {
    firstId: a,
    secondId: b,
    verdict: 'same',
  });
  const [stands = ''] = [a, b].toSorted();
  const { person } = await core.call('people.get', { id: stands });
  expect(person).toMatchObject({
    speaksBest: 'ukr',
    interpreter: 'yes',
    interpreterNotRelative: 'yes',
  });
  expect(person.interpreterNotThisPerson.split('; ').toSorted()).toEqual(['Ivan', 'Petro']);
  await core.call('duplicates.undo', { samePersonId: id });
  expect(await core.call('people.get', { id: a })).toEqual(apart);
  await scene.close();
});
