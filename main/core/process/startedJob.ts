import type { FromJob, JobChannel, ToJob } from './jobMessages.ts';
import type { Job, JobExit } from './jobRunner.ts';

/**
 * The starter's end of a job, over any channel. `exited` resolves with the process's exit code;
 * `kill` ends the process.
 */
export function startedJob(
  channel: JobChannel<ToJob, FromJob>,
  init: unknown,
  exited: Promise<number | null>,
  kill: () => void,
): Job {
  const waiting: unknown[] = [];
  let listener: ((message: unknown) => void) | undefined;
  let failure: unknown;

  channel.onReceive((received) => {
    if (received.type === 'message') {
      if (listener) listener(received.message);
      else waiting.push(received.message);
      return;
    }
    if (received.type === 'failed') failure = received.error;
    channel.send({ type: 'end' });
  });
  channel.send({ type: 'init', init });

  return {
    post: (message) => channel.send({ type: 'message', message }),
    onMessage(next) {
      listener = next;
      for (const message of waiting.splice(0)) next(message);
    },
    exit: exited.then((code): JobExit => (failure === undefined ? { code } : { code, failure })),
    kill,
  };
}
