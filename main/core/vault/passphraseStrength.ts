import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { passphraseText } from './passphraseText.ts';
import { foldedWord, type WordLanguage, wordLists } from './recoveryWords.ts';

export interface PassphraseRating {
  /** How many bits of guessing it is worth, as zxcvbn estimates; on the low side. */
  readonly bits: number;
  readonly accepted: boolean;
}

/** Anything weaker is refused (DESIGN 4). With Argon2id at half a second a guess, 50 bits hold. */
export const leastBits = 50;

/**
 * zxcvbn's time grows fast with the length and with the spellings of "l33t" that it tries: seconds for
 * 64 hostile characters, and core answers nothing meanwhile. What lies beyond can only add strength.
 */
const mostSubstitutions = 10;
const longestRated = 48;
const suggestedWords = 5;

/**
 * Rates a passphrase. `about` are words that an attacker would try first: the owner's name, the
 * agency's. The lower of two estimates counts: as typed, and with separators left out, because
 * zxcvbn takes what stands between the words of a phrase for unguessable characters.
 */
export async function ratePassphrase(
  passphrase: string,
  about: readonly string[],
): Promise<PassphraseRating> {
  const whole = passphraseText(passphrase);
  if (whole === undefined) return { bits: 0, accepted: false };
  const estimator = await strengthEstimator();
  // Words drawn at random from a list don't grow weaker when one happens to be somebody's name.
  const known = isDrawnFromList(whole) ? [] : about.flatMap(nameAndParts);
  const text = whole.slice(0, longestRated);
  const spellings = new Set([text, text.replace(/[\s_.,-]+/gu, '')]);
  const bits = Math.min(
    ...[...spellings].map((spelling) => bitsOf(estimator.check(spelling, known).guessesLog10)),
  );
  return { bits, accepted: bits >= leastBits };
}

function nameAndParts(name: string): string[] {
  return [name, ...name.split(/\s+/)].filter((part) => part !== '');
}

/** At least five different words, all from one of the lists that suggestions are drawn from. */
function isDrawnFromList(text: string): boolean {
  const words = text.split(' ').map(foldedWord);
  return (
    new Set(words).size >= suggestedWords &&
    foldedLists.some((list) => words.every((word) => list.has(word)))
  );
}

const foldedLists = (Object.keys(wordLists) as WordLanguage[]).map(
  (language) => new Set(wordLists[language].map(foldedWord)),
);

function bitsOf(guessesLog10: number): number {
  return guessesLog10 * Math.log2(10);
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** Loaded when first needed: the dictionaries take tens of megabytes, and a passphrase is chosen once. */
function strengthEstimator(): Promise<ZxcvbnFactory> {
  loading ??= loadEstimator();
  return loading;
}

/** Both languages' dictionaries always: a French passphrase is no stronger in an English window. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: mostSubstitutions,
  });
}
