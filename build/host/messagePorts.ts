/** One end of a channel between two utility processes, as the host holds it. */
export class HostPort {
  #other: HostPort | undefined;
  #deliver: ((data: unknown) => void) | undefined;
  #ended: (() => void) | undefined;
  #waiting: unknown[] = [];
  #closed = false;

  static pair(): [HostPort, HostPort] {
    const [first, second] = [new HostPort(), new HostPort()];
    first.#other = second;
    second.#other = first;
    return [first, second];
  }

  /** What is posted here comes out at the other end. */
  postMessage(data: unknown): void {
    if (this.#other) this.#other.#arrive(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#other?.close();
    this.#ended?.();
  }

  /** Where this end leads: the process that it was sent to. */
  relay(deliver: (data: unknown) => void, ended: () => void): void {
    this.#deliver = deliver;
    this.#ended = ended;
    for (const data of this.#waiting.splice(0)) deliver(data);
    if (this.#closed) ended();
  }

  #arrive(data: unknown): void {
    if (this.#deliver) this.#deliver(data);
    else this.#waiting.push(data);
  }
}

export class MessageChannelMain {
  readonly port1: HostPort;
  readonly port2: HostPort;

  constructor() {
    [this.port1, this.port2] = HostPort.pair();
  }
}

export function portOf(transferred: unknown): HostPort {
  if (transferred instanceof HostPort) return transferred;
  throw new TypeError('Only message ports can be transferred.');
}
