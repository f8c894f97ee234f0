import type { LogSegment } from './localLog.ts';
import type { Run } from './run.ts';
import { keepPrepared, type Prepared, preparedAside, sealNext } from './sealOutgoing.ts';

/**
 * While nobody works one commit seals so many requests' worth of segments, read in so many parts' time:
 * it waits for the disk.
 */
const batches = 2;

/** What waits to be sealed, some segments at a time, while those before them are being put. */
export class Outgoing {
  readonly #run: Run;
  readonly #programs: string[];
  readonly #atFirst: number;
  /** Sealed, and not asked for yet: what was written need not be read again. */
  readonly #sealed = new Map<number, LogSegment>();
  #segments = 0;
  #changes = 0;
  /** Sealing that goes on while others are put. */
  #ahead: Promise<boolean> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #isOver = false;
  /** `LocalLog.writes` as it was when the first of what is being packed was read. */
  #writes = 0;

  constructor(run: Run) {
    this.#run = run;
    this.#atFirst = run.log.waitingCount();
    this.#programs = [...run.log.outgoingPrograms()];
  }

  /**
   * Seals some of what waits, in one commit: one segment, or while nobody works as many as may be
   * sealed before others get their turn. False: nothing waits any more that this laptop has a key for.
   */
  async seal(): Promise<boolean> {
    if (this.#failure !== undefined) throw this.#failure.error;
    return this.#ahead ?? this.#sealSome();
  }

  /** While nobody works: begins to seal what comes next, whoever waits for it. */
  goAhead(): void {
    if (this.#ahead !== undefined || this.#isOver || !this.#run.isAlone) return;
    const ahead = this.#sealSome().finally(() => {
      this.#ahead = undefined;
    });
    ahead.catch((error: unknown) => {
      this.#failure = { error };
    });
    this.#ahead = ahead;
  }

  /** Nothing is sealed any more once this resolves. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#ahead?.catch(() => undefined);
  }

  /** Notes how far this exchange came, which is nothing of what is being packed meanwhile. */
  notes(note: () => void): void {
    const { log } = this.#run;
    // In one commit: what another process writes in between must not pass for this.
    log.together(() => {
      const isUndisturbed = this.#isUndisturbed;
      note();
      if (isUndisturbed) this.#writes = log.writes();
    });
  }

  /** A segment that was sealed since, once. */
  take(sequence: number): LogSegment | undefined {
    const segment = this.#sealed.get(sequence);
    this.#sealed.delete(sequence);
    return segment;
  }

  /** How many segments the rest will come to, going by those so far. */
  get left(): number {
    const waiting = Math.max(0, this.#atFirst - this.#changes);
    return Math.ceil((waiting * this.#segments) / Math.max(1, this.#changes));
  }

  async #sealSome(): Promise<boolean> {
    for (let [program] = this.#programs; program !== undefined; [program] = this.#programs) {
      if (this.#run.isAlone && (await this.#sealMany(program))) return true;
      if (this.#isOver) return false;
      if (this.#sealOne(program)) return true;
      this.#programs.shift();
    }
    return false;
  }

  #sealOne(program: string): boolean {
    const sealed = sealNext(this.#run, program);
    if (typeof sealed === 'string') return false;
    this.#note(sealed);
    return true;
  }

  /**
   * Packs on other processors what is read here, and keeps it if nothing was written meanwhile: what was
   * read would not be all that its author did, or be of an import that was taken back. False: nothing
   * was sealed.
   */
  async #sealMany(program: string): Promise<boolean> {
    const { log, signal } = this.#run;
    this.#writes = log.writes();
    const prepared = await Promise.all(await this.#read(program));
    signal.throwIfAborted();
    if (prepared.length === 0 || this.#isOver) return false;
    // Asked once nobody else can write any more, an import in its own process neither.
    const sealed = log.together(() =>
      this.#isUndisturbed ? prepared.map((each) => keepPrepared(this.#run, program, each)) : [],
    );
    for (const segment of sealed) if (segment !== undefined) this.#note(segment);
    return sealed[0] !== undefined;
  }

  /** One after the other; what is put meanwhile has its turn in between. */
  async #read(program: string): Promise<readonly Promise<Prepared>[]> {
    const { log, pace } = this.#run;
    const packing: Promise<Prepared>[] = [];
    let [took, through] = [0, 0];
    while (took < batches * pace.millisecondsAlone && packing.length < pace.atOnce * batches) {
      const began = performance.now();
      const body = log.nextOutgoing(program, through, true);
      if (body === undefined) return packing;
      ({ through } = body);
      packing.push(preparedAside(body));
      took += performance.now() - began;
      await this.#run.turn();
      if (this.#isOver || !this.#isUndisturbed) return packing;
    }
    return packing;
  }

  get #isUndisturbed(): boolean {
    return this.#run.log.writes() === this.#writes;
  }

  #note(segment: LogSegment): void {
    this.#sealed.set(segment.sequence, segment);
    this.#segments += 1;
    this.#changes += segment.own?.changes ?? 0;
  }
}
