import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, passphrase, type Scene } from '../../../support/scene.ts';

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

  test('keeps its text when a draft of another kind is saved under its id', async () => {
    const { core } = scene;
    const body = { text: 'What he told me' };
    const { id } = await core.call('draft.save', { kind: 'session', body });
    const other = await core.call('draft.save', { id, kind: 'intake', body: { names: [] } });
    expect(other.id).not.toBe(id);
    expect(await core.call('draft.get', { id })).toMatchObject({ kind: 'session', body });
    expect(await core.call('draft.get', { id: other.id })).toMatchObject({ kind: 'intake' });
  });
});

describe('a note that was signed a moment ago', () => {
  test('stays signed whatever is saved, closed or discarded in its name, until its author undoes it', async () => {
    const { core } = scene;
    const personId = await scene.person('Halima Yusuf');
    const body = { channel: 'telephone', text: 'As she signed it' };
    const draft = { kind: 'session', personId, body: { ...body, personId } } as const;
    const { id } = await core.call('draft.save', draft);
    const { undoUntil } = await core.call('session.sign', { draftId: id });
    const late = { ...draft, id, body: { ...draft.body, text: 'A late letter' } };
    const acts = [
      core.call('draft.save', late),
      core.call('session.closeAttempt', { draftId: id, outcome: 'noAnswer' }),
      core.call('draft.discard', { id }),
    ];
    for (const act of acts) await expect(act).rejects.toMatchObject({ code: 'record.beingSigned' });
    expect(await core.call('draft.get', { id })).toMatchObject({ body, signAt: undoUntil });

    await core.call('session.unsign', { draftId: id });
    await core.call('draft.save', late);
    expect(await core.call('draft.get', { id })).toMatchObject({
      body: { text: 'A late letter' },
      signAt: null,
    });
  });
});

test('a service for someone who was chosen twice is one service', async () => {
  const personId = await scene.person('Maryam Haidari');
  const { ids } = await scene.core.call('service.log', {
    personIds: [personId, personId],
    values: { service: 'housing' },
  });
  expect(ids).toHaveLength(1);
});

test('that new recovery words were shown is in the log', async () => {
  await scene.core.call('vault.renewRecoveryWords', { passphrase, language: 'en' });
  const { total } = await scene.core.call('audit.list', { act: 'showRecoveryWords' });
  expect(total).toBe(1);
});

test('a passphrase that is tried at an open vault and refused is in the log', async () => {
  const { core } = scene;
  const wrong = core.call('vault.changePassphrase', { current: 'no', next: passphrase });
  await expect(wrong).rejects.toMatchObject({ code: 'vault.wrongSecret' });
  expect((await core.call('audit.list', { act: 'passphraseRefused' })).total).toBe(1);
});
