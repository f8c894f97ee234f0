import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMatches, recoveryChallenge } from '../../../../main/core/vault/recoveryChallenge.ts';
import {
  foldedWord,
  recoveryEntropy,
  recoveryWords,
  wordLists,
} from '../../../../main/core/vault/recoveryWords.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';

const entropy16 = fc.uint8Array({ minLength: 16, maxLength: 16 });
const languages = ['en', 'fr'] as const;

function refusal(typed: string) {
  try {
    recoveryEntropy(typed);
  } catch (error) {
    if (error instanceof CarnetError) return { code: error.code, ...error.params };
  }
  return undefined;
}

describe('recovery words', () => {
  it('are those of BIP-39: the published English test vectors', () => {
    const zeros = `${'abandon '.repeat(11)}about`;
    expect(recoveryWords(new Uint8Array(16), 'en').join(' ')).toBe(zeros);
    const legal = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(recoveryWords(new Uint8Array(16).fill(0x7f), 'en').join(' ')).toBe(legal);
    expect(recoveryEntropy(legal)).toEqual(new Uint8Array(16).fill(0x7f));
  });

  it('come back from either language however they are typed', () => {
    fc.assert(
      fc.property(entropy16, fc.constantFrom(...languages), fc.nat(4), (entropy, language, way) => {
        const words = recoveryWords(entropy, language);
        const typed = [
          words.join(' '),
          words.join('\n').normalize('NFC').toUpperCase(),
          words.map((word, index) => `${index + 1}. ${foldedWord(word)}`).join('\t'),
          `  ${words.join(',  ').normalize('NFD')}\u00a0`,
          words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' – '),
        ][way];
        expect(recoveryEntropy(typed ?? '')).toEqual(entropy);
      }),
    );
  });

  it('have no two words in a list that look alike without accents', () => {
    for (const language of languages) {
      const folded = wordLists[language].map(foldedWord);
      expect(new Set(folded).size).toBe(2048);
      expect(folded.every((word) => /^[a-z]+$/.test(word))).toBe(true);
    }
  });

  it('accept a ligature for two letters', () => {
    expect(foldedWord('Mœlleux')).toBe(foldedWord('moelleux'));
  });

  it('say what is wrong without repeating what was typed', () => {
    const right = recoveryWords(new Uint8Array(16).fill(3), 'fr');
    const code = 'vault.badRecoveryWords';
    expect(refusal(right.slice(0, 11).join(' '))).toEqual({ code, reason: 'count', count: 11 });
    expect(refusal('')).toEqual({ code, reason: 'count', count: 0 });
    const slip = right.with(6, 'zzzz').join(' ');
    expect(refusal(slip)).toEqual({ code, reason: 'unknown', position: 7 });
    expect(refusal('abandon '.repeat(12))).toEqual({ code, reason: 'order' });
  });
});

const right12 = recoveryWords(new Uint8Array(16).fill(3), 'fr');

describe('the check that the words were written down', () => {
  it('asks for two different words, every pair sooner or later', () => {
    const pairs = new Set<string>();
    for (let round = 0; round < 3000; round += 1) {
      const [first, second] = recoveryChallenge(right12);
      expect(first).toBeLessThan(second);
      expect(first).toBeGreaterThanOrEqual(1);
      expect(second).toBeLessThanOrEqual(12);
      pairs.add(`${first}-${second}`);
    }
    expect(pairs.size).toBe(66);
  });

  it('forgives case, accents and spaces, and nothing else', () => {
    const words = ['éléphant', 'cheval'];
    expect(answerMatches(words, 1, ' Elephant ')).toBe(true);
    expect(answerMatches(words, 1, 'ÉLÉPHANT')).toBe(true);
    expect(answerMatches(words, 2, 'éléphant')).toBe(false);
    expect(answerMatches(words, 1, '')).toBe(false);
    expect(answerMatches(words, 3, '')).toBe(false);
  });
});
