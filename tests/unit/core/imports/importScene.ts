import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, openCore } from '../../../../main/core/core.ts';
import type { Job, JobRunner } from '../../../../main/core/process/jobRunner.ts';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { databaseName } from '../../../../main/core/databaseName.ts';
import type { CarnetEvent } from '../../../../shared/contract/events.ts';
import type { ImportState } from '../../../../shared/contract/imports.ts';
import { bundledJobs } from '../../../support/bundledJobs.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { databaseKey, passphrase, startOfScene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

type Task = 'survey' | 'plan' | 'publish' | 'purge';

/** Import jobs whose ends a test can hold back, and which it can kill. */
export interface HeldJobs {
  readonly runner: JobRunner;
  /** From now on a job of this task ends, for the core, only when {@link HeldJobs.release} is called. */
  hold(task: Task): void;
  /** Resolves when the held job has done its work; its process is gone then. */
  readonly workDone: Promise<void>;
  release(): void;
  /** Kills the next job of this task as soon as it tells of progress. */
  killAtProgress(task: Task): void;
}

export function heldJobs(): HeldJobs {
  const forked = bundledJobs();
  let held: Task | null = null;
  let killed: Task | null = null;
  const done = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  return {
    runner: {
      start(kind, init): Job {
        const job = forked.start(kind, init);
        if (kind !== 'import') return job;
        const { task } = init as { task: Task };
        const kill = task === killed;
        if (kill) killed = null;
        const exit = async () => {
          const result = await job.exit;
          if (task === held) {
            held = null;
            done.resolve();
            await released.promise;
          }
          return result;
        };
        return {
          post: (message) => job.post(message),
          onMessage: (listener) =>
            job.onMessage((message) => {
              listener(message);
              if (kill) job.kill();
            }),
          exit: exit(),
          kill: () => job.kill(),
        };
      },
    },
    hold(task) {
      held = task;
    },
    workDone: done.promise,
    release: () => released.resolve(),
    killAtProgress(task) {
      killed = task;
    },
  };
}

export interface ImportScene {
  readonly core: Core;
  readonly events: CarnetEvent[];
  readonly vaultId: string;
  readonly directory: string;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Reads a list to the end of its survey. */
  read(csv: string): Promise<ImportState>;
  plan(state: ImportState): Promise<ImportState>;
  look<Result>(reading: (database: Connection) => Result): Result;
  names(): Promise<string[]>;
  /** Resolves when a job tells that it is at this stage. */
  reached(stage: string): Promise<void>;
  close(): Promise<void>;
}

/** An open vault in which lists are taken in. */
export async function openImportScene(jobs: JobRunner = bundledJobs()): Promise<ImportScene> {
  const directory = tempFolder('import');
  let now = startOfScene;
  const core = await openCore({
    directory,
    clock: { now: () => (now += 1) },
    jobs: cheapJobs(jobs),
  });
  const events: CarnetEvent[] = [];
  core.on((event) => events.push(event));
  const { id } = await core.call('vault.create', {
    ownerName: 'Amara Diallo',
    language: 'en',
    recoveryLanguage: 'en',
    passphrase,
  });
  const key = await databaseKey(directory, id);
  let files = 0;
  return {
    core,
    events,
    vaultId: id,
    directory,
    lock: async () => void (await core.call('vault.lock', {})),
    unlock: async () => void (await core.call('vault.unlock', { id, passphrase })),
    async read(csv) {
      const path = join(directory, `list-${(files += 1)}.csv`);
      writeFileSync(path, csv);
      const { fileId } = await core.call('files.offer', { path, purpose: 'import' });
      return core.call('import.read', { fileId });
    },
    plan: (state) =>
      core.call('import.plan', { id: state.id, mapping: state.columns, choices: state.choices }),
    look(reading) {
      const database = openDatabase(join(directory, 'vaults', id, databaseName), key);
      try {
        return reading(database);
      } finally {
        database.close();
      }
    },
    async names() {
      const { people } = await core.call('people.list', { limit: 500 });
      return people.map(({ name }) => name.full);
    },
    reached: (stage) =>
      new Promise((resolve) => {
        const stop = core.on((event) => {
          if (event.type !== 'progress' || event.stage !== stage) return;
          stop();
          resolve();
        });
      }),
    close: () => core.close(),
  };
}

/** A list of this many people, the first of whom are told. */
export function listOf(count: number, first: readonly string[] = []): string {
  const people = Array.from({ length: count }, (_, index) =>
    [
      `C${1000 + index}`,
      first[index] ?? `Person${letters(index)} Family${letters(index * 7 + 3)}`,
      `${1950 + (index % 60)}-03-${String(13 + (index % 15))}`,
      `204-555-${String(1000 + index)}`,
      `F${Math.floor(index / 3)}`,
    ].join(','),
  );
  return ['Client number,Name,Date of birth,Telephone,Family number', ...people].join('\n');
}

/** A word of letters for a number: no two are alike. */
function letters(value: number): string {
  return [...value.toString(26).padStart(4, '0')]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
}
