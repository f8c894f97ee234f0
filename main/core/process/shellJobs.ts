import type { FromJob, JobChannel, ToJob } from './jobMessages.ts';
import type { FromCore } from './coreMessages.ts';
import type { JobRunner } from './jobRunner.ts';
import type { Port } from './parentPort.ts';
import { startedJob } from './startedJob.ts';

interface ShellJobs extends JobRunner {
  /** The shell brings the port of a job that was asked for. */
  arrived(jobId: number, port: Port): void;
  exited(jobId: number, code: number | null): void;
}

/**
 * Jobs as utility processes. Only the shell can start those, so core asks it to; the shell answers
 * with a port that leads straight to the job, over which keys and data go without passing it.
 */
export function shellJobs(tellShell: (message: FromCore) => void): ShellJobs {
  const running = new Map<
    number,
    { connect(port: Port): void; ended(code: number | null): void }
  >();
  let lastId = 0;
  return {
    start(kind, init) {
      lastId += 1;
      const jobId = lastId;
      const exited = Promise.withResolvers<number | null>();
      const connected = Promise.withResolvers<Port>();
      running.set(jobId, { connect: connected.resolve, ended: exited.resolve });
      tellShell({ type: 'startJob', jobId, kind });
      const channel: JobChannel<ToJob, FromJob> = {
        send: (message) => void connected.promise.then((port) => port.postMessage(message)),
        onReceive(listener) {
          void connected.promise.then((port) => {
            port.on('message', ({ data }) => listener(data as FromJob));
            port.start();
          });
        },
      };
      return startedJob(channel, init, exited.promise, () => tellShell({ type: 'killJob', jobId }));
    },
    arrived: (jobId, port) => running.get(jobId)?.connect(port),
    exited(jobId, code) {
      running.get(jobId)?.ended(code);
      running.delete(jobId);
    },
  };
}
