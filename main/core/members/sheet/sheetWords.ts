import { combine, split } from 'shamir-secret-sharing';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import {
  foldedWord,
  recoveryEntropy,
  recoveryWords,
  type WordLanguage,
  wordLists,
} from '../../vault/recoveryWords.ts';
import { sodium } from '../../vault/sodium.ts';
import { sheetEntropyLength } from './sheetKeys.ts';

/** A whole sheet is twelve words, as recovery words are; a part is one more, so nobody mixes them up. */
const partWords = 13;
/** 16 bytes and the place of the share on its curve. */
const shareLength = sheetEntropyLength + 1;
const bitsOfWord = 11;
const checkBits = partWords * bitsOfWord - shareLength * 8;

/** The twelve words of a whole sheet. */
export function wholeSheet(entropy: Uint8Array, language: WordLanguage): string[] {
  return recoveryWords(entropy, language);
}

/**
 * Three parts, of which any two make the sheet and one alone tells nothing (Shamir over GF(2^8)).
 * Each call makes other parts: those of two calls don't go together, so keep what was printed.
 */
export async function splitSheet(entropy: Uint8Array): Promise<Uint8Array[]> {
  return split(entropy, 3, 2);
}

/** A part in thirteen words: 136 bits of the share, then the first 7 of its BLAKE2b-256. */
export function partWordsOf(share: Uint8Array, language: WordLanguage): string[] {
  const bits = bitsOf(share) + bitsOf(checkOf(share)).slice(0, checkBits);
  return Array.from({ length: partWords }, (_, at) => {
    const number = Number.parseInt(bits.slice(at * bitsOfWord, (at + 1) * bitsOfWord), 2);
    return wordLists[language][number] ?? '';
  });
}

/**
 * The 16 bytes of a sheet as somebody typed it: one whole sheet, or two parts. Whether it is this
 * agency's sheet shows only by its keys.
 * @throws CarnetError `vault.badRecoveryWords` { reason }: `count`, `unknown` or `order`, as recovery
 *   words do; `parts` for one part alone, or twice the same
 */
export async function sheetEntropy(typed: readonly string[]): Promise<Uint8Array> {
  const sheets = typed.map((text) => text.trim()).filter((text) => text !== '');
  const [first, second] = sheets;
  if (first === undefined)
    throw new CarnetError('vault.badRecoveryWords', { reason: 'count', count: 0 });
  if (wordsOf(first).length !== partWords) return recoveryEntropy(first);
  if (second === undefined) throw new CarnetError('vault.badRecoveryWords', { reason: 'parts' });
  const shares = [shareOf(first), shareOf(second)];
  const [a, b] = shares.map((share) => share.at(-1));
  if (a === b) throw new CarnetError('vault.badRecoveryWords', { reason: 'parts' });
  return combine(shares);
}

function shareOf(typed: string): Uint8Array {
  const words = wordsOf(typed);
  if (words.length !== partWords) {
    throw new CarnetError('vault.badRecoveryWords', { reason: 'count', count: words.length });
  }
  const readings = [numbersIn('en', words), numbersIn('fr', words)];
  for (const numbers of readings) {
    const share = numbers.length === partWords ? checkedShare(numbers) : undefined;
    if (share !== undefined) return share;
  }
  const known = Math.max(...readings.map((numbers) => numbers.length));
  throw known < partWords
    ? new CarnetError('vault.badRecoveryWords', { reason: 'unknown', position: known + 1 })
    : new CarnetError('vault.badRecoveryWords', { reason: 'order' });
}

function checkedShare(numbers: readonly number[]): Uint8Array | undefined {
  const bits = numbers.map((number) => number.toString(2).padStart(bitsOfWord, '0')).join('');
  const share = Uint8Array.from({ length: shareLength }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  );
  const check = bits.slice(shareLength * 8);
  return bitsOf(checkOf(share)).startsWith(check) ? share : undefined;
}

/** Places in a list, of the words from the first as far as the list has them. */
function numbersIn(language: WordLanguage, words: readonly string[]): number[] {
  const numbers = words.map((word) => folded[language].get(word));
  const end = numbers.indexOf(undefined);
  return numbers.slice(0, end === -1 ? words.length : end).map((number) => number ?? 0);
}

const folded = {
  en: new Map(wordLists.en.map((word, at) => [foldedWord(word), at])),
  fr: new Map(wordLists.fr.map((word, at) => [foldedWord(word), at])),
} as const;

const wordsOf = (typed: string) => foldedWord(typed).match(/[a-z]+/g) ?? [];
const checkOf = (share: Uint8Array) => sodium.crypto_generichash(32, share, null);
const bitsOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
