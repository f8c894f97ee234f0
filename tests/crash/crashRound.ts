import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { EditKind, FromWorker, ToWorker } from './crashMessages.ts';
import { groupIsAlive } from './groupIsAlive.ts';
import { workerEntry } from './workerEntry.ts';

/** One call of a killed worker. `id` is null for the one that was in flight. */
export interface ToldCall {
  readonly kind: EditKind;
  readonly token: string;
  readonly target: string;
  id: string | null;
}

const entry = await workerEntry('crashWorker');

/** A worker whose modules are loaded and that waits to be told what to do. */
export class CrashWorker {
  readonly #child: ChildProcess;
  readonly #loaded: Promise<unknown>;
  readonly calls: ToldCall[] = [];
  opened = false;
  failure: string | null = null;
  messages = 0;
  #killed = false;
  #listener: () => void = () => undefined;

  constructor() {
    this.#child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // A process group of its own, so that its jobs can be killed with it.
      detached: process.platform !== 'win32',
    });
    this.#loaded = once(this.#child, 'message').then(() => {
      this.#child.on('message', (message) => this.#take(message as FromWorker));
    });
  }

  /** Ends without having been told anything, and leaves its compiled modules to the next. */
  async retire(): Promise<void> {
    await this.#loaded;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  async begin(task: ToWorker): Promise<void> {
    await this.#loaded;
    this.#child.send(task);
  }

  /** Resolves when this many messages came, or the worker failed or ended. */
  async told(count: number): Promise<void> {
    const ended = once(this.#child, 'exit');
    while (this.messages < count && this.failure === null && this.#child.exitCode === null) {
      const next = new Promise<void>((resolve) => {
        this.#listener = resolve;
      });
      await Promise.race([next, ended]);
    }
  }

  /** Kills the core process, or it and its jobs, and waits until none of them is left. */
  async kill(what: 'core' | 'group'): Promise<void> {
    const { pid } = this.#child;
    this.#killed = true;
    const ended = this.#child.exitCode === null ? once(this.#child, 'exit') : undefined;
    if (what === 'group' && pid !== undefined && process.platform !== 'win32') {
      process.kill(-pid, 'SIGKILL');
    } else this.#child.kill('SIGKILL');
    await ended;
    // Jobs end themselves when whoever started them is gone.
    for (let tries = 0; tries < 500 && pid !== undefined && groupIsAlive(pid); tries += 1) {
      await wait(10);
    }
    // Messages that were already on their way.
    await wait(1);
  }

  #take(message: FromWorker): void {
    this.messages += 1;
    if (message.type === 'opened') this.opened = true;
    // Its jobs may die an instant before it does.
    if (message.type === 'failed' && !this.#killed) this.failure = message.code;
    if (message.type === 'begin') this.calls.push({ ...message, id: null });
    if (message.type === 'done') {
      const call = this.calls.at(-1);
      if (call?.token !== message.token) throw new Error('told out of order');
      call.id = message.id;
    }
    this.#listener();
  }
}
