import { join } from 'node:path';
import { databaseName } from '../databaseName.ts';
import type { Job, JobRunner } from '../process/jobRunner.ts';
import {
  type WriteBackRequest,
  type WriteBackTask,
  writeBackMessage,
} from '../store/writeBackTask.ts';

/** An exchange that still takes turns after so long, in milliseconds, has a backlog before it. */
const startAfter = 1500;
/** One that took this part of it may leave more in the log than a commit should write back. */
const much = 0.2;
/** How often the job is asked to write back, in milliseconds: a page that changes often is written once. */
const askEvery = 500;
/** Where it does not answer for so long it is waited for: nobody knows how long the log became. */
const longestSilence = 1500;
/** A log of so many pages (of 4 KiB) is waited for. */
const mostPages = 16_000;

/** What writing back needs of an open vault. */
export interface WrittenBack {
  readonly vault: { readonly folder: string; readonly databaseKey: Uint8Array };
  readonly jobs: JobRunner;
  /** While held, commits of this process leave the log as it is (but for one that is very long). */
  holdWriteBack(isHeld: boolean): void;
}

/**
 * While a backlog comes in, a process of its own writes the database's log back: within a commit that
 * takes 100 ms every second or two, in which nothing typed would be answered. A backlog that comes
 * faster than the log is written back waits for it, so that the log keeps within bounds.
 */
export class WriteBack {
  readonly #open: WrittenBack;
  readonly #startAfter: number;
  #began: number | undefined;
  #job: Job | undefined;
  /** It has its last work to do, and ends by itself. */
  #ending: Job | undefined;
  /** That process is started once whoever waits for the exchange has heard of its end. */
  #soon: NodeJS.Immediate | undefined;
  #isOver = false;
  #asked: { readonly answer: Promise<void>; readonly settle: () => void } | undefined;
  #askedAt = 0;
  #pages = 0;

  constructor(open: WrittenBack, after = startAfter) {
    this.#open = open;
    this.#startAfter = after;
  }

  /** Whenever others get their turn. A promise: wait for it before writing on. */
  turn = (): Promise<void> | undefined => {
    const now = performance.now();
    if (this.#began === undefined) {
      this.#began = now;
      this.#open.holdWriteBack(true);
    }
    if (this.#isOver || now - this.#began < this.#startAfter) return undefined;
    this.#job ??= this.#start();
    if (this.#asked === undefined && now - this.#askedAt >= askEvery) this.#ask(now);
    if (this.#pages > mostPages) return this.#catchUp();
    return now - this.#askedAt > longestSilence ? this.#asked?.answer : undefined;
  };

  /** The exchange is over: what is left is written back, for which nobody waits. */
  end(): void {
    const took = this.#began === undefined ? 0 : performance.now() - this.#began;
    const isOwed = !this.#isOver && took > this.#startAfter * much;
    if (this.#isOver) this.#ending = undefined;
    else if (this.#job !== undefined) this.#finish(this.#job);
    else if (isOwed) {
      this.#soon ??= setImmediate(() => {
        this.#soon = undefined;
        this.#finish(this.#start());
      });
    }
    this.#forget();
  }

  #finish(job: Job): void {
    job.post({ type: 'write' } satisfies WriteBackRequest);
    job.post({ type: 'end' } satisfies WriteBackRequest);
    this.#ending = job;
  }

  /** At once: the vault is about to be closed. Commits write back themselves from here on. */
  stop(): void {
    clearImmediate(this.#soon);
    this.#soon = undefined;
    this.#ending?.kill();
    this.#job?.kill();
    this.#ending = undefined;
    this.#forget();
  }

  #forget(): void {
    [this.#job, this.#began, this.#isOver] = [undefined, undefined, false];
    // What that process was asked it answers to nobody any more: the next exchange must not wait for it.
    this.#asked?.settle();
    [this.#asked, this.#pages] = [undefined, 0];
    // Until then no commit begins with what the job is about to do.
    if (this.#ending === undefined && this.#soon === undefined) this.#release();
  }

  /** Nothing is written meanwhile, so that all of the log comes to be written back, and it begins anew. */
  async #catchUp(): Promise<void> {
    while (this.#pages > mostPages) {
      if (this.#asked === undefined) this.#ask(performance.now());
      await this.#asked?.answer;
    }
  }

  #start(): Job {
    const { vault, jobs } = this.#open;
    const task: WriteBackTask = {
      databaseFile: join(vault.folder, databaseName),
      databaseKey: vault.databaseKey,
    };
    const job = jobs.start('writeBack', task);
    job.onMessage((message) => {
      if (this.#job !== job) return;
      const { pages, left } = writeBackMessage.parse(message);
      // Once all of a log is written back, the next commit begins it anew.
      this.#pages = left === 0 ? 0 : pages;
      this.#asked?.settle();
      this.#asked = undefined;
    });
    void job.exit.then(() => {
      if (this.#ending === job) {
        this.#ending = undefined;
        if (this.#began === undefined) this.#release();
      }
      if (this.#job !== job) return;
      // It died: commits write back themselves again.
      this.#isOver = true;
      this.#release();
    });
    return job;
  }

  #ask(now: number): void {
    this.#askedAt = now;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#asked = { answer: promise, settle: resolve };
    this.#job?.post({ type: 'write' } satisfies WriteBackRequest);
  }

  #release(): void {
    this.#asked?.settle();
    this.#asked = undefined;
    this.#pages = 0;
    this.#open.holdWriteBack(false);
  }
}
