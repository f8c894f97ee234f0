import { checkFolder, checkListed, checkName, type SyncStore } from './syncStore.ts';

/** A store in memory: for tests and simulations, and the plainest statement of what a store does. */
export class MemoryStore implements SyncStore {
  readonly files = new Map<string, Uint8Array>();

  async put(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    checkName(name);
    if (this.files.has(name)) return 'there';
    this.files.set(name, bytes.slice());
    return 'put';
  }

  async get(name: string, most: number) {
    checkListed(name);
    const bytes = this.files.get(name);
    if (bytes === undefined) return { state: 'absent' } as const;
    if (bytes.length > most) return { state: 'tooLarge' } as const;
    return { state: 'got', bytes: bytes.slice() } as const;
  }

  async list(folder: string): Promise<readonly string[]> {
    checkFolder(folder);
    const names = [...this.files.keys()];
    return names.filter((name) => name.startsWith(folder) && !name.includes('/', folder.length));
  }

  async delete(name: string): Promise<void> {
    checkName(name);
    this.files.delete(name);
  }
}
