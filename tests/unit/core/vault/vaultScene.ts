import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createVault } from '../../../../main/core/vault/createVault.ts';
import { openVault } from '../../../../main/core/vault/openVault.ts';
import { CarnetError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import { cheapDerivation } from './cheapDerivation.ts';

export const passphrase = 'lampion ravin cobalt tulipe meute';
export const otherPassphrase = 'orchid velvet cactus mimic harbor';

/** A laptop: a folder for vaults, a clock that a test moves, and a cheap stand-in for Argon2id. */
export async function laptop() {
  const directory = await mkdtemp(join(tmpdir(), 'carnet-vault-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const time = { now: Date.UTC(2026, 10, 22, 14) };
  const clock = { now: () => time.now };
  const keyDerivation = cheapDerivation();
  const tools = { directory, clock, keyDerivation };
  return {
    ...tools,
    tools,
    time,
    create: (ownerName = 'Maryam', secret = passphrase) =>
      createVault({
        ...tools,
        ownerName,
        language: 'en',
        recoveryLanguage: 'fr',
        agencyRecipient: null,
        passphrase: secret,
        found: async () => undefined,
      }),
    open: (id: string, secret = passphrase) =>
      openVault({ ...tools, id, secret: { kind: 'passphrase', passphrase: secret } }),
    recover: (id: string, words: string) =>
      openVault({ ...tools, id, secret: { kind: 'recovery', words } }),
  };
}

/** The error that a promise ends with. Fails when it doesn't, or not with a Carnet error. */
export async function failure(promise: Promise<unknown>): Promise<CarnetError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof CarnetError) return error;
  throw new Error('expected a Carnet error', { cause: error });
}

export async function failureCode(promise: Promise<unknown>): Promise<ErrorCode> {
  return (await failure(promise)).code;
}
