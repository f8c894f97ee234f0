/** How much work one guess at a secret costs. */
export interface DerivationCost {
  /** Argon2's t: how often it passes over its memory. */
  readonly passes: number;
  /** Argon2's m, in bytes. */
  readonly memoryBytes: number;
}

export interface DerivationParams extends DerivationCost {
  /** 16 random bytes, of this slot only. */
  readonly salt: Uint8Array;
}

/** Turns what a person remembers into a key, slowly, in a process of its own: WASM memory never shrinks. */
export interface KeyDerivation {
  /**
   * 32 bytes by Argon2id v1.3, one lane. The caller wipes both `secret` and the result.
   * Throws `vault.keyDerivationFailed`, as when the laptop has no memory left.
   */
  derive(secret: Uint8Array, params: DerivationParams): Promise<Uint8Array>;
  /** What makes a guess cost about half a second on this laptop. */
  calibrate(): Promise<DerivationCost>;
}

const mebibyte = 1024 * 1024;

/**
 * What a slot may ask for. A tampered one can't have a passphrase tried at a cost that makes guessing
 * cheap, nor exhaust the laptop's memory (DESIGN 4: 64–128 MiB, at least 3 passes).
 */
export const costBounds = {
  passes: { least: 3, most: 64 },
  memoryBytes: { least: 64 * mebibyte, most: 128 * mebibyte },
} as const;

export const saltLength = 16;
export const derivedLength = 32;
