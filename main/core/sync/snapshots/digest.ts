import { sodium } from '../../vault/sodium.ts';
import { epochSubkey } from '../epochKey.ts';

/**
 * The digest of a snapshot's lines: keyed by the program's epoch, so that whoever keeps the store can't
 * try out what a program might hold.
 */
export class SnapshotDigest {
  readonly #state: ReturnType<typeof sodium.crypto_generichash_init>;

  constructor(epochKey: Uint8Array) {
    const key = epochSubkey(epochKey, 'digests');
    this.#state = sodium.crypto_generichash_init(key, 32);
    sodium.memzero(key);
  }

  /** UTF-8 of whole lines, each with its line feed. */
  add(lines: Uint8Array): void {
    sodium.crypto_generichash_update(this.#state, lines);
  }

  done(): Uint8Array {
    return sodium.crypto_generichash_final(this.#state, 32);
  }
}
