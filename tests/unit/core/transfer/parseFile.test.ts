import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { forkedJobs } from '../../../../main/core/process/forkedJobs.ts';
import type { Job, JobRunner } from '../../../../main/core/process/jobRunner.ts';
import { parseFile } from '../../../../main/core/transfer/parseFile.ts';
import type { TablePart } from '../../../../main/core/transfer/table/tablePart.ts';
import { refusal } from './support/readAll.ts';
import { tempFile } from './support/tempFile.ts';

const list = `id,name\n${Array.from({ length: 20_000 }, (_, i) => `C${i},Name ${i}`).join('\n')}\n`;

async function all(parts: AsyncIterable<TablePart>): Promise<TablePart[]> {
  const found: TablePart[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

/** Real parser processes, remembered so that a test can see them end. */
function watchedJobs(): JobRunner & { started: Job[] } {
  const runner = forkedJobs();
  const started: Job[] = [];
  return {
    started,
    start(kind, init) {
      const job = runner.start(kind, init);
      started.push(job);
      return job;
    },
  };
}

test('a list is read in a process of its own, whole and in order', async () => {
  const jobs = watchedJobs();
  const parts = await all(parseFile(jobs, { path: tempFile('list.csv', list) }));
  const rows = parts.flatMap((part) => (part.type === 'rows' ? part.rows : []));
  expect(parts[0]).toMatchObject({ type: 'opened', encoding: 'utf8' });
  expect(rows).toHaveLength(20_001);
  expect(rows.at(-1)).toEqual({ at: 20_001, cells: ['C19999', 'Name 19999'] });
  expect(await jobs.started[0]?.exit).toEqual({ code: 0 });
});

test('what is wrong with a file arrives as its code and what its sentence needs', async () => {
  const path = tempFile('a.pdf', '%PDF-1.4');
  const failed = await refusal(all(parseFile(forkedJobs(), { path })));
  expect(failed).toEqual({ code: 'import.notATable', params: { kind: 'pdf' } });
});

test('cancelling ends the process and says so', async () => {
  const jobs = watchedJobs();
  const cancel = new AbortController();
  const reading = (async () => {
    for await (const part of parseFile(jobs, { path: tempFile('list.csv', list) }, cancel.signal)) {
      if (part.type === 'rows') cancel.abort();
    }
  })();
  expect((await refusal(reading)).code).toBe('import.cancelled');
  expect((await jobs.started[0]?.exit)?.code).toBe(null);
});

test('leaving the loop early ends the process', async () => {
  const jobs = watchedJobs();
  for await (const part of parseFile(jobs, { path: tempFile('list.csv', list) })) {
    if (part.type === 'rows') break;
  }
  expect((await jobs.started[0]?.exit)?.code).toBe(null);
});

test('a parser that dies without a word is reported as stopped', async () => {
  const jobs = watchedJobs();
  const reading = (async () => {
    for await (const part of parseFile(jobs, { path: tempFile('list.csv', list) })) {
      if (part.type === 'opened') jobs.started[0]?.kill();
    }
  })();
  expect((await refusal(reading)).code).toBe('import.parserStopped');
});

test('a parser that says what no parser says is not believed', async () => {
  const echo = fileURLToPath(new URL('../../../fixtures/jobs/echoJob.ts', import.meta.url));
  const reading = parseFile(
    forkedJobs(() => echo),
    { path: 'x' },
  );
  const runner: JobRunner = {
    start: () => ({
      post: () => undefined,
      onMessage: (listener) => listener({ type: 'rows', rows: [{ at: 1, cells: [{}] }] }),
      exit: Promise.resolve({ code: 0 }),
      kill: () => undefined,
    }),
  };
  await reading.return();
  expect((await refusal(all(parseFile(runner, { path: 'x' })))).code).toBe('import.parserStopped');
});

test('a parser that hangs is ended, some time after it should have ended itself', async () => {
  vi.useFakeTimers();
  try {
    let killed: (exit: { code: null }) => void = () => undefined;
    const runner: JobRunner = {
      start: () => ({
        post: () => undefined,
        onMessage: () => undefined,
        exit: new Promise((resolve) => {
          killed = resolve;
        }),
        kill: () => killed({ code: null }),
      }),
    };
    const failed = refusal(all(parseFile(runner, { path: 'x' })));
    await vi.advanceTimersByTimeAsync(131_000);
    expect(await failed).toEqual({ code: 'import.tookTooLong', params: { seconds: 120 } });
  } finally {
    vi.useRealTimers();
  }
});

test('a parser never runs far ahead of whoever takes its rows', async () => {
  let sent = 0;
  let taken = 0;
  let furthest = 0;
  const runner = forkedJobs();
  const counting: JobRunner = {
    start(kind, init) {
      const job = runner.start(kind, init);
      return {
        ...job,
        onMessage: (listener) =>
          job.onMessage((message) => {
            sent += 1;
            furthest = Math.max(furthest, sent - taken);
            listener(message);
          }),
      };
    },
  };
  for await (const part of parseFile(counting, { path: tempFile('list.csv', list) })) {
    expect(part).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 5));
    taken += 1;
  }
  expect(sent).toBeGreaterThan(30);
  expect(furthest).toBeLessThanOrEqual(4);
});
