import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ToBackupWorker } from './backupMessages.ts';
import { groupIsAlive } from './groupIsAlive.ts';
import { workerEntry } from './workerEntry.ts';

const entry = await workerEntry('backupWorker');

/** A worker with its modules loaded, that waits to be told what to do. */
export class BackupWorker {
  readonly #child: ChildProcess;
  readonly #loaded: Promise<unknown>;
  readonly #begun = Promise.withResolvers<void>();
  readonly #done = Promise.withResolvers<void>();
  failure: string | null = null;
  #killed = false;

  constructor() {
    this.#child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // A process group of its own, so that its jobs can be killed with it.
      detached: process.platform !== 'win32',
    });
    this.#loaded = once(this.#child, 'message').then(() => {
      this.#child.on('message', (message) => this.#take(message));
    });
    this.#child.once('exit', () => {
      this.#begun.resolve();
      this.#done.resolve();
    });
  }

  /** Begins and is killed so long after; null leaves it in peace. Resolves with how long it ran. */
  async run(task: ToBackupWorker, killAfter: number | null): Promise<number> {
    await this.#loaded;
    this.#child.send(task);
    await this.#begun.promise;
    const begun = performance.now();
    if (killAfter === null) await this.#done.promise;
    else await wait(killAfter);
    const ran = performance.now() - begun;
    await this.#end(killAfter !== null);
    return ran;
  }

  async retire(): Promise<void> {
    await this.#loaded;
    await this.#end(true);
  }

  async #end(byForce: boolean): Promise<void> {
    const { pid } = this.#child;
    this.#killed = byForce;
    const ended = this.#child.exitCode === null ? once(this.#child, 'exit') : undefined;
    if (!byForce) this.#child.disconnect();
    else if (pid !== undefined && process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else this.#child.kill('SIGKILL');
    await ended;
    for (let tries = 0; tries < 500 && pid !== undefined && groupIsAlive(pid); tries += 1) {
      await wait(10);
    }
  }

  #take(message: unknown): void {
    if (message === 'begun') this.#begun.resolve();
    else if (message === 'done') this.#done.resolve();
    else {
      // Its jobs may die an instant before it does.
      if (!this.#killed) this.failure = JSON.stringify(message);
      this.#begun.resolve();
      this.#done.resolve();
    }
  }
}
