import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { CarnetError } from '../../../shared/contract/errors.ts';

/** The lists of BIP-39 in which recovery words are written: 2048 words each, each word 11 bits. */
export type WordLanguage = 'en' | 'fr';

export const wordLists: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: english,
  fr: french,
};

/** 128 bits: twelve words, the last one carrying four bits of checksum. */
export const recoveryEntropyLength = 16;
const wordCount = 12;

/** The twelve words of BIP-39 for 16 bytes. */
export function recoveryWords(entropy: Uint8Array, language: WordLanguage): string[] {
  return entropyToMnemonic(entropy, [...wordLists[language]]).split(' ');
}

/**
 * The 16 bytes behind words as somebody typed them. Case, accents, ligatures, numbering, punctuation
 * and white space don't matter, nor which of the two lists they are from.
 * Throws `vault.badRecoveryWords` with `reason`: `count` (and `count`), `unknown` (and `position` from
 * 1; never the word, which may be nearly right) or `order` when the checksum does not fit.
 */
export function recoveryEntropy(typed: string): Uint8Array {
  const words = foldedWord(typed).match(/[a-z]+/g) ?? [];
  if (words.length !== wordCount) {
    throw new CarnetError('vault.badRecoveryWords', { reason: 'count', count: words.length });
  }
  const readings = [readWith('en', words), readWith('fr', words)];
  for (const reading of readings) if ('entropy' in reading) return reading.entropy;
  // The list that knew more of the words is the one that was meant.
  const unknown = Math.max(...readings.map((reading) => ('known' in reading ? reading.known : 0)));
  throw unknown < wordCount
    ? new CarnetError('vault.badRecoveryWords', { reason: 'unknown', position: unknown + 1 })
    : new CarnetError('vault.badRecoveryWords', { reason: 'order' });
}

/** Lower case, no accents, ligatures in two letters: one form for whatever a person types. */
export function foldedWord(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

type Reading = { readonly entropy: Uint8Array } | { readonly known: number };

/** `known` is how many words, from the first, the list has. */
function readWith(language: WordLanguage, words: readonly string[]): Reading {
  const list = wordLists[language];
  const found: string[] = [];
  for (const word of words) {
    const listed = list[indexes[language].get(word) ?? -1];
    if (listed === undefined) return { known: found.length };
    found.push(listed);
  }
  try {
    return { entropy: mnemonicToEntropy(found.join(' '), [...list]) };
  } catch {
    return { known: found.length };
  }
}

const indexes: Readonly<Record<WordLanguage, ReadonlyMap<string, number>>> = {
  en: indexOf(english),
  fr: indexOf(french),
};

function indexOf(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((word, index) => [foldedWord(word), index]));
}
