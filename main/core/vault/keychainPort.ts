/**
 * The operating system's own store of secrets (DESIGN 4). An implementation says `available` only where
 * that store is a real one: not Chromium's `basic_text`, not a file.
 */
export interface KeychainPort {
  available(): boolean;
  /** Replaces what was kept under this name. */
  store(name: string, secret: Uint8Array): Promise<void>;
  /** Undefined when nothing is kept under this name, or the person refused. */
  load(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
}

/** For where there is none, and for tests. */
export const noKeychain: KeychainPort = {
  available: () => false,
  store: () => Promise.reject(new Error('no keychain')),
  load: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
};
