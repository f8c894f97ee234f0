import { join } from 'node:path';
import type { OpenCase } from '../../main/core/openCase.ts';
import { openVaultDatabase } from '../../main/core/openVaultDatabase.ts';
import { openVault } from '../../main/core/vault/openVault.ts';
import { cheapDerivation } from '../unit/core/vault/cheapDerivation.ts';
import { cheapJobs } from './cheapJobs.ts';
import { type KeptEntries, keepEntries } from '../../main/core/members/keepEntries.ts';
import { entriesHere } from '../../main/core/members/storedEntries.ts';
import type { Entry } from '../../main/core/sync/membership/entry.ts';
import { openScene, passphrase, type Scene } from './scene.ts';

/** A laptop whose vault still is an agency of one. */
export function newLaptop(ownerName: string): Promise<Scene> {
  return openScene({ ownerName });
}

/** The whole way of a laptop into an agency, by three files: `chosen` is what the administrator chooses. */
export async function joins(
  administrator: Scene,
  laptop: Scene,
  chosen: {
    readonly role?: 'worker' | 'supervisor' | 'administrator';
    readonly programs?: readonly string[];
    readonly member?: string | null;
    readonly bring?: boolean;
  } = {},
): Promise<string> {
  const { bring = false, programs = [], ...more } = chosen;
  const invited = await administrator.core.call('members.invite', {});
  const asked = await laptop.core.call('join.ask', { text: invited.file.text, bring });
  await administrator.core.call('members.takeRequest', { text: asked.file.text });
  const approved = await administrator.core.call('members.approve', {
    invitation: invited.id,
    programs: [...programs],
    ...more,
  });
  await laptop.core.call('join.takeWelcome', { text: approved.file.text });
  await laptop.core.call('join.finish', { passphrase });
  return approved.member;
}

/** What the other has written reaches this laptop's history, as an exchange would bring it. */
export function entriesOf(scene: Scene): readonly Entry[] {
  return scene.look((database) => entriesHere(database));
}

/** Brings what one laptop knows to another, as an exchange would: into its vault, past the contract. */
export function hears(listener: Scene, teller: Scene | readonly Entry[]): KeptEntries {
  const entries = 'core' in teller ? entriesOf(teller) : teller;
  return listener.look((database) =>
    database.write((writer) => keepEntries(writer, entries, listener.time.now)),
  );
}

/**
 * The open vault itself, for what no call of the contract does (an exchange's side). The scene's core
 * is locked meanwhile; close it.
 */
export async function caseOf(scene: Scene): Promise<OpenCase> {
  await scene.lock();
  const clock = { now: () => scene.time.now };
  const vault = await openVault({
    directory: join(scene.directory, 'vaults'),
    id: scene.vaultId,
    clock,
    keyDerivation: cheapDerivation(),
    secret: { kind: 'passphrase', passphrase },
  });
  return openVaultDatabase(vault, { clock, jobs: cheapJobs(), emit: () => undefined });
}
