import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { forkedJobs } from '../../../../main/core/process/forkedJobs.ts';
import type { JobRunner } from '../../../../main/core/process/jobRunner.ts';
import { calibrateCost } from '../../../../main/core/vault/calibrateCost.ts';
import { jobKeyDerivation } from '../../../../main/core/vault/jobKeyDerivation.ts';
import { costBounds, type DerivationCost } from '../../../../main/core/vault/keyDerivation.ts';
import { createVault } from '../../../../main/core/vault/createVault.ts';
import { openVault } from '../../../../main/core/vault/openVault.ts';
import { failureCode, laptop, passphrase } from './vaultScene.ts';

const mebibyte = 1024 * 1024;
const salt = new Uint8Array(16).map((_, index) => index);

describe('Argon2id in a process of its own', () => {
  it('is Argon2id v1.3, by the measure of another implementation', {
    timeout: 60_000,
  }, async () => {
    const secret = new TextEncoder().encode('lampion ravin cobalt');
    const expected = argon2Sync('argon2id', {
      message: secret,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 64 * 1024,
      passes: 3,
    });
    const keyDerivation = jobKeyDerivation(forkedJobs());
    const params = { passes: 3, memoryBytes: 64 * mebibyte, salt };
    expect(Buffer.from(await keyDerivation.derive(secret, params))).toEqual(expected);
    expect(secret[0], 'the caller’s secret is the caller’s').toBe('l'.charCodeAt(0));
  });

  it('creates and opens a vault with nothing but defaults', { timeout: 60_000 }, async () => {
    const { directory, clock } = await laptop();
    const tools = { directory, clock, keyDerivation: jobKeyDerivation(forkedJobs()) };
    const { vault } = await createVault({
      ...tools,
      ownerName: 'Maryam',
      language: 'fr',
      recoveryLanguage: 'fr',
      agencyRecipient: null,
      passphrase,
      found: async () => undefined,
    });
    const again = await openVault({
      ...tools,
      id: vault.id,
      secret: { kind: 'passphrase', passphrase },
    });
    expect(again.databaseKey).toEqual(vault.databaseKey);
  });

  it('refuses a cost out of bounds even when asked by core itself', async () => {
    const keyDerivation = jobKeyDerivation(forkedJobs());
    for (const cost of [
      { passes: 1, memoryBytes: 64 * mebibyte },
      { passes: 3, memoryBytes: 8192 },
    ]) {
      const derived = keyDerivation.derive(new Uint8Array(4), { ...cost, salt });
      expect(await failureCode(derived)).toBe('vault.keyDerivationFailed');
    }
  });

  it('says so when the process ends without an answer, or answers nonsense', async () => {
    const answering = (answer: unknown): JobRunner => ({
      start: () => ({
        post: () => undefined,
        onMessage: (listener) => void (answer !== undefined && listener(answer)),
        exit: Promise.resolve({ code: 1 }),
        kill: () => undefined,
      }),
    });
    for (const answer of [undefined, {}, { key: new Uint8Array(31) }, { key: 'x'.repeat(32) }]) {
      const { derive } = jobKeyDerivation(answering(answer));
      const derived = derive(new Uint8Array(4), { passes: 3, memoryBytes: 64 * mebibyte, salt });
      expect(await failureCode(derived)).toBe('vault.keyDerivationFailed');
    }
  });
});

describe('the cost of a guess', () => {
  /** A laptop on which one pass over 64 MiB takes so many milliseconds. */
  const laptopOf = (msPerPass: number) => (cost: DerivationCost) =>
    (msPerPass * cost.passes * cost.memoryBytes) / (64 * mebibyte);

  it('is about half a second: more passes on a faster laptop', () => {
    for (const msPerPass of [5, 20, 50, 80, 130]) {
      const measure = laptopOf(msPerPass);
      const cost = calibrateCost(measure);
      expect(cost.memoryBytes).toBe(128 * mebibyte);
      const ms = measure(cost);
      expect(ms, `${msPerPass} ms per pass`).toBeGreaterThan(400);
      expect(ms, `${msPerPass} ms per pass`).toBeLessThan(900);
    }
  });

  it('takes less memory on a slow laptop, but never fewer than three passes', () => {
    expect(calibrateCost(laptopOf(200))).toEqual({ passes: 3, memoryBytes: 64 * mebibyte });
    expect(calibrateCost(laptopOf(5000))).toEqual({ passes: 3, memoryBytes: 64 * mebibyte });
  });

  it('is not lowered by a first run that also compiles the code', () => {
    const usual = laptopOf(60);
    let runs = 0;
    const measure = (cost: DerivationCost) => {
      runs += 1;
      return usual(cost) + (runs === 1 ? 2000 : 0);
    };
    expect(calibrateCost(measure)).toEqual(calibrateCost(usual));
  });

  it('stays within what a reader accepts, whatever the clock says', () => {
    for (const ms of [0, 0.001, Number.EPSILON, 1e12]) {
      const { passes, memoryBytes } = calibrateCost(() => ms);
      expect(passes).toBeGreaterThanOrEqual(costBounds.passes.least);
      expect(passes).toBeLessThanOrEqual(costBounds.passes.most);
      expect(memoryBytes).toBeGreaterThanOrEqual(costBounds.memoryBytes.least);
    }
  });
});
