import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { type Core, openCore } from '../../main/core/core.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import { cheapJobs } from './cheapJobs.ts';
import { passphrase } from './passphrase.ts';
import type { Scene } from './scene.ts';
import { tempFolder } from './tempFolder.ts';

export const day = 24 * 3_600_000;

/** A folder that a person picked, on one laptop. */
export async function picks(core: Core, path: string): Promise<string> {
  return (await core.call('files.offerFolder', { path })).folderId;
}

export interface Pack {
  readonly made: CallOutput<'trips.make'>;
  readonly stick: string;
  readonly path: string;
}

/** Makes a pack onto a stick of its own; a week, unless it is said. */
export async function packs(home: Scene, chosen: Partial<CallInput<'trips.make'>>): Promise<Pack> {
  const stick = tempFolder('stick');
  const made = await home.core.call('trips.make', {
    label: 'Blue laptop',
    endsAt: home.time.now + 7 * day,
    people: [],
    programs: [],
    folderId: await picks(home.core, stick),
    ...chosen,
  });
  return { made, stick, path: join(stick, made.file) };
}

/** A travelling laptop: a core over a folder of its own, with a clock that a test moves. */
export interface Away {
  readonly core: Core;
  readonly directory: string;
  readonly vaultId: string;
  readonly time: { now: number };
  readonly recoveryWords: readonly string[];
  unlock(): Promise<void>;
}

export async function travels({ made, path }: Pack, now: number): Promise<Away> {
  const directory = tempFolder('away');
  const time = { now };
  const core = await openCore({ directory, clock: { now: () => time.now }, jobs: cheapJobs() });
  const { fileId } = await core.call('trips.offer', { path });
  await core.call('trips.look', { fileId, words: made.words.join(' ') });
  const { id, recoveryWords } = await core.call('trips.begin', {
    fileId,
    passphrase,
    recoveryLanguage: 'en',
  });
  return {
    core,
    directory,
    vaultId: id,
    time,
    recoveryWords,
    unlock: async () => void (await core.call('vault.unlock', { id, passphrase })),
  };
}

/** By a folder that both can reach: handed over, taken, acknowledged, and the acknowledgement read. */
export async function comesHome(away: { core: Core }, home: Scene, stick: string): Promise<void> {
  for (const core of [away.core, home.core, away.core]) {
    const passed = await core.call('sync.handOver', { folderId: await picks(core, stick) });
    if (passed.problem !== null) throw new Error(`hand over: ${passed.problem.code}`);
  }
}

/** Names of the folders of vaults. */
export async function vaultsIn(directory: string): Promise<string[]> {
  return readdir(join(directory, 'vaults'));
}
