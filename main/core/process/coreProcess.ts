import { toWire } from '../../../shared/contract/errors.ts';
import { openCore } from '../core.ts';
import type { FromCore, ToCore } from './coreMessages.ts';
import { parentPort } from './parentPort.ts';
import { shellFeed } from './shellFeed.ts';
import { shellJobs } from './shellJobs.ts';
import { keepYoungHeapSmall } from './smallHeap.ts';

/**
 * Entry of the core process: puts `openCore` behind messages from the shell. Keys and plaintext
 * live in this process only, and end with it.
 */
keepYoungHeapSmall();
const shell = parentPort();
if (!shell) throw new Error('The core process is started by the shell.');

const tell = (message: FromCore) => shell.postMessage(message);
const jobs = shellJobs(tell);
const feed = shellFeed(tell);
let core: ReturnType<typeof openCore> | undefined;

shell.on('message', ({ data, ports }) => {
  const message = data as ToCore;
  switch (message.type) {
    case 'open':
      core = openCore({
        directory: message.directory,
        installed: message.installed,
        jobs,
        ...(message.hasFeed && { feed }),
      });
      core.then(
        (opened) => {
          opened.on((event) => tell({ type: 'event', event }));
          tell({ type: 'opened' });
        },
        (error: unknown) => tell({ type: 'failed', error: wired(error) }),
      );
      return;
    case 'call':
      void answer(message.id, message.name, message.input);
      return;
    case 'close':
      void close();
      return;
    case 'job': {
      const [port] = ports;
      if (port) jobs.arrived(message.jobId, port);
      return;
    }
    case 'jobExit':
      return jobs.exited(message.jobId, message.code);
    case 'feedProgress':
      return feed.progressed(message.id, message.bytes);
    case 'feedReply':
      feed.replied(message.id, message.reply);
  }
});

async function answer(id: number, name: string, input: unknown): Promise<void> {
  try {
    const opened = await core;
    if (!opened) throw new Error('A call came before the core was opened.');
    tell({ type: 'reply', id, ok: await opened.answer(name, input) });
  } catch (error) {
    tell({ type: 'reply', id, error: wired(error) });
  }
}

async function close(): Promise<void> {
  try {
    await (await core)?.close();
  } catch (error) {
    wired(error);
  }
  tell({ type: 'closed' });
}

/** A stack may quote client text: a developer sees it on the terminal only when asked for. */
function wired(error: unknown) {
  if (process.env['CARNET_TRACE'] === '1') console.error(error);
  return toWire(error);
}
