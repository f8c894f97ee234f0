import type { CarnetEvent } from '../../../shared/contract/events.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Clock } from '../../../shared/time/wallClock.ts';
import { finishSigning } from '../calls/finishSigning.ts';
import type { OpenCase } from '../openCase.ts';

interface Tools {
  readonly clock: Clock;
  readonly emit: (event: CarnetEvent) => void;
  /** What else of this process begins and ends with an open case. */
  readonly opened: (open: OpenCase) => void;
  readonly closed: () => void;
}

/** The one case that is open in this process, or none; what is under way that must not meet it. */
export class TheOpenCase {
  readonly #tools: Tools;
  #open: OpenCase | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Grows with every lock: an unlocking that began before one must not end as open. */
  #locks = 0;
  /** While a vault's files are changed: nothing is open, and nothing may be opened. */
  #changing: AbortController | null = null;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  get now(): OpenCase | null {
    return this.#open;
  }

  /** How often something was locked: to be given to `enter` by who began before. */
  get locks(): number {
    return this.#locks;
  }

  /** @throws CarnetError `vault.locked`, `vault.changingLock` */
  opened(): OpenCase {
    if (this.#changing !== null) throw new CarnetError('vault.changingLock');
    if (this.#open === null) throw new CarnetError('vault.locked');
    return this.#open;
  }

  /** @throws CarnetError `vault.alreadyOpen`, `vault.changingLock` */
  refuseWhenOpen(): void {
    if (this.#changing !== null) throw new CarnetError('vault.changingLock');
    if (this.#open !== null) throw new CarnetError('vault.alreadyOpen');
  }

  /** @throws CarnetError `vault.locked` */
  refuseAfterLock(since: number): void {
    if (this.#locks !== since) throw new CarnetError('vault.locked');
  }

  /**
   * From here on `open` is what is asked. Deriving a key takes half a second: another unlocking, or
   * a lock, may have come meanwhile; then `open` is closed.
   * @throws CarnetError `vault.locked`, `vault.alreadyOpen`
   */
  enter(open: OpenCase, since: number): void {
    if (this.#open !== null || this.#locks !== since) {
      open.close();
      throw new CarnetError(this.#open === null ? 'vault.locked' : 'vault.alreadyOpen');
    }
    this.#open = open;
    this.#sign(open);
    this.#timer = setInterval(() => this.#sign(open), 1000);
    this.#timer.unref();
    open.imports.resume().catch(() => undefined);
    if (!open.isTrip) open.backups.start();
    open.sync.start();
    this.#tools.opened(open);
    this.#tools.emit({ type: 'vault', open: true, reason: 'opened' });
  }

  /** Nothing is open any more; whoever asked closes what was. */
  letGo(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#open === null) return;
    this.#open = null;
    this.#tools.closed();
  }

  /** A lock: nothing is open, what is under way ends and opens nothing. What was open is for the caller to close. */
  lock(): void {
    this.#locks += 1;
    this.#changing?.abort();
    this.letGo();
  }

  /** Nothing is open and nothing can be opened until `work` ends. Its signal aborts with a lock. */
  async whileClosed<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const changing = new AbortController();
    this.#changing = changing;
    try {
      return await work(changing.signal);
    } finally {
      this.#changing = null;
    }
  }

  #sign(open: OpenCase): void {
    try {
      finishSigning(open, this.#tools.clock.now());
    } catch {
      // Nobody asked, so nobody is told: the next second tries again, and so does the next unlock.
    }
  }
}
