import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromJob, JobChannel, ToJob } from './jobMessages.ts';
import type { JobKind, JobRunner } from './jobRunner.ts';
import { startedJob } from './startedJob.ts';

/** Where a job's entry lies: beside this bundle, or in the source tree, which Node 24 runs as it is. */
export function jobEntry(kind: JobKind): string {
  const bundled = fileURLToPath(new URL(`./jobs/${kind}Job.js`, import.meta.url));
  if (existsSync(bundled)) return bundled;
  return fileURLToPath(new URL(`../jobs/${kind}Job.ts`, import.meta.url));
}

/** A hostile file meets the heap's end before the laptop does; the parser also watches its own memory. */
const heapLimit: Partial<Record<JobKind, readonly string[]>> = {
  parser: ['--max-old-space-size=192'],
};

/** Jobs as child processes of Node: for tests, benchmarks and the demonstration. */
export function forkedJobs(entryOf: (kind: JobKind) => string = jobEntry): JobRunner {
  return {
    start(kind, init) {
      const child = fork(entryOf(kind), [], {
        serialization: 'advanced',
        // A debugger's port, or a test runner's loader, is not for the job.
        execArgv: ['--disable-warning=ExperimentalWarning', ...(heapLimit[kind] ?? [])],
        stdio: [
          'ignore',
          'ignore',
          process.env['CARNET_TRACE'] === '1' ? 'inherit' : 'ignore',
          'ipc',
        ],
      });
      const exited = new Promise<number | null>((resolve) => {
        child.once('error', () => resolve(child.exitCode));
        child.once('exit', (code) => resolve(code));
      });
      const channel: JobChannel<ToJob, FromJob> = {
        // The callback takes the error of a child that is already gone: `exit` tells of that.
        send: (message) => void (child.connected && child.send(message, () => undefined)),
        onReceive: (listener) => child.on('message', (message) => listener(message as FromJob)),
      };
      return startedJob(channel, init, exited, () => child.kill('SIGKILL'));
    },
  };
}
