import type { KeyDerivation } from '../../vault/keyDerivation.ts';
import { costBounds, saltLength } from '../../vault/keyDerivation.ts';
import { wipe } from '../../vault/keys.ts';
import { type WordLanguage, wordLists } from '../../vault/recoveryWords.ts';
import { sodium } from '../../vault/sodium.ts';

const wordCount = 6;
const bitsOfWord = 11;

export type SixWords = Readonly<Record<WordLanguage, readonly string[]>>;

/**
 * The six words that two people compare: 66 bits of Argon2id over the hashes of invitation and
 * request, which hold both laptops' keys, the founding and a random number of the applicant's. The
 * same numbers give the words of either language.
 *
 * Whoever stands between must find a request of their own with the words of the genuine one, after
 * that is made: there is one try for each invitation, and 2^66 guesses of a tenth of a second and
 * 64 MiB each. A commitment would make fewer words do, and needs a fourth file (ADR 21).
 */
export async function sixWords(
  invitationHash: Uint8Array,
  requestHash: Uint8Array,
  derivation: Pick<KeyDerivation, 'derive'>,
): Promise<SixWords> {
  const secret = new Uint8Array([...invitationHash, ...requestHash]);
  const salt = sodium.crypto_generichash(saltLength, 'carnet six words 1', null);
  const bytes = await derivation.derive(secret, {
    passes: costBounds.passes.least,
    memoryBytes: costBounds.memoryBytes.least,
    salt,
  });
  const bits = Array.from(bytes.subarray(0, 9), (byte) => byte.toString(2).padStart(8, '0')).join(
    '',
  );
  wipe(bytes);
  const numbers = Array.from({ length: wordCount }, (_, at) =>
    Number.parseInt(bits.slice(at * bitsOfWord, (at + 1) * bitsOfWord), 2),
  );
  const wordsIn = (language: WordLanguage) =>
    numbers.map((number) => wordLists[language][number] ?? '');
  return { en: wordsIn('en'), fr: wordsIn('fr') };
}
