import { describe, expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { fr } from '../../../../renderer/messages/fr.ts';
import { type GlossaryEntry, glossaryEntries } from '../../../../shared/vocabulary/glossary.ts';
import { wordsOf } from '../../../support/catalogueWords.ts';
import { wholeWord, wordsBehindSharing } from '../../../support/wordsBehindSharing.ts';

const catalogues = { en: wordsOf(en, 'en'), fr: wordsOf(fr, 'fr') };
const entries: readonly GlossaryEntry[] = glossaryEntries;

/** Where a word stands. */
function placesOf(language: 'en' | 'fr', word: string, except: readonly RegExp[] = []): string[] {
  const whole = wholeWord(word);
  return catalogues[language]
    .filter(({ path, text }) => whole.test(text) && !except.some((one) => one.test(path)))
    .map(({ path, text }) => `${path}: ${text}`);
}

describe('one word for one thing', () => {
  test.each(entries.filter((entry) => entry.notEn))('English says $en', ({ notEn = [] }) => {
    expect(notEn.flatMap((word) => placesOf('en', word))).toEqual([]);
  });
  test.each(entries.filter((entry) => entry.notFr))('French says $fr', ({ notFr = [] }) => {
    expect(notFr.flatMap((word) => placesOf('fr', word))).toEqual([]);
  });
});

describe('no word of cryptography on the way', () => {
  /** Field names of the log, which only supervisors read and which name what is there. */
  const log = [/^(en|fr)\.audit\.fields\./];
  test.each([
    '(en|de)?crypt\\p{L}*',
    'un(en|de)crypted',
    'cipher\\p{L}*',
    'hash(es|ed)?',
    'argon2\\p{L}*',
    'kdf',
    'SQLCipher',
    '(data|public|private|secret|signing|epoch) keys?',
    'key slots?',
    'salt',
    'nonce',
    'checksum',
    'cryptograph\\p{L}*',
    'tokens?',
  ])('English has no “%s”', (word) => expect(placesOf('en', word, log)).toEqual([]));
  test.each([
    '(dé)?chiffr(é|ée|és|ées|er|ement)',
    '(dé|en)?crypt\\p{L}*',
    'hach(é|age|ée)',
    'argon2\\p{L}*',
    'SQLCipher',
    'clés? (de|des|secrète|publique|privée)\\p{L}*',
    // A stick is a “clé USB”.
    'la clé(?! USB)',
    'sel',
    'empreintes?',
    'jetons?',
    'somme de contrôle',
  ])('French has no “%s”', (word) => expect(placesOf('fr', word, log)).toEqual([]));
});

describe('no word of the works behind sharing on the way', () => {
  /** Where laptops join, share and leave; “Details” may name what whoever looks after it must know. */
  const onTheWay =
    /^(en|fr)\.(start|joining|members|agencySheet|sync|sharing|trips|review|today|settings|errors)\./;
  const elsewhere = [/\.details/i];
  const inTheWay = (language: 'en' | 'fr', word: string) =>
    placesOf(language, word, elsewhere).filter((place) => onTheWay.test(place));

  test.each(wordsBehindSharing.en)('English has no “%s”', (word) =>
    expect(inTheWay('en', word)).toEqual([]),
  );
  test.each(wordsBehindSharing.fr)('French has no “%s”', (word) =>
    expect(inTheWay('fr', word)).toEqual([]),
  );
});
