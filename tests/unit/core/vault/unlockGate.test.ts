import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  afterFailure,
  noTries,
  secondsToWait,
  withClockSetBack,
} from '../../../../main/core/vault/unlockDelay.ts';
import { openVault } from '../../../../main/core/vault/openVault.ts';
import { secondsUntilNextTry } from '../../../../main/core/vault/unlockGate.ts';
import { power } from '../files/powerCut.ts';
import { failure, failureCode, laptop, otherPassphrase, passphrase } from './vaultScene.ts';

vi.mock('node:fs/promises', async (original) => {
  const { cuttable } = await import('../files/powerCut.ts');
  return cuttable(await original());
});

afterEach(() => power.restore());

async function withVault() {
  const scene = await laptop();
  const { vault, recoveryWords } = await scene.create();
  vault.close();
  const { id, folder } = vault;
  return { ...scene, id, folder, recoveryWords, wrong: () => scene.open(id, otherPassphrase) };
}

describe('wrong passphrases', () => {
  it('cost nothing three times, then 10 s, 30 s, 60 s, 2 min, and never more than 5 min', async () => {
    const { wrong, time } = await withVault();
    const waits: unknown[] = [];
    for (let tries = 1; tries <= 9; tries += 1) {
      const error = await failure(wrong());
      expect(error.code).toBe('vault.wrongSecret');
      expect(error.params['failures']).toBe(tries);
      waits.push(error.params['waitSeconds']);
      time.now += Number(error.params['waitSeconds']) * 1000;
    }
    expect(waits).toEqual([0, 0, 10, 30, 60, 120, 300, 300, 300]);
  });

  it('make even the right one wait, without trying it, and say for how long', async () => {
    const { wrong, open, id, time, keyDerivation, clock, folder } = await withVault();
    for (let tries = 0; tries < 3; tries += 1) await failure(wrong());
    const runs = keyDerivation.runs;
    time.now += 3_500;
    const error = await failure(open(id));
    expect([error.code, error.params['waitSeconds']]).toEqual(['vault.tooManyTries', 7]);
    expect(await secondsUntilNextTry(folder, clock)).toBe(7);
    expect(keyDerivation.runs).toBe(runs);
    time.now += 6_500;
    expect((await open(id)).id).toBe(id);
  });

  it('are forgotten once the vault opened', async () => {
    const { wrong, open, id } = await withVault();
    await failure(wrong());
    await failure(wrong());
    (await open(id)).close();
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await failureCode(wrong())).toBe('vault.wrongSecret');
    }
  });

  it('are counted together for passphrase and recovery words, but a slip in the words is no try', async () => {
    const { wrong, recover, id, recoveryWords, create } = await withVault();
    const others = await create('Samuel', otherPassphrase);
    const slip = recoveryWords.with(0, 'zzz').join(' ');
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await failureCode(recover(id, slip))).toBe('vault.badRecoveryWords');
    }
    await failure(wrong());
    await failure(wrong());
    const error = await failure(recover(id, others.recoveryWords.join(' ')));
    expect(error.params).toEqual({ waitSeconds: 10, failures: 3 });
  });

  it('are remembered over a restart: the count is on disk before the try is made', async () => {
    const { tools, id, folder, keyDerivation } = await withVault();
    const stopped = {
      ...keyDerivation,
      // The program is ended in the middle of Argon2id.
      derive: () => new Promise<Uint8Array>(() => undefined),
    };
    const secret = { kind: 'passphrase', passphrase: otherPassphrase } as const;
    void openVault({ ...tools, keyDerivation: stopped, id, secret });
    await vi.waitFor(async () => {
      const { failures } = JSON.parse(await readFile(join(folder, 'unlocks.json'), 'utf8'));
      expect(failures).toBe(1);
    });
  });

  it('can’t be tried many at once to get round the wait', async () => {
    const { wrong } = await withVault();
    const codes = await Promise.all(Array.from({ length: 10 }, () => failureCode(wrong())));
    expect(codes.filter((code) => code === 'vault.wrongSecret')).toHaveLength(3);
    expect(codes.filter((code) => code === 'vault.tooManyTries')).toHaveLength(7);
  });

  it('wait at most five minutes on a clock that went back by a year, and no less for it', async () => {
    const { wrong, open, id, time } = await withVault();
    for (let tries = 0; tries < 3; tries += 1) await failure(wrong());
    time.now -= 365 * 86_400_000;
    const error = await failure(open(id));
    expect([error.code, error.params['waitSeconds']]).toEqual(['vault.tooManyTries', 10]);
    time.now += 10_000;
    expect((await open(id)).id).toBe(id);
  });

  it('never lock out for good, whatever is in the file', async () => {
    const { open, id, folder } = await withVault();
    const contents = ['', 'garbage', '{"failures":-1}', '{"failures":1e99,"lastFailureAt":0}'];
    for (const text of contents) {
      await writeFile(join(folder, 'unlocks.json'), text);
      expect((await open(id)).id).toBe(id);
    }
    await rm(join(folder, 'unlocks.json'));
    expect((await open(id)).id).toBe(id);
  });

  it('still open the vault, and are still counted, on a full disk', async () => {
    const { wrong, open, id, time } = await withVault();
    power.full = true;
    for (let tries = 0; tries < 3; tries += 1) await failure(wrong());
    expect(await failureCode(open(id))).toBe('vault.tooManyTries');
    time.now += 10_000;
    expect((await open(id)).id).toBe(id);
  });

  it('are not counted when the laptop had no memory for Argon2id', async () => {
    const { tools, id, open, keyDerivation } = await withVault();
    const { CarnetError } = await import('../../../../shared/contract/errors.ts');
    const poor = {
      ...keyDerivation,
      derive: () => Promise.reject(new CarnetError('vault.keyDerivationFailed')),
    };
    const secret = { kind: 'passphrase', passphrase } as const;
    for (let tries = 0; tries < 5; tries += 1) {
      const tried = openVault({ ...tools, keyDerivation: poor, id, secret });
      expect(await failureCode(tried)).toBe('vault.keyDerivationFailed');
    }
    expect((await open(id)).id).toBe(id);
  });

  it('erase nothing, however many', async () => {
    const { wrong, open, id, time } = await withVault();
    for (let tries = 0; tries < 40; tries += 1) {
      await failure(wrong());
      time.now += 300_000;
    }
    expect((await open(id)).facts().ownerName).toBe('Maryam');
  });
});

describe('the delay', () => {
  it('rounds up, and is over exactly when it says', () => {
    let tries = noTries;
    for (let index = 0; index < 4; index += 1) tries = afterFailure(tries, 1_000_000);
    expect(secondsToWait(tries, 1_000_000)).toBe(30);
    expect(secondsToWait(tries, 1_029_999)).toBe(1);
    expect(secondsToWait(tries, 1_030_000)).toBe(0);
  });

  it('is not touched by a clock that goes forward', () => {
    const tries = { failures: 5, lastFailureAt: 1000 };
    expect(withClockSetBack(tries, 2000)).toBe(tries);
    expect(withClockSetBack(tries, 500)).toEqual({ failures: 5, lastFailureAt: 500 });
  });
});
