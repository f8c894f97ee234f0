import { EventEmitter } from 'node:events';
import type { FromUtility, ToUtility } from './utilityMessages.ts';

/**
 * Loaded ahead of a utility process's entry: gives it `process.parentPort` as Electron does, and its
 * message ports, over the channel to the host.
 */
const send = (message: FromUtility) => void process.send?.(message);
const ports = new Map<number, UtilityPort>();

class UtilityPort extends EventEmitter {
  readonly #id: number;
  #waiting: unknown[] | undefined = [];

  constructor(id: number) {
    super();
    this.#id = id;
  }

  postMessage(data: unknown): void {
    send({ type: 'portMessage', port: this.#id, data });
  }

  /** Messages wait until the port is started, as Electron's do. */
  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const data of waiting) this.emit('message', { data });
  }

  close(): void {
    send({ type: 'portClosed', port: this.#id });
  }

  arrive(data: unknown): void {
    if (this.#waiting) this.#waiting.push(data);
    else this.emit('message', { data });
  }
}

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => send({ type: 'message', data }),
});
/** Until the entry listens, messages wait, as Electron's do. */
let early: unknown[] | undefined = [];
parentPort.on('newListener', (name) => {
  if (name !== 'message' || !early) return;
  // After the listener that is just being added.
  setImmediate(() => {
    const waiting = early ?? [];
    early = undefined;
    for (const event of waiting) parentPort.emit('message', event);
  });
});
function arrived(event: unknown): void {
  if (early) early.push(event);
  else parentPort.emit('message', event);
}
Object.defineProperty(process, 'parentPort', { value: parentPort });

process.on('message', (received) => {
  const message = received as ToUtility;
  if (message.type === 'message') {
    const transferred = message.ports.map((id) => {
      const port = new UtilityPort(id);
      ports.set(id, port);
      return port;
    });
    arrived({ data: message.data, ports: transferred });
  } else if (message.type === 'portMessage') {
    ports.get(message.port)?.arrive(message.data);
  } else {
    ports.get(message.port)?.emit('close');
    ports.delete(message.port);
  }
});
// A utility process ends with the application.
process.on('disconnect', () => process.exit(1));
