import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe('the draft of a session', () => {
  test('is not taken away by whoever saves an intake, a service or an amendment in its name', async () => {
    const { core } = scene;
    const personId = await scene.person('Olena Kovalenko');
    const { id: draftId } = await core.call('draft.save', {
      kind: 'session',
      personId,
      body: { text: 'What she told me' },
    });
    await core.call('people.saveIntake', {
      draftId,
      values: { person: { birthYear: 1990 }, names: [{ full: 'Serhii Bondar' }] },
    });
    await core.call('service.log', {
      draftId,
      personIds: [personId],
      values: { service: 'housing' },
    });
    expect((await core.call('draft.get', { id: draftId })).body).toEqual({
      text: 'What she told me',
    });
  });
});
