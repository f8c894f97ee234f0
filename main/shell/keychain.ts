import { safeStorage } from 'electron';

/** The operating system's store of secrets, for the optional keychain slot of a vault. */
export interface Keychain {
  /**
   * True only where the system's store is real: not Linux's `basic_text`, which is a password known
   * to all. It says nothing about other vaults of the same account; core refuses those.
   */
  isReal(): boolean;
  /** Seals a secret so that only this account on this laptop can open it. Throws where `isReal` is false. */
  seal(secret: Uint8Array): Promise<Uint8Array>;
  /** Opens what `seal` made. Throws when the system refuses or the bytes are not its own. */
  open(sealed: Uint8Array): Promise<Uint8Array>;
}

export function systemKeychain(): Keychain {
  function isReal(): boolean {
    if (!safeStorage.isEncryptionAvailable()) return false;
    if (process.platform !== 'linux') return true;
    const backend = safeStorage.getSelectedStorageBackend();
    return backend !== 'basic_text' && backend !== 'unknown';
  }
  function mustBeReal(): void {
    if (!isReal()) throw new Error('This system has no real store of secrets.');
  }
  return {
    isReal,
    async seal(secret) {
      mustBeReal();
      const sealed = await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'));
      return new Uint8Array(sealed);
    },
    async open(sealed) {
      mustBeReal();
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
