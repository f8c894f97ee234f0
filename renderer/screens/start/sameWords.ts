import { fold } from '../../../shared/format/fold.ts';

/** Whether the passphrase was typed as offered. Case counts (it does when unlocking), spacing does not. */
export function sameWords(typed: string, words: readonly string[]): boolean {
  return typed.trim().replace(/\s+/gu, ' ') === words.join(' ');
}

/** Recovery words as typed: spaces, commas, line ends and numbers before words don't count. */
export function splitWords(typed: string): string[] {
  return fold(typed)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}
