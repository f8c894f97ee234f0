import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { tempFolder } from './tempFolder.ts';

/** How the clients of cloud folders call the copy that they make of a file which two laptops have. */
const copyNames: readonly ((base: string, laptop: string) => string)[] = [
  // OneDrive
  (base, laptop) => `${base}-${laptop.toUpperCase()}`,
  // Dropbox
  (base, laptop) => `${base} (${laptop}'s conflicted copy 2026-11-22)`,
  // Nextcloud
  (base) => `${base} (conflicted copy 2026-11-22 101500)`,
];

/**
 * A folder of a cloud, which each laptop has on its own disk: they meet only when its client runs. The
 * client conflicts a lot. What it finds on both sides under one name it keeps twice, also where both
 * are the same; what is new it brings every other time under a copy's name only, and under its own the
 * next time; what a laptop deletes comes back.
 */
export class CloudFolders {
  readonly #cloud = tempFolder('cloud');
  readonly #laptops = new Map<string, string>();
  #runs = 0;
  /** Names of the copies that it has made so far, below the folder. */
  readonly #copies = new Set<string>();

  /** How many copies it has made. */
  get copies(): number {
    return this.#copies.size;
  }

  /** Where a laptop has it. */
  of(laptop: string): string {
    const known = this.#laptops.get(laptop);
    if (known !== undefined) return known;
    const folder = join(tempFolder(laptop), 'Carnet');
    mkdirSync(folder);
    this.#laptops.set(laptop, folder);
    return folder;
  }

  /** The client runs on a laptop that has a network: up, then down. */
  meet(laptop: string): void {
    const folder = this.of(laptop);
    this.#runs += 1;
    this.#bring(folder, this.#cloud, laptop);
    this.#bring(this.#cloud, folder, laptop);
  }

  /** Each laptop has the client of another maker. */
  #copyName(base: string, laptop: string): string {
    const client = [...this.#laptops.keys()].indexOf(laptop) % copyNames.length;
    return copyNames[client]?.(base, laptop) ?? base;
  }

  #bring(from: string, to: string, laptop: string): void {
    for (const [number, name] of filesIn(from).entries()) {
      const copy = join(dirname(name), this.#copyName(basename(name), laptop));
      const isTurn = (number + this.#runs) % 2 === 0;
      const mayCopy = !this.#copies.has(name) && !existsSync(join(to, copy));
      mkdirSync(join(to, dirname(name)), { recursive: true });
      if (existsSync(join(to, name))) {
        const isSame = readFileSync(join(from, name)).equals(readFileSync(join(to, name)));
        if (!mayCopy || (isSame && !isTurn)) continue;
      } else if (!mayCopy || !isTurn) {
        cpSync(join(from, name), join(to, name));
        continue;
      }
      this.#copies.add(copy);
      cpSync(join(from, name), join(to, copy));
    }
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
