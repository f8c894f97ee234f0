import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { power } from '../files/powerCut.ts';
import { failureCode, laptop, otherPassphrase, passphrase } from './vaultScene.ts';

vi.mock('node:fs/promises', async (original) => {
  const { cuttable } = await import('../files/powerCut.ts');
  return cuttable(await original());
});

afterEach(() => power.restore());

const current = { kind: 'passphrase', passphrase } as const;
const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

describe('changing the passphrase', () => {
  it('lets the new one in and the old one no more, and touches no data', async () => {
    const { create, open, recover } = await laptop();
    const { vault, recoveryWords } = await create();
    const key = hex(vault.databaseKey);
    await vault.changePassphrase(current, otherPassphrase);
    expect(vault.facts().revision).toBe(2);
    vault.close();
    expect(await failureCode(open(vault.id, passphrase))).toBe('vault.wrongSecret');
    expect(hex((await open(vault.id, otherPassphrase)).databaseKey)).toBe(key);
    expect(hex((await recover(vault.id, recoveryWords.join(' '))).databaseKey)).toBe(key);
  });

  it('does not let the old one in through the predecessor either, when vault.json is destroyed', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    await vault.changePassphrase(current, otherPassphrase);
    vault.close();
    await writeFile(join(vault.folder, 'vault.json'), 'destroyed');
    expect(await failureCode(open(vault.id, passphrase))).toBe('vault.wrongSecret');
    expect((await open(vault.id, otherPassphrase)).report.state).toBe('restored');
  });

  it('does not let the old one in when somebody puts an old vault.json back as predecessor', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    const old = await readFile(join(vault.folder, 'vault.json'));
    await vault.changePassphrase(current, otherPassphrase);
    vault.close();
    await writeFile(join(vault.folder, 'vault.json.previous'), old);
    expect(await failureCode(open(vault.id, passphrase))).toBe('vault.wrongSecret');
    expect((await open(vault.id, otherPassphrase)).report).toEqual({ state: 'sound' });
    // And that copy is gone now.
    await writeFile(join(vault.folder, 'vault.json'), 'destroyed');
    expect(await failureCode(open(vault.id, passphrase))).toBe('vault.wrongSecret');
  });

  it('asks for the current one, and counts a wrong one as any other try', async () => {
    const { create, open, time } = await laptop();
    const { vault } = await create();
    const wrong = { kind: 'passphrase', passphrase: otherPassphrase } as const;
    const change = () => vault.changePassphrase(wrong, 'copper velvet ladder orchid monkey');
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await failureCode(change())).toBe('vault.wrongSecret');
    }
    expect(await failureCode(change())).toBe('vault.tooManyTries');
    time.now += 10_000;
    expect((await open(vault.id)).facts().revision).toBe(1);
  });

  it('can’t be used to try many at once and get round the wait', async () => {
    const { create } = await laptop();
    const { vault } = await create();
    const wrong = { kind: 'passphrase', passphrase: otherPassphrase } as const;
    const next = 'copper velvet ladder orchid monkey';
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => failureCode(vault.changePassphrase(wrong, next))),
    );
    expect(codes.filter((code) => code === 'vault.wrongSecret')).toHaveLength(3);
    expect(codes.filter((code) => code === 'vault.tooManyTries')).toHaveLength(7);
  });

  it('refuses a weak one', async () => {
    const { create } = await laptop();
    const { vault } = await create();
    expect(await failureCode(vault.changePassphrase(current, 'Maryam Haddad'))).toBe(
      'vault.weakPassphrase',
    );
  });

  it('says that the disk is full and keeps the old one', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    power.full = true;
    expect(await failureCode(vault.changePassphrase(current, otherPassphrase))).toBe('store.full');
    power.restore();
    expect(vault.facts().revision).toBe(1);
    vault.close();
    expect((await open(vault.id)).report).toEqual({ state: 'sound' });
  });

  it('leaves exactly one of the two opening, whichever step the power fails in', async () => {
    const rehearsal = await laptop();
    const rehearsed = await rehearsal.create();
    power.restore();
    await rehearsed.vault.changePassphrase(current, otherPassphrase);
    const total = power.steps.length;
    const outcomes = new Set<string>();
    for (let step = 0; step < total; step += 1) {
      const { create, open, time } = await laptop();
      const { vault } = await create();
      const key = hex(vault.databaseKey);
      power.failBefore(step);
      await vault.changePassphrase(current, otherPassphrase).catch(() => undefined);
      power.restore();
      time.now += 60_000;
      // The old one first: opening with the new one mends what the crash left.
      const attempts = await Promise.allSettled([
        open(vault.id, passphrase),
        open(vault.id, otherPassphrase),
      ]);
      const opened = attempts.map((attempt) => attempt.status === 'fulfilled');
      outcomes.add(opened.join());
      for (const attempt of attempts) {
        if (attempt.status === 'fulfilled') expect(hex(attempt.value.databaseKey)).toBe(key);
      }
      // What the crash left is mended: the loser is gone from both copies.
      const copies = await Promise.all(
        ['vault.json', 'vault.json.previous'].map((name) =>
          readFile(join(vault.folder, name), 'utf8'),
        ),
      );
      expect(copies[1]).toBe(copies[0]);
    }
    expect(outcomes).toEqual(new Set(['true,false', 'false,true']));
  });
});

describe('changing what the lock screen shows', () => {
  it('keeps the predecessor as it was, for a file that breaks later', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    await vault.describe({ ownerName: '  Maryam Haddad ', language: 'fr' });
    expect(vault.facts()).toMatchObject({
      ownerName: 'Maryam Haddad',
      language: 'fr',
      revision: 2,
    });
    await writeFile(join(vault.folder, 'vault.json'), 'destroyed');
    const again = await open(vault.id);
    expect(again.facts()).toMatchObject({ ownerName: 'Maryam', language: 'en', revision: 1 });
  });

  it('never keeps as predecessor what the disk made of the file since it was read', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    const path = join(vault.folder, 'vault.json');
    await writeFile(path, 'rotten');
    await vault.describe({ ownerName: 'Maryam Haddad' });
    await writeFile(path, 'rotten again');
    expect((await open(vault.id)).facts().ownerName).toBe('Maryam');
  });

  it('does several changes asked for at once, one after another', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    await Promise.all([
      vault.describe({ language: 'fr' }),
      vault.describe({ ownerName: 'Maryam H.' }),
      vault.addAgencySlot(current, new Uint8Array(32).fill(9)),
    ]);
    const facts = (await open(vault.id)).facts();
    expect(facts).toMatchObject({ ownerName: 'Maryam H.', language: 'fr', revision: 4 });
  });
});

describe('new recovery words', () => {
  it('come into force when adopted, not before; then the old ones are gone', async () => {
    const { create, recover } = await laptop();
    const { vault, recoveryWords } = await create();
    const old = recoveryWords.join(' ');
    const { words, adopt } = await vault.renewRecoveryWords(current, 'en');
    const next = words.join(' ');
    expect(next).not.toBe(old);
    expect(await failureCode(recover(vault.id, next))).toBe('vault.wrongSecret');
    expect((await recover(vault.id, old)).id).toBe(vault.id);
    await adopt();
    expect((await recover(vault.id, next)).id).toBe(vault.id);
    expect(await failureCode(recover(vault.id, old))).toBe('vault.wrongSecret');
  });

  it('can be asked for with the old ones, for somebody who forgot the passphrase', async () => {
    const { create, open } = await laptop();
    const { vault, recoveryWords } = await create();
    const words = { kind: 'recovery', words: recoveryWords.join(' ') } as const;
    await vault.changePassphrase(words, otherPassphrase);
    expect((await open(vault.id, otherPassphrase)).slots().map((slot) => slot.kind)).toEqual([
      'recovery',
      'passphrase',
    ]);
  });
});
