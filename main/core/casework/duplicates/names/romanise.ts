import anyAscii from 'any-ascii';

export interface Romanised {
  /** Lower-case letters a to z, words apart by one space or hyphen, commas kept. */
  readonly text: string;
  /** The script does not write its vowels, or the romanisation lost them. */
  readonly vowelless: boolean;
}

// Scripts that leave vowels out, or whose inherent vowel the character-wise romanisation drops.
const vowelless =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Gurmukhi}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Oriya}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}]/u;
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

// One letter in the spelling, two in the usual romanisation.
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'a' };

/**
 * Any script to plain Latin letters. Characters, not words, are mapped (any-ascii), so that a
 * Chinese name comes out as Pinyin syllables and an Arabic one as its consonants.
 */
export function romanise(name: string): Romanised {
  const clean = name.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  if (latin.test(clean)) {
    const plain = clean
      .toLowerCase()
      .replace(/[ßæœþə]/g, (letter) => letters[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
    return { text: tidy(/^[\x20-\x7e]*$/.test(plain) ? plain : anyAscii(plain)), vowelless: false };
  }
  // Han and Hangul come out as "ChenJing": a capital begins a syllable.
  const apart = /[\p{Script=Han}\p{Script=Hangul}]/u.test(clean)
    ? anyAscii(clean).replace(/([a-z])([A-Z])/g, '$1 $2')
    : anyAscii(clean);
  return { text: tidy(apart), vowelless: vowelless.test(clean) };
}

function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/['`’‘ʼ]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z,\- ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
