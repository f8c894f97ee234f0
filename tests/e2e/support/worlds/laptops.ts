import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, openCore } from '../../../../main/core/core.ts';
import { passphrase } from '../agencies.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { leastCost } from '../leastCost.ts';

export const day = 24 * 3_600_000;

/** Laptops over folders below one root, whose clock goes where it is put: to be opened in windows later. */
export class Laptops {
  readonly #root: string;
  readonly #opened: Core[] = [];
  readonly time: { now: number };

  constructor(root: string, now: number) {
    this.#root = root;
    this.time = { now };
  }

  /** A path below the root, for a folder that is made now. */
  folder(name: string): string {
    const path = join(this.#root, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#root, name), text);
  }

  /** `forWindow`: its vaults are opened in a window later, by the product's own key derivation. */
  async open(name: string, is: 'forWindow' | 'onlyHere'): Promise<Core> {
    const directory = this.folder(name);
    const clock = { now: () => this.time.now };
    const jobs = is === 'forWindow' ? leastCost() : cheapJobs();
    const core = await openCore({ directory, clock, jobs });
    this.#opened.push(core);
    return core;
  }

  async closeAll(): Promise<void> {
    for (const core of this.#opened) await core.close();
  }
}

/** A vault whose recovery words were written down. */
export async function makesVault(
  core: Core,
  ownerName: string,
  deviceLabel: string,
): Promise<string> {
  const { id, recoveryWords } = await core.call('vault.create', {
    ownerName,
    deviceLabel,
    language: 'en',
    recoveryLanguage: 'en',
    passphrase,
  });
  await wroteWords(core, recoveryWords);
  return id;
}

export async function wroteWords(core: Core, recoveryWords: readonly string[]): Promise<void> {
  const { positions } = await core.call('vault.recoveryChallenge', {});
  await core.call('vault.confirmRecoveryWords', {
    answers: positions.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
}

/** A folder that somebody picked on this laptop. */
export async function picks(core: Core, path: string): Promise<string> {
  return (await core.call('files.offerFolder', { path })).folderId;
}

/** Exchanges by these folders' one place, in this order; fails where it went wrong. */
export async function syncs(...cores: readonly Core[]): Promise<void> {
  for (const core of cores) {
    const { problem } = await core.call('sync.now', { anyway: true });
    if (problem !== null) throw new Error(`sync: ${problem.code} ${problem.device}`);
  }
}

export async function sharesBy(core: Core, path: string): Promise<void> {
  const folderId = await picks(core, path);
  const { problem } = await core.call('sync.setPlace', { place: { kind: 'folder', folderId } });
  if (problem !== null) throw new Error(`place: ${problem.code}`);
}
