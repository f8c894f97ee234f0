import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import {
  CarnetError,
  fromWire,
  isErrorCode,
  type WireError,
} from '../../shared/contract/errors.ts';

export interface CoreProcess {
  readonly pid: number;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  end(): Promise<void>;
}

interface Reply {
  readonly id: number;
  readonly ok?: unknown;
  readonly error?: WireError;
  readonly text?: string;
}

/** Starts a core over a folder in a process of its own, by way of another program if `through` names one. */
export async function startCore(
  directory: string,
  through: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CoreProcess> {
  const [program, ...args] = [
    ...through,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(new URL('./coreChild.ts', import.meta.url)),
    directory,
  ];
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
    serialization: 'advanced',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<number, (reply: Reply) => void>();
  const reply = (id: number) =>
    new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      void exited.then(() => resolve({ id, error: { code: 'core.stopped', params: {} } }));
    });
  child.on('message', (message) => {
    const given = message as Reply;
    waiting.get(given.id)?.(given);
    waiting.delete(given.id);
  });
  let calls = 0;
  const opened = await reply(0);
  if (opened.error !== undefined) throw new Error('The core did not start.');
  return {
    pid: child.pid ?? 0,
    async call<N extends CallName>(name: N, input: CallInput<N>) {
      calls += 1;
      const answer = reply(calls);
      child.send({ id: calls, name, input });
      const { ok, error, text } = await answer;
      if (error === undefined) return ok as CallOutput<N>;
      if (!isErrorCode(error.code)) throw new CarnetError('contract.internal');
      throw new CarnetError(fromWire(error).code, error.params, { cause: text });
    },
    async end() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
