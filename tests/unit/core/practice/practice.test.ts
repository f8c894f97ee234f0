import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Core, openCore } from '../../../../main/core/core.ts';
import type { CallName } from '../../../../shared/contract/contract.ts';
import { localDay } from '../../../../shared/time/localDay.ts';
import { scanApart } from '../../../scan/scanApart.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { codeOf, openScene, passphrase } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

const now = Date.UTC(2026, 10, 23, 15);
const opened: Core[] = [];

async function practice(language: 'en' | 'fr' = 'en', directory = tempFolder('practice')) {
  const core = await openCore({ directory, clock: { now: () => now }, jobs: cheapJobs() });
  opened.push(core);
  await core.call('practice.start', { language });
  return { core, directory, folder: join(directory, 'practice') };
}

afterEach(async () => {
  for (const core of opened.splice(0)) await core.close();
});

describe('a practice agency', () => {
  test('holds about thirty invented people and their weeks, up to today', async () => {
    const { core } = await practice();
    const { total, people } = await core.call('people.list', { limit: 100 });
    expect(total).toBe(30);
    const native = people.map(({ name }) => name.native).join(' ');
    for (const script of ['Cyrl', 'Arab', 'Ethi', 'Guru', 'Mymr', 'Taml', 'Hani']) {
      expect(native).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
    const today = await core.call('today.get', { today: localDay(now) });
    expect(today.late).toHaveLength(2);
    expect(today.due).toHaveLength(3);
    expect(today.unfinished).toHaveLength(1);
    expect(today.duplicates.total).toBe(1);
    expect(today.notices).toEqual([]);
    const { sessions } = await core.call('session.list', {});
    expect(sessions.filter(({ signed }) => signed)).toHaveLength(5);
    for (const { startAt } of sessions) expect(startAt).toBeLessThan(now);
    expect(await core.call('audit.verify', {})).toMatchObject({ brokenAt: null });
    expect(await core.call('me.get', {})).toMatchObject({ practice: true, setupLeft: [] });
    expect(await core.call('settings.get', {})).toMatchObject({ lockMinutes: 30 });
  });

  test('rings nobody: every number is of the range kept for fiction', async () => {
    const { core } = await practice();
    const { people } = await core.call('people.list', { limit: 100 });
    for (const { id } of people) {
      const { contacts } = await core.call('people.get', { id });
      for (const { point } of contacts) expect(point.value).toMatch(/^604-555-01\d\d$/);
    }
  });

  test('speaks the language it was begun in, and another when asked', async () => {
    const { core } = await practice('fr');
    const { late } = await core.call('today.get', { today: localDay(now) });
    expect(late[0]?.what).toBe('Lettre pour le propriétaire');
    expect((await core.call('settings.set', { language: 'en' })).language).toBe('en');
    expect((await core.call('vault.list', {})).practice).toBe(true);
  });

  test('lies beside the vaults, is none of them, and cannot be read on the disk', async () => {
    const { core, directory, folder } = await practice();
    expect(existsSync(join(directory, 'vaults'))).toBe(false);
    const list = await core.call('vault.list', {});
    expect(list.vaults).toEqual([]);
    expect(list.openId).not.toBeNull();
    const files = readdirSync(folder, { recursive: true }).map(String);
    expect(files.some((file) => file.endsWith('case.db'))).toBe(true);
    expect(files.filter((file) => file.endsWith('.json'))).toEqual([]);
    const { hits } = await scanApart({
      folders: [directory],
      needles: ['Maryna', 'Sydorenko', 'Марина', 'library card', '604-555-0112', 'landlord'],
    });
    expect(hits).toEqual([]);
  });

  test('is gone after a lock, and begins afresh', async () => {
    const { core, folder } = await practice();
    const before = await core.call('vault.list', {});
    await core.call('people.saveIntake', {
      values: { person: { birthYear: 1990 }, names: [{ full: 'Somebody New' }] },
    });
    await core.call('vault.lock', {});
    expect(existsSync(folder)).toBe(false);
    expect(await codeOf(core.call('people.list', {}))).toBe('vault.locked');
    expect(await codeOf(core.call('vault.unlock', { id: before.openId ?? '', passphrase }))).toBe(
      'vault.notFound',
    );
    await core.call('practice.start', { language: 'en' });
    expect((await core.call('people.list', {})).total).toBe(30);
  });

  test('left behind by a power cut, is removed at the next start', async () => {
    const directory = tempFolder('practice');
    const left = join(directory, 'practice', '01990000-0000-7000-8000-000000000000');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'case.db'), 'what nobody can read');
    const core = await openCore({ directory, jobs: cheapJobs() });
    opened.push(core);
    expect(existsSync(join(directory, 'practice'))).toBe(false);
  });

  test('refuses what would outlive it, by a sentence of its own', async () => {
    const { core } = await practice();
    const inputs: Partial<Record<CallName, unknown>> = {
      'vault.changePassphrase': { current: passphrase, next: passphrase },
      'vault.renewRecoveryWords': { passphrase, language: 'en' },
      'vault.recoveryChallenge': {},
      'vault.confirmRecoveryWords': { answers: [] },
      'vault.reencrypt': { current: passphrase, next: passphrase, language: 'en' },
      'backup.state': {},
    };
    for (const [name, input] of Object.entries(inputs)) {
      expect(await codeOf(core.answer(name, input)), name).toBe('practice.notHere');
    }
  });

  test('takes in its own invented list and no file of anybody’s', async () => {
    const { core, directory } = await practice();
    const real = join(directory, 'clients.csv');
    writeFileSync(real, 'First name,Last name\nOlena,Kovalenko\n');
    expect(await codeOf(core.call('files.offer', { path: real, purpose: 'import' }))).toBe(
      'practice.noRealFiles',
    );
    const { path } = await core.call('practice.writeList', {});
    const { fileId } = await core.call('files.offer', { path, purpose: 'import' });
    const read = await core.call('import.read', { fileId });
    expect(read.columns.length).toBe(9);
    await core.call('vault.lock', {});
    expect(existsSync(path)).toBe(false);
  });

  test('is not begun over an open vault, whose list it does not lend either', async () => {
    const scene = await openScene();
    expect(await codeOf(scene.core.call('practice.start', { language: 'en' }))).toBe(
      'vault.alreadyOpen',
    );
    expect(await codeOf(scene.core.call('practice.writeList', {}))).toBe('practice.onlyThere');
    expect((await scene.core.call('me.get', {})).practice).toBe(false);
    await scene.lock();
    await scene.core.call('practice.start', { language: 'en' });
    await scene.core.call('vault.lock', {});
    await scene.unlock();
    expect((await scene.core.call('vault.list', {})).practice).toBe(false);
    await scene.close();
  });
});
