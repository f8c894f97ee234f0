import { ratePassphrase } from './passphraseStrength.ts';
import { randomBelow } from './randomBytes.ts';
import { type WordLanguage, wordLists } from './recoveryWords.ts';

const wordCount = 5;
const plain = /^[a-z]+$/;

/**
 * Five words drawn at random: 55 bits in English, 53 in French, where only words without accents are
 * drawn, so that every keyboard can type them. Joined with spaces they are always accepted: draws that
 * `ratePassphrase` would refuse (about one in a hundred in English: very short words) are drawn again,
 * which costs less than a tenth of a bit.
 */
export async function suggestPassphrase(language: WordLanguage): Promise<string[]> {
  for (;;) {
    const words = drawWords(wordLists[language].filter((word) => plain.test(word)));
    const { accepted } = await ratePassphrase(words.join(' '), []);
    if (accepted) return words;
  }
}

/** Different words: a repeated one would look like a mistake. */
function drawWords(list: readonly string[]): string[] {
  const drawn = new Set<string>();
  while (drawn.size < wordCount) {
    const word = list[randomBelow(list.length)];
    if (word !== undefined) drawn.add(word);
  }
  return [...drawn];
}
