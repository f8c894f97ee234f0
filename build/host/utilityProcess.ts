import type Electron from 'electron';
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { app } from './app.ts';
import { type HostPort, portOf } from './messagePorts.ts';
import type { ToUtility, FromUtility } from './utilityMessages.ts';

const emulation = fileURLToPath(new URL('./utilityParentPort.ts', import.meta.url));

/** Electron's utility process as a child process of Node, with ports relayed by the host. */
class HostUtilityProcess
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'kill' | 'pid' | 'postMessage'>
{
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, HostPort>();
  #lastPort = 0;

  constructor(modulePath: string, args: string[], options: Electron.ForkOptions) {
    super();
    const output = options.stdio === 'inherit' ? 'inherit' : 'ignore';
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', emulation],
      stdio: ['ignore', output, output, 'ipc'],
      ...(options.env ? { env: options.env as NodeJS.ProcessEnv } : {}),
    });
    this.#child.on('message', (message) => this.#receive(message as FromUtility));
    this.#child.once('error', () => this.#gone(1));
    this.#child.once('exit', (code) => this.#gone(code ?? 1));
    app.closeBeforeExit(async () => void this.kill());
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    const ports = transfer.map((port) => {
      this.#lastPort += 1;
      const id = this.#lastPort;
      const relayed = portOf(port);
      this.#ports.set(id, relayed);
      relayed.relay(
        (data) => this.#send({ type: 'portMessage', port: id, data }),
        () => this.#send({ type: 'portClosed', port: id }),
      );
      return id;
    });
    this.#send({ type: 'message', data: message, ports });
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }

  #send(message: ToUtility): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #receive(message: FromUtility): void {
    if (message.type === 'message') this.emit('message', message.data);
    else if (message.type === 'portMessage')
      this.#ports.get(message.port)?.postMessage(message.data);
    else this.#ports.get(message.port)?.close();
  }

  #exited = false;
  #gone(code: number): void {
    if (this.#exited) return;
    this.#exited = true;
    for (const port of this.#ports.values()) port.close();
    this.emit('exit', code);
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}) =>
    new HostUtilityProcess(modulePath, args, options),
};
