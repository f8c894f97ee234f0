import { CarnetError, isErrorCode } from '../../../shared/contract/errors.ts';
import type { Job, JobRunner } from '../process/jobRunner.ts';
import { type ParserInit, parserMessage, takenMessage } from './parserMessages.ts';
import { defaultTableCaps } from './table/tableCaps.ts';
import type { TablePart } from './table/tablePart.ts';

/** How much longer than its own limit a parser may live before it is taken for hung. */
const graceMilliseconds = 10_000;

/**
 * Reads a table in a parser process and hands on its parts as they come. Leaving the loop early,
 * or aborting the signal (`import.cancelled`), ends the process. Every failure is a CarnetError:
 * the parser's own, `import.tookTooLong` when it hangs, `import.parserStopped` when it dies.
 */
export async function* parseFile(
  runner: JobRunner,
  init: ParserInit,
  signal?: AbortSignal,
): AsyncGenerator<TablePart, void, undefined> {
  const job = runner.start('parser', init);
  const parts: unknown[] = [];
  let ended: CarnetError | 'done' | undefined;
  let wake: (() => void) | undefined;
  const end = (how: CarnetError | 'done') => {
    ended ??= how;
    wake?.();
  };

  job.onMessage((message) => {
    parts.push(message);
    wake?.();
  });
  void job.exit.then(({ code, failure }) => end(code === 0 ? 'done' : failureOf(failure)));
  const cancel = () => end(new CarnetError('import.cancelled'));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  const milliseconds = init.caps?.['milliseconds'] ?? defaultTableCaps.milliseconds;
  const hung = setTimeout(() => {
    end(new CarnetError('import.tookTooLong', { seconds: Math.round(milliseconds / 1000) }));
  }, milliseconds + graceMilliseconds);

  try {
    while (true) {
      if (ended instanceof CarnetError) throw ended;
      if (parts.length > 0) {
        const part = parserMessage.safeParse(parts.shift());
        if (!part.success) throw new CarnetError('import.parserStopped');
        yield part.data;
        job.post(takenMessage);
        continue;
      }
      if (ended === 'done') return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    clearTimeout(hung);
    signal?.removeEventListener('abort', cancel);
    await stop(job, ended);
  }
}

async function stop(job: Job, ended: CarnetError | 'done' | undefined): Promise<void> {
  if (ended !== 'done') job.kill();
  await job.exit;
}

function failureOf(failure: unknown): CarnetError {
  if (typeof failure === 'object' && failure !== null && 'code' in failure) {
    const params = 'params' in failure ? failure.params : undefined;
    if (isErrorCode(failure.code) && failure.code !== 'contract.internal') {
      return new CarnetError(failure.code, isParams(params) ? params : {});
    }
  }
  return new CarnetError('import.parserStopped');
}

function isParams(value: unknown): value is Record<string, string | number | boolean> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((param) => ['string', 'number', 'boolean'].includes(typeof param))
  );
}
