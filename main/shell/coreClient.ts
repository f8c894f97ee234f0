import { app, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FromCore, ToCore } from '../core/process/coreMessages.ts';
import type { JobKind } from '../core/process/jobRunner.ts';
import type { Installed } from '../core/updates/gate/judgeRelease.ts';
import type { FeedPort } from '../core/updates/sources/feedPort.ts';
import { CarnetError, fromWire } from '../../shared/contract/errors.ts';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import { answerFeed, type FeedAnswers } from './updates/answerFeed.ts';

/** How long core may take to flush and close before it is ended anyway. */
const closingMilliseconds = 2000;

export interface CoreOptions {
  /** Where the vaults lie. */
  readonly directory: string;
  /** Where core's bundles lie. */
  readonly bundles: string;
  /** Which Carnet runs, and how it was installed. */
  readonly installed: Installed;
  /** Where releases are published on the web. */
  readonly feed: FeedPort | undefined;
}

export interface CoreClient {
  /** Answers a call from inside the core process; rejects with a CarnetError. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Ends the core process, and with it its keys; a new one answers the next call. */
  restart(): Promise<void>;
  /** Ends the core process for good. */
  stop(): Promise<void>;
}

/**
 * The shell's end of the core process: starts it, restarts it when it died or was locked, and starts
 * the jobs that it asks for.
 */
export function startCore(options: CoreOptions, onEvent: (event: CarnetEvent) => void): CoreClient {
  let running = new RunningCore(options, onEvent);
  let stopped = false;
  return {
    call(name, input) {
      if (stopped) return Promise.reject(new CarnetError('core.stopped'));
      // It died by itself (or was ended by the system): the vault is locked, the start screen works.
      if (running.isGone) running = new RunningCore(options, onEvent);
      return running.call(name, input);
    },
    async restart() {
      const old = running;
      await old.end();
      if (running === old && !stopped) running = new RunningCore(options, onEvent);
    },
    async stop() {
      stopped = true;
      await running.end();
    },
  };
}

class RunningCore {
  readonly #child: UtilityProcess;
  readonly #bundles: string;
  readonly #onEvent: (event: CarnetEvent) => void;
  readonly #calls = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #jobs = new Map<number, UtilityProcess>();
  readonly #feed: FeedAnswers;
  readonly #closed = Promise.withResolvers<void>();
  readonly #exited = Promise.withResolvers<void>();
  #lastId = 0;
  #ending = false;
  isGone = false;

  constructor(options: CoreOptions, onEvent: (event: CarnetEvent) => void) {
    this.#bundles = options.bundles;
    this.#onEvent = onEvent;
    this.#feed = answerFeed(options.feed, (message) => this.#tell(message));
    this.#child = fork(join(options.bundles, 'coreProcess.js'), 'Carnet core');
    this.#child.on('message', (message: FromCore) => this.#receive(message));
    this.#child.once('exit', () => this.#gone());
    this.#tell({
      type: 'open',
      directory: options.directory,
      installed: options.installed,
      hasFeed: options.feed !== undefined,
    });
  }

  call(name: string, input: unknown): Promise<unknown> {
    this.#lastId += 1;
    const pending = Promise.withResolvers<unknown>();
    this.#calls.set(this.#lastId, pending);
    this.#tell({ type: 'call', id: this.#lastId, name, input });
    return pending.promise;
  }

  /** Asks core to close, waits for that within bounds, then ends the process whatever it answered. */
  async end(): Promise<void> {
    if (!this.#ending && !this.isGone) {
      this.#ending = true;
      this.#tell({ type: 'close' });
      await Promise.race([this.#closed.promise, this.#exited.promise, wait(closingMilliseconds)]);
      await this.#kill();
    }
    await this.#exited.promise;
  }

  /** Asks the system to end the process, and a second later ends it by force. */
  async #kill(): Promise<void> {
    const { pid } = this.#child;
    this.#child.kill();
    await Promise.race([this.#exited.promise, wait(1000)]);
    if (!this.isGone && pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  #tell(message: ToCore): void {
    if (!this.isGone) this.#child.postMessage(message);
  }

  #receive(message: FromCore): void {
    switch (message.type) {
      case 'reply': {
        const pending = this.#calls.get(message.id);
        this.#calls.delete(message.id);
        if ('error' in message) pending?.reject(fromWire(message.error));
        else pending?.resolve(message.ok);
        return;
      }
      case 'event':
        // While it is being ended the shell knows better why than core does.
        if (!this.#ending) this.#onEvent(message.event);
        return;
      case 'startJob':
        return this.#startJob(message.jobId, message.kind);
      case 'killJob':
        this.#jobs.get(message.jobId)?.kill();
        return;
      case 'askFeed':
      case 'stopFeed':
        return this.#feed.receive(message);
      case 'closed':
        return this.#closed.resolve();
    }
  }

  /** A job's keys and data go over a channel between core and job; the shell only hands out its ends. */
  #startJob(jobId: number, kind: JobKind): void {
    const { port1, port2 } = new MessageChannelMain();
    const job = fork(join(this.#bundles, 'jobs', `${kind}Job.js`), `Carnet ${kind}`);
    this.#jobs.set(jobId, job);
    job.postMessage({ type: 'port' }, [port2]);
    this.#child.postMessage({ type: 'job', jobId } satisfies ToCore, [port1]);
    job.once('exit', (code) => {
      this.#jobs.delete(jobId);
      this.#tell({ type: 'jobExit', jobId, code });
    });
  }

  #gone(): void {
    this.isGone = true;
    for (const job of this.#jobs.values()) job.kill();
    this.#feed.end();
    for (const pending of this.#calls.values()) pending.reject(new CarnetError('core.stopped'));
    this.#calls.clear();
    this.#exited.resolve();
    // A core that ended by itself has locked the vault: windows must show it.
    if (!this.#ending) this.#onEvent({ type: 'vault', open: false, reason: 'stopped' });
  }
}

/** What a process prints may quote client text: it is shown only when a developer asks for it. */
function fork(entry: string, serviceName: string): UtilityProcess {
  return utilityProcess.fork(entry, [], {
    serviceName,
    stdio: process.env['CARNET_TRACE'] === '1' ? 'inherit' : 'ignore',
    env: environment(),
  });
}

/** Nothing of the user's environment that could steer Node goes into a process that holds keys. */
function environment(): Record<string, string> {
  const passed = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !entry[0].startsWith('NODE_') &&
      // Nor, in the packaged product, what developers use to look inside.
      !(app.isPackaged && entry[0].startsWith('CARNET_')),
  );
  return Object.fromEntries(passed);
}
