import { join } from 'node:path';
import { type Core, openCore } from '../../main/core/core.ts';
import { databaseName } from '../../main/core/databaseName.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';
import type { Installed } from '../../main/core/updates/gate/judgeRelease.ts';
import type { FeedPort } from '../../main/core/updates/sources/feedPort.ts';
import { openVault } from '../../main/core/vault/openVault.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import { cheapDerivation } from '../unit/core/vault/cheapDerivation.ts';
import { cheapJobs } from './cheapJobs.ts';
import { passphrase } from './passphrase.ts';
import { tempFolder } from './tempFolder.ts';

export { passphrase };

/** A laptop with one open vault, a clock that a test moves, and cheap key derivation. */
export interface Scene {
  readonly core: Core;
  readonly directory: string;
  readonly vaultId: string;
  readonly vaultFolder: string;
  readonly recoveryWords: readonly string[];
  readonly events: CarnetEvent[];
  readonly time: { now: number };
  /** The raw key of the database. */
  readonly key: Uint8Array;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** A connection beside the core's own, to look at what is stored. Close it. */
  database(): Connection;
  /** Looks at what is stored. */
  look<Result>(reading: (database: Connection) => Result): Result;
  /** Saves an intake of a person with this name and one more fact; gives the id. */
  person(name: string, more?: Partial<IntakeValues>): Promise<string>;
  close(): Promise<void>;
}

type IntakeValues = CallInput<'people.saveIntake'>['values'];

export const startOfScene = Date.UTC(2026, 10, 22, 14);

export async function openScene(
  options: { directory?: string; ownerName?: string; installed?: Installed; feed?: FeedPort } = {},
): Promise<Scene> {
  const directory = options.directory ?? tempFolder('scene');
  const time = { now: startOfScene };
  const clock = { now: () => time.now };
  const { installed, feed } = options;
  const core = await openCore({
    directory,
    clock,
    jobs: cheapJobs(),
    ...(installed && { installed }),
    ...(feed && { feed }),
  });
  const events: CarnetEvent[] = [];
  core.on((event) => events.push(event));
  const { id, recoveryWords } = await core.call('vault.create', {
    ownerName: options.ownerName ?? 'Amara Diallo',
    language: 'en',
    recoveryLanguage: 'en',
    passphrase,
    deviceLabel: 'Front desk',
  });
  const key = await databaseKey(directory, id);
  return sceneOf(core, { directory, vaultId: id, recoveryWords, events, time, key });
}

/** The vault of a scene in a copy of its folder, opened on another laptop whose clock is the same. */
export async function openCopy(of: Scene, directory: string): Promise<Scene> {
  const { time, vaultId } = of;
  const core = await openCore({ directory, clock: { now: () => time.now }, jobs: cheapJobs() });
  const events: CarnetEvent[] = [];
  core.on((event) => events.push(event));
  await core.call('vault.unlock', { id: vaultId, passphrase });
  return sceneOf(core, { ...of, directory, events });
}

function sceneOf(
  core: Core,
  parts: Pick<Scene, 'directory' | 'vaultId' | 'recoveryWords' | 'events' | 'time' | 'key'>,
): Scene {
  const { directory, vaultId, recoveryWords, events, time, key } = parts;
  const vaultFolder = join(directory, 'vaults', vaultId);
  const database = () => openDatabase(join(vaultFolder, databaseName), key);
  return {
    core,
    directory,
    vaultId,
    vaultFolder,
    recoveryWords,
    events,
    time,
    key,
    lock: async () => void (await core.call('vault.lock', {})),
    unlock: async () => void (await core.call('vault.unlock', { id: vaultId, passphrase })),
    database,
    look(reading) {
      const connection = database();
      try {
        return reading(connection);
      } finally {
        connection.close();
      }
    },
    async person(name, more = {}) {
      const { person = {}, ...rest } = more;
      const values = { person: { birthYear: 1984, ...person }, names: [{ full: name }], ...rest };
      return (await core.call('people.saveIntake', { values })).id;
    },
    close: () => core.close(),
  };
}

/** The database's key of a vault made with {@link cheapJobs}, for opening it beside the core. */
export async function databaseKey(
  directory: string,
  id: string,
  opening: string = passphrase,
): Promise<Uint8Array> {
  const vault = await openVault({
    directory: join(directory, 'vaults'),
    id,
    clock: { now: () => startOfScene },
    keyDerivation: cheapDerivation(),
    secret: { kind: 'passphrase', passphrase: opening },
  });
  const key = Uint8Array.from(vault.databaseKey);
  vault.close();
  return key;
}

/** The Carnet error that a promise or a function ends with. Fails when there is none. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<CarnetError> {
  let error: unknown;
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (thrown) {
    error = thrown;
  }
  if (error instanceof CarnetError) return error;
  throw new Error('expected a Carnet error', { cause: error });
}

export async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  return (await failureOf(work)).code;
}
