import { toWire } from '../../../shared/contract/errors.ts';
import type { FromJob, JobChannel, ToJob } from './jobMessages.ts';
import { parentPort, type Port } from './parentPort.ts';

/** What the work inside a job sees of whoever started it. */
export interface JobPort {
  post(message: unknown): void;
  /** Messages that arrive before the first `onMessage` are kept for it. */
  onMessage(listener: (message: unknown) => void): void;
}

/**
 * The process side of a job, called once by its entry file. Runs `work` with what the starter passed
 * as `init`, then ends the process: code 0, or 1 with the error's code sent ahead when it threw.
 */
export function runJob(work: (port: JobPort, init: unknown) => Promise<void>): void {
  void channelToStarter().then((channel) => {
    const waiting: unknown[] = [];
    let listener: ((message: unknown) => void) | undefined;
    let exitCode = 0;
    const port: JobPort = {
      post: (message) => channel.send({ type: 'message', message }),
      onMessage(next) {
        listener = next;
        for (const message of waiting.splice(0)) next(message);
      },
    };

    channel.onReceive((received) => {
      if (received.type === 'message') {
        if (listener) listener(received.message);
        else waiting.push(received.message);
      } else if (received.type === 'init') {
        work(port, received.init).then(
          () => channel.send({ type: 'done' }),
          (error: unknown) => {
            exitCode = 1;
            // A stack may quote client text: it goes to a developer's terminal only when asked for.
            if (process.env['CARNET_TRACE'] === '1') console.error(error);
            channel.send({ type: 'failed', error: toWire(error) });
          },
        );
      } else {
        process.exit(exitCode);
      }
    });
  });
}

async function channelToStarter(): Promise<JobChannel<FromJob, ToJob>> {
  const shell = parentPort();
  if (!shell) {
    // The starter is gone: nobody is left to work for.
    process.once('disconnect', () => process.exit(1));
    return {
      send: (message) => void process.send?.(message),
      onReceive: (listener) => process.on('message', (message) => listener(message as ToJob)),
    };
  }
  // The shell's one message brings the port that leads straight to core (keys don't pass through the shell).
  const port = await new Promise<Port>((resolve) => {
    shell.on('message', ({ ports }) => {
      const [first] = ports;
      if (first) resolve(first);
    });
  });
  port.on('close', () => process.exit(1));
  return {
    send: (message) => port.postMessage(message),
    onReceive(listener) {
      port.on('message', ({ data }) => listener(data as ToJob));
      port.start();
    },
  };
}
