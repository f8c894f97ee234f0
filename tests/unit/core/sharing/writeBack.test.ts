import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { databaseName } from '../../../../main/core/databaseName.ts';
import type { OpenCase } from '../../../../main/core/openCase.ts';
import type { Job, JobRunner } from '../../../../main/core/process/jobRunner.ts';
import { WriteBack, type WrittenBack } from '../../../../main/core/sharing/writeBack.ts';
import { caseOf, newLaptop } from '../../../support/twoLaptops.ts';

const text = 'x'.repeat(200_000);
const enough = 40;
const writeNext = (open: OpenCase) =>
  open.write((unit) => unit.create('person', 'agency', { headerNote: 'y' }));
const pagesOf = (open: OpenCase) =>
  statSync(join(open.vault.folder, `${databaseName}-wal`)).size / 4096;

const parts = (open: OpenCase, jobs: JobRunner): WrittenBack => ({
  vault: open.vault,
  jobs,
  holdWriteBack: (isHeld) => open.holdWriteBack(isHeld),
});

/** Writes as a backlog does, taking turns. */
async function writes(open: OpenCase, writeBack: WriteBack, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    open.write((unit) => unit.create('person', 'agency', { headerNote: text }));
    await new Promise((resolve) => setImmediate(resolve));
    await writeBack.turn();
  }
}

test('a backlog leaves writing back to a process of its own, which ends with it', async () => {
  const open = await caseOf(await newLaptop('Ben'));
  let exit: Job['exit'] | undefined;
  const jobs: JobRunner = {
    start(kind, init) {
      const job = open.jobs.start(kind, init);
      ({ exit } = job);
      return job;
    },
  };
  const writeBack = new WriteBack(parts(open, jobs), 0);
  // More than 4,000 pages, which commits would have written back four times.
  await writes(open, writeBack, 100);
  writeBack.end();
  expect(await exit).toEqual({ code: 0 });
  expect(pagesOf(open)).toBeGreaterThan(4000);
  // All is written back: the log begins anew, and is cut to what a log may keep.
  writeNext(open);
  expect(pagesOf(open)).toBeLessThan(4200);
  expect(open.reader.value('SELECT count(*) FROM person')).toBe(101);
  open.close();
});

test('a log that became long is waited for until nothing of it is left', async () => {
  const asked: string[] = [];
  let answers: (message: unknown) => void = () => undefined;
  const slow: JobRunner = {
    start: (): Job => ({
      post: (message) => void asked.push(JSON.stringify(message)),
      onMessage: (listener) => {
        answers = listener;
      },
      exit: new Promise(() => undefined),
      kill: () => undefined,
    }),
  };
  const vault = { folder: 'nowhere', databaseKey: new Uint8Array(32) };
  const writeBack = new WriteBack({ vault, jobs: slow, holdWriteBack: () => undefined }, 0);
  for (let turn = 0; turn < enough; turn += 1) void writeBack.turn();
  expect(asked).toHaveLength(1);
  answers({ type: 'written', pages: 20_000, left: 12_000 });
  let isFree = false;
  const waits = writeBack.turn()?.then(() => {
    isFree = true;
  });
  answers({ type: 'written', pages: 20_500, left: 300 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isFree).toBe(false);
  answers({ type: 'written', pages: 20_500, left: 0 });
  await waits;
  expect(isFree).toBe(true);
  writeBack.stop();
});

test('an exchange that begins while the process of the one before still ends waits for its own alone', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const posted: string[][] = [];
  const slow: JobRunner = {
    start: (): Job => {
      const own: string[] = [];
      posted.push(own);
      return {
        post: (message) => void own.push((message as { type: string }).type),
        onMessage: () => undefined,
        exit: new Promise(() => undefined),
        kill: () => undefined,
      };
    },
  };
  const vault = { folder: 'nowhere', databaseKey: new Uint8Array(32) };
  const writeBack = new WriteBack({ vault, jobs: slow, holdWriteBack: () => undefined }, 0);
  vi.advanceTimersByTime(1000);
  expect(writeBack.turn()).toBeUndefined();
  writeBack.end();
  vi.advanceTimersByTime(2000);
  // It asks its own process, and waits for no answer that nobody gives.
  expect(writeBack.turn()).toBeUndefined();
  expect(posted).toEqual([['write', 'write', 'end'], ['write']]);
  writeBack.stop();
  vi.useRealTimers();
});

test('a short exchange starts no process, and one that dies leaves commits as they always were', async () => {
  const open = await caseOf(await newLaptop('Ben'));
  let started = 0;
  const dead: JobRunner = {
    start(): Job {
      started += 1;
      return {
        post: () => undefined,
        onMessage: () => undefined,
        exit: Promise.resolve({ code: 1 }),
        kill: () => undefined,
      };
    },
  };
  const short = new WriteBack(parts(open, dead), Number.POSITIVE_INFINITY);
  await writes(open, short, 5);
  short.end();
  expect(started).toBe(0);
  const long = new WriteBack(parts(open, dead), 0);
  await writes(open, long, enough);
  expect(started).toBe(1);
  long.end();
  // Written back by the commits themselves, as soon as there are a thousand pages.
  expect(pagesOf(open)).toBeLessThan(2000);
  open.close();
});

test('a long exchange is over before its process starts, which a vault that is closed then never does', async () => {
  let started = 0;
  const held: boolean[] = [];
  const jobs: JobRunner = {
    start: (): Job => {
      started += 1;
      return {
        post: () => undefined,
        onMessage: () => undefined,
        exit: new Promise(() => undefined),
        kill: () => undefined,
      };
    },
  };
  vi.useFakeTimers({ toFake: ['performance'] });
  const vault = { folder: 'nowhere', databaseKey: new Uint8Array(32) };
  const takesLong = () => {
    const holdWriteBack = (isHeld: boolean) => void held.push(isHeld);
    const writeBack = new WriteBack({ vault, jobs, holdWriteBack });
    void writeBack.turn();
    vi.advanceTimersByTime(1000);
    writeBack.end();
    return writeBack;
  };
  takesLong();
  expect(started).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(started).toBe(1);
  // Commits leave the log to it until it is done.
  expect(held).toEqual([true]);
  takesLong().stop();
  await new Promise((resolve) => setImmediate(resolve));
  expect(started).toBe(1);
  expect(held).toEqual([true, true, false]);
  vi.useRealTimers();
});
