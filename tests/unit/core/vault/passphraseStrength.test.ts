import { describe, expect, it } from 'vitest';
import { leastBits, ratePassphrase } from '../../../../main/core/vault/passphraseStrength.ts';
import { wordLists } from '../../../../main/core/vault/recoveryWords.ts';
import { suggestPassphrase } from '../../../../main/core/vault/suggestPassphrase.ts';

describe('five suggested words', () => {
  it('are always accepted, in both languages, whoever the owner is', async () => {
    for (const language of ['en', 'fr'] as const) {
      for (let round = 0; round < 12; round += 1) {
        const words = await suggestPassphrase(language);
        expect(new Set(words).size).toBe(5);
        // Names that happen to be the very words.
        const { accepted } = await ratePassphrase(words.join(' '), [words.join(' '), ...words]);
        expect(accepted, words.join(' ')).toBe(true);
      }
    }
  });

  it('are from the list of the language, typed alike on every keyboard, and worth 53 bits or more', async () => {
    for (const language of ['en', 'fr'] as const) {
      const plain = wordLists[language].filter((word) => /^[a-z]+$/.test(word));
      expect(5 * Math.log2(plain.length)).toBeGreaterThan(53);
      for (const word of await suggestPassphrase(language)) expect(plain).toContain(word);
    }
  });

  it('differ each time', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 8; round += 1) seen.add((await suggestPassphrase('fr')).join());
    expect(seen.size).toBe(8);
  });
});

describe('a passphrase of one’s own', () => {
  const weak = [
    '',
    '   ',
    'password123',
    'Toronto2024!',
    'Tr0ub4dor&3',
    'motdepasse1234',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'abandon abandon abandon abandon abandon',
    'Maryam Haddad 1987',
    'correct horse battery staple',
    'jaime les chats noirs',
  ];
  it.each(weak)('is refused: %j', async (passphrase) => {
    const { bits, accepted } = await ratePassphrase(passphrase, ['Maryam Haddad']);
    expect(accepted).toBe(false);
    expect(bits).toBeLessThan(leastBits);
  });

  const strong = [
    'xK9#mP2$vLq8Zt!d',
    'mon voisin élève douze autruches végétariennes',
    'copper ladder sings beneath seven umbrellas',
  ];
  it.each(strong)('is accepted: %j', async (passphrase) => {
    expect((await ratePassphrase(passphrase, ['Maryam Haddad'])).accepted).toBe(true);
  });

  it('is worth less when it is made of the owner’s name', async () => {
    const phrase = 'Nasrullah Karimzada Oymakli';
    const unknown = await ratePassphrase(phrase, []);
    const known = await ratePassphrase(phrase, ['Nasrullah Karimzada', 'Oymakli centre', '']);
    expect(known.bits).toBeLessThan(unknown.bits - 10);
    expect(known.accepted).toBe(false);
  });

  it('is no stronger for the hyphens or dots between its words', async () => {
    const spaced = await ratePassphrase('jaime les chats noirs', []);
    const dotted = await ratePassphrase('jaime.les-chats_noirs', []);
    expect(Math.abs(spaced.bits - dotted.bits)).toBeLessThan(1);
  });

  it('is rated by its first 48 characters: zxcvbn takes seconds for longer hostile text', async () => {
    const hostile = ['4@e3i1o0s5$', 'aB3$x', 'qwertyuiop'].map((text) => text.repeat(80));
    for (const text of hostile) {
      const whole = await ratePassphrase(text, ['Maryam']);
      expect(whole).toEqual(await ratePassphrase(text.slice(0, 48), ['Maryam']));
    }
    expect((await ratePassphrase('x'.repeat(1_000_000), [])).accepted).toBe(false);
  });
});
