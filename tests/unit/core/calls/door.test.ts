import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCore } from '../../../../main/core/core.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { codeOf, failureOf, openScene, passphrase, type Scene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const unlockWith = (given: string) =>
  scene.core.call('vault.unlock', { id: scene.vaultId, passphrase: given });
const acts = async (act: string) => (await scene.core.call('audit.list', { act })).entries;
const answersFor = (words: readonly string[], positions: readonly number[]) =>
  positions.map((position) => ({ position, word: words[position - 1] ?? '' }));

describe('recovery words', () => {
  test('are confirmed by two of them; until then Today says that they were not', async () => {
    const { core, recoveryWords } = scene;
    expect((await core.call('me.get', {})).setupLeft).toContain('recovery');
    expect((await core.call('today.get', { today: '2026-11-22' })).notices).toEqual([
      'recoveryWordsNotConfirmed',
      'crisisListNotReviewed',
      'noBackupPlace',
    ]);
    const { positions } = await core.call('vault.recoveryChallenge', {});
    const wrong = answersFor(recoveryWords, positions).map((given) => ({
      ...given,
      word: 'zebra',
    }));
    expect(await core.call('vault.confirmRecoveryWords', { answers: wrong })).toEqual({
      wrong: positions,
    });
    const half = answersFor(recoveryWords, positions).slice(0, 1);
    expect(await core.call('vault.confirmRecoveryWords', { answers: half })).toEqual({
      wrong: positions.slice(1),
    });
    expect((await core.call('vault.confirmRecoveryWords', { answers: [] })).wrong).toEqual(
      positions,
    );
    expect((await core.call('me.get', {})).setupLeft).toContain('recovery');
    expect(
      (
        await core.call('vault.confirmRecoveryWords', {
          answers: answersFor(recoveryWords, positions),
        })
      ).wrong,
    ).toEqual([]);
    expect((await core.call('me.get', {})).setupLeft).not.toContain('recovery');
    expect((await core.call('today.get', { today: '2026-11-22' })).notices).toEqual([
      'crisisListNotReviewed',
      'noBackupPlace',
    ]);
    // Read back once, they are forgotten.
    expect(await codeOf(core.call('vault.recoveryChallenge', {}))).toBe('record.notFound');
    expect(await acts('confirmRecoveryWords')).toHaveLength(1);
  });

  test('renewed: the old ones open until the new ones are confirmed, and never after', async () => {
    const { core } = scene;
    const { recoveryWords } = await core.call('vault.renewRecoveryWords', {
      passphrase,
      language: 'fr',
    });
    const { positions } = await core.call('vault.recoveryChallenge', {});
    await scene.lock();
    await core.call('vault.recover', {
      id: scene.vaultId,
      words: scene.recoveryWords.join(' '),
      newPassphrase: passphrase,
    });
    // A lock forgets words that were shown and not confirmed.
    expect(
      await codeOf(
        core.call('vault.confirmRecoveryWords', { answers: answersFor(recoveryWords, positions) }),
      ),
    ).toBe('record.notFound');

    const again = await core.call('vault.renewRecoveryWords', { passphrase, language: 'fr' });
    const challenge = await core.call('vault.recoveryChallenge', {});
    // Accents and case don't matter when typed.
    const typed = answersFor(again.recoveryWords, challenge.positions).map(
      ({ position, word }) => ({
        position,
        word: word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
      }),
    );
    expect((await core.call('vault.confirmRecoveryWords', { answers: typed })).wrong).toEqual([]);
    await scene.lock();
    expect(
      await codeOf(
        core.call('vault.recover', {
          id: scene.vaultId,
          words: scene.recoveryWords.join(' '),
          newPassphrase: passphrase,
        }),
      ),
    ).toBe('vault.wrongSecret');
    scene.time.now += 3_600_000;
    await core.call('vault.recover', {
      id: scene.vaultId,
      words: again.recoveryWords.join(' '),
      newPassphrase: passphrase,
    });
    expect(await acts('recover')).toHaveLength(2);
  });

  test('are renewed only by who knows the passphrase', async () => {
    expect(
      await codeOf(
        scene.core.call('vault.renewRecoveryWords', { passphrase: 'not this one', language: 'en' }),
      ),
    ).toBe('vault.wrongSecret');
  });
});

describe('the passphrase', () => {
  test('changed: the new one opens, the old one does not, and the data is as it was', async () => {
    const { core } = scene;
    const next = 'quartz meadow violin ladder comet';
    const id = await scene.person('Olena Kovalenko');
    expect(await codeOf(core.call('vault.changePassphrase', { current: 'wrong', next }))).toBe(
      'vault.wrongSecret',
    );
    expect(
      (
        await failureOf(
          core.call('vault.changePassphrase', { current: passphrase, next: 'password' }),
        )
      ).code,
    ).toBe('vault.weakPassphrase');
    scene.time.now += 3_600_000;
    await core.call('vault.changePassphrase', { current: passphrase, next });
    await scene.lock();
    expect(await codeOf(unlockWith(passphrase))).toBe('vault.wrongSecret');
    await unlockWith(next);
    expect((await core.call('people.get', { id })).name.full).toBe('Olena Kovalenko');
    expect(await acts('changePassphrase')).toHaveLength(1);
    await core.call('vault.changePassphrase', { current: next, next: passphrase });
  });
});

describe('unlocking', () => {
  test('that failed is in the log once each, when it was tried, however often it is opened after', async () => {
    const before = (await acts('unlockFailed')).length;
    await scene.lock();
    const tried = [];
    for (let n = 0; n < 3; n += 1) {
      scene.time.now += 60_000;
      tried.push(scene.time.now);
      expect(await codeOf(unlockWith(`wrong ${n}`))).toBe('vault.wrongSecret');
    }
    scene.time.now += 3_600_000;
    for (let n = 0; n < 3; n += 1) {
      await scene.unlock();
      const failed = await acts('unlockFailed');
      expect(failed).toHaveLength(before + 3);
      expect(
        failed
          .slice(0, 3)
          .map((entry) => entry.at)
          .toReversed(),
      ).toEqual(tried);
      expect(failed[0]).toMatchObject({
        kind: 'vault',
        fields: ['passphrase'],
        memberName: 'Amara Diallo',
      });
      await scene.lock();
    }
    await scene.unlock();
    expect(await scene.core.call('audit.verify', {})).toMatchObject({ brokenAt: null });
  });

  test('twice at once opens it once, and leaves no second one behind', async () => {
    await scene.lock();
    const results = await Promise.allSettled([scene.unlock(), scene.unlock(), scene.unlock()]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'vault.alreadyOpen' });
    }
    await scene.core.call('people.list', {});
    await scene.lock();
    expect(await codeOf(scene.core.call('people.list', {}))).toBe('vault.locked');
    await scene.unlock();
  });

  test('overtaken by a lock ends locked', async () => {
    await scene.lock();
    const unlocking = scene.unlock();
    await scene.lock();
    expect(await codeOf(unlocking)).toBe('vault.locked');
    expect(await codeOf(scene.core.call('people.list', {}))).toBe('vault.locked');
    expect((await scene.core.call('vault.list', {})).openId).toBeNull();
    await scene.unlock();
  });

  test('and locking are told to the windows', async () => {
    scene.events.length = 0;
    await scene.lock();
    await scene.lock();
    await scene.unlock();
    expect(scene.events.filter((event) => event.type === 'vault')).toEqual([
      { type: 'vault', open: false, reason: 'asked' },
      { type: 'vault', open: true, reason: 'opened' },
    ]);
  });
});

test('two people on one laptop have two vaults, and neither opens the other’s', async () => {
  const directory = tempFolder('shared-laptop');
  const mine = await openScene({ directory, ownerName: 'Amara Diallo' });
  await mine.person('Olena Kovalenko');
  await mine.lock();
  const { core } = mine;
  const other = 'saffron glacier pencil harvest dune';
  const { id } = await core.call('vault.create', {
    ownerName: 'Jean Tremblay',
    language: 'fr',
    recoveryLanguage: 'fr',
    passphrase: other,
  });
  expect(await core.call('people.list', {})).toMatchObject({ total: 0 });
  expect(await core.call('settings.get', {})).toMatchObject({ language: 'fr', clock: 'h23' });
  expect(await codeOf(mine.unlock())).toBe('vault.alreadyOpen');
  await core.call('vault.lock', {});
  expect(await codeOf(core.call('vault.unlock', { id, passphrase }))).toBe('vault.wrongSecret');
  expect(await codeOf(core.call('vault.unlock', { id: mine.vaultId, passphrase: other }))).toBe(
    'vault.wrongSecret',
  );
  expect(
    (await core.call('vault.list', {})).vaults.map((vault) => vault.ownerName).toSorted(),
  ).toEqual(['Amara Diallo', 'Jean Tremblay']);
  await core.close();
  // Another program finds both.
  const again = await openCore({ directory, jobs: cheapJobs() });
  expect((await again.call('vault.list', {})).vaults).toHaveLength(2);
  await again.close();
});

test('a vault that a newer Carnet wrote is not opened, and not changed', async () => {
  const newer = await openScene();
  await newer.lock();
  const beside = newer.database();
  beside.pragma('user_version = 999');
  beside.close();
  const error = await failureOf(newer.unlock());
  expect(error).toMatchObject({ code: 'store.newerSchema', params: { found: 999 } });
  expect(newer.look((database) => database.pragma('user_version'))).toBe(999);
  await newer.close();
});
