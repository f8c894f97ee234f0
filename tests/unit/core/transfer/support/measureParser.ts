import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromJob, ToJob } from '../../../../../main/core/process/jobMessages.ts';
import type { ParserInit } from '../../../../../main/core/transfer/parserMessages.ts';

const entry = fileURLToPath(new URL('../../../../../main/core/jobs/parserJob.ts', import.meta.url));

export interface ParserCost {
  /** `ok`, or the code of the failure; `died` when the process went without a word. */
  readonly outcome: string;
  readonly rows: number;
  /** Highest resident memory of the process in bytes, as the kernel kept it; 0 off Linux. */
  readonly peakBytes: number;
}

/** Runs the parser's own process over a file, as core does, and asks the kernel what it cost. */
export function measureParser(init: ParserInit): Promise<ParserCost> {
  return new Promise((resolve) => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let rows = 0;
    let peakBytes = 0;
    let outcome = 'died';
    const send = (message: ToJob) => child.send(message);
    const end = (how: string) => {
      outcome = how;
      peakBytes = peakOf(child.pid);
      send({ type: 'end' });
    };
    child.on('message', (message: FromJob) => {
      if (message.type === 'done') end('ok');
      else if (message.type === 'failed') end(message.error.code);
      else {
        const part = message.message;
        if (
          typeof part === 'object' &&
          part !== null &&
          'rows' in part &&
          Array.isArray(part.rows)
        ) {
          rows += part.rows.length;
        }
        send({ type: 'message', message: { type: 'taken' } });
      }
    });
    child.once('exit', () => resolve({ outcome, rows, peakBytes }));
    send({ type: 'init', init });
  });
}

function peakOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
