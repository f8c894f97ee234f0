import { sodium } from './sodium.ts';

/** `length` bytes from the operating system's generator, by way of libsodium. The only source of randomness. */
export function randomBytes(length: number): Uint8Array {
  return sodium.randombytes_buf(length);
}

/** A whole number from 0 to `limit` − 1, each equally likely. `limit` is at most 2^32 − 1. */
export function randomBelow(limit: number): number {
  return sodium.randombytes_uniform(limit);
}

/** 32 random bits as a whole number. */
export function randomUint32(): number {
  return sodium.randombytes_random();
}
