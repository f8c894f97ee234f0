import { MemoryStore } from '../../main/core/sync/targets/memoryStore.ts';
import { type Got, StoreProblem, type SyncStore } from '../../main/core/sync/targets/syncStore.ts';
import { seeded } from './seeded.ts';

/** How bad it may get: chances from 0 to 1 at each request, or each file and viewer. */
export interface Weather {
  /** A file that another laptop put is not there yet when it is looked for. */
  readonly late: number;
  /** It is there in part: its first bytes, or zeros after them. */
  readonly partial: number;
  /** A cloud client makes a copy of a file under another name as well, or at first only that. */
  readonly copied: number;
  /** A request fails, before or after it was carried out. */
  readonly failing: number;
  /** Of puts that fail before: a part of the file stays there. */
  readonly cut: number;
}

export const storm: Weather = { late: 0.4, partial: 0.3, copied: 0.2, failing: 0.2, cut: 0 };

/**
 * A place such as a cloud folder on a bad day, as several laptops see it: late, truncated, reordered,
 * duplicated, renamed, gone for a while. What a laptop put it sees itself; others see it in time.
 * Nothing is ever lost for good: `calm` ends the weather.
 */
export class HostilePlace {
  readonly kept = new MemoryStore();
  readonly #random: () => number;
  /** By chances of its own: the rest of a history stays what it was. */
  readonly #cuts: () => number;
  readonly #weather: Weather;
  readonly #spared = new Set<string>();
  readonly #putBy = new Map<string, string>();
  #calm = false;
  #gone = false;

  constructor(seed: number, weather: Weather = storm) {
    this.#random = seeded(seed);
    this.#cuts = seeded(seed * 37 + 5);
    this.#weather = weather;
  }

  /** From now on everything is there, whole, under its own name, for everyone. */
  calm(): void {
    this.#calm = true;
    this.#gone = false;
  }

  /** The weather begins again; `gone` while the place can't be reached at all. */
  storm(gone: boolean): void {
    this.#calm = false;
    this.#gone = gone;
  }

  /** No upload of this laptop's is cut off. */
  spare(laptop: string): void {
    this.#spared.add(laptop);
  }

  viewOf(laptop: string): SyncStore {
    return {
      put: (name, bytes) => {
        const put = async (stored: Uint8Array) => {
          const done = await this.kept.put(name, stored);
          if (done === 'put') this.#putBy.set(name, laptop);
          return done;
        };
        return this.#request(
          () => put(bytes),
          async () => {
            const isCut = !this.#spared.has(laptop) && this.#cuts() < this.#weather.cut;
            if (isCut) await put(this.#cutOff(bytes));
          },
        );
      },
      get: (name, most) => this.#request(() => this.#get(laptop, name, most)),
      list: (folder) => this.#request(() => this.#list(laptop, folder)),
      delete: (name) => this.#request(() => this.kept.delete(name)),
    };
  }

  async #get(laptop: string, name: string, most: number): Promise<Got> {
    const copied = this.#original(name);
    const got = await this.kept.get(copied ?? name, most);
    if (got.state !== 'got' || copied !== undefined || this.#sees(laptop, name)) return got;
    if (this.#chance('late')) return { state: this.#random() < 0.5 ? 'absent' : 'notYet' };
    if (!this.#chance('partial')) return got;
    const length = Math.floor(this.#random() * got.bytes.length);
    if (this.#random() < 0.5) return { state: 'got', bytes: got.bytes.slice(0, length) };
    return { state: 'got', bytes: got.bytes.fill(0, length) };
  }

  async #list(laptop: string, folder: string): Promise<readonly string[]> {
    const names: string[] = [];
    for (const name of await this.kept.list(folder)) {
      if (this.#sees(laptop, name) || !this.#chance('late')) names.push(name);
      if (this.#chance('copied')) names.push(name + copySuffix);
    }
    const shuffled = names.map((name) => ({ name, at: this.#random() }));
    return shuffled.sort((a, b) => a.at - b.at).map(({ name }) => name);
  }

  #sees(laptop: string, name: string): boolean {
    return this.#calm || this.#putBy.get(name) === laptop;
  }

  #original(name: string): string | undefined {
    return name.endsWith(copySuffix) ? name.slice(0, -copySuffix.length) : undefined;
  }

  /** What an upload may leave: nothing, its first bytes, or those and then zeros. */
  #cutOff(bytes: Uint8Array): Uint8Array {
    const length = this.#cuts() < 0.4 ? 0 : Math.floor(this.#cuts() * bytes.length);
    return this.#cuts() < 0.7 ? bytes.slice(0, length) : bytes.slice().fill(0, length);
  }

  async #request<Result>(
    work: () => Promise<Result>,
    fails: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Result> {
    if (this.#gone) throw new StoreProblem('gone');
    if (!this.#chance('failing')) return work();
    if (this.#random() < 0.5) await work();
    else await fails();
    throw new StoreProblem('failed');
  }

  #chance(kind: keyof Weather): boolean {
    return !this.#calm && this.#random() < this.#weather[kind];
  }
}

const copySuffix = ' (conflicted copy 2026-11-22)';
