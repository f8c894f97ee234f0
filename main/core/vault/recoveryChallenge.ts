import { randomBelow } from './randomBytes.ts';
import { foldedWord } from './recoveryWords.ts';

/** Two different positions, from 1, in ascending order: the words that the owner is asked to read back. */
export function recoveryChallenge(words: readonly string[]): [number, number] {
  const first = randomBelow(words.length);
  const second = (first + 1 + randomBelow(words.length - 1)) % words.length;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}

/** Whether a typed word is the one at `position` (from 1). Case, accents and spaces don't matter. */
export function answerMatches(words: readonly string[], position: number, typed: string): boolean {
  const word = words[position - 1];
  return word !== undefined && foldedWord(word) === foldedWord(typed).trim();
}
