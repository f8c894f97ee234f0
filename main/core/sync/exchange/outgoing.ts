import { packBodyAside } from '../segments/packBody.ts';
import { encodeBody } from '../segments/segmentBody.ts';
import type { Body } from '../change.ts';
import type { LogSegment } from './localLog.ts';
import type { Run } from './run.ts';
import { keepNext, sealNext } from './sealOutgoing.ts';

interface Packed {
  readonly body: Body;
  readonly content: Promise<Uint8Array>;
}

/** What waits to be sealed, some segments at a time, while those before them are being put. */
export class Outgoing {
  readonly #run: Run;
  readonly #programs: string[];
  readonly #atFirst: number;
  /** Sealed, and not asked for yet: what was written need not be read again. */
  readonly #sealed = new Map<number, LogSegment>();
  #segments = 0;
  #changes = 0;

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
    for (let [program] = this.#programs; program !== undefined; [program] = this.#programs) {
      if (this.#run.isAlone && (await this.#sealMany(program))) return true;
      if (this.#sealOne(program)) return true;
      this.#programs.shift();
    }
    return false;
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
    const { log } = this.#run;
    const writes = log.writes();
    const packed = this.#read(program);
    const contents = await Promise.all(packed.map(({ content }) => content));
    this.#run.signal.throwIfAborted();
    if (packed.length === 0 || log.writes() !== writes) return false;
    const sealed = log.together(() =>
      packed.map(({ body }, at) => keepNext(this.#run, program, body, contents[at])),
    );
    for (const segment of sealed) if (segment !== undefined) this.#note(segment);
    return sealed[0] !== undefined;
  }

  #read(program: string): readonly Packed[] {
    const { log, pace } = this.#run;
    const began = performance.now();
    const packed: Packed[] = [];
    do {
      const body = log.nextOutgoing(program, packed.at(-1)?.body.through);
      if (body === undefined) return packed;
      packed.push({ body, content: packBodyAside(encodeBody(body)) });
    } while (performance.now() - began < pace.millisecondsAlone && packed.length < pace.atOnce);
    return packed;
  }

  #note(segment: LogSegment): void {
    this.#sealed.set(segment.sequence, segment);
    this.#segments += 1;
    this.#changes += segment.own?.changes ?? 0;
  }
}
