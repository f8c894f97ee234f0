import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { duplicates as en } from '../../../../renderer/messages/en/duplicates.ts';
import { duplicates as fr } from '../../../../renderer/messages/fr/duplicates.ts';
import { reasonWords, splitReasons } from '../../../../renderer/screens/duplicates/reasonWords.ts';

test('reasons are said for and against, each once', () => {
  const { for: pro, against } = splitReasons(
    [
      { kind: 'sameBirthDate', against: false },
      { kind: 'namesSoundAlike', against: false },
      { kind: 'sameBirthDate', against: false },
      { kind: 'differentTelephone', against: true },
    ],
    en,
  );
  expect(pro).toEqual(['same birth date', 'names sound alike']);
  expect(against).toEqual(['different telephones']);
});

test('every reason that the matcher gives has words in both languages', () => {
  const source = readFileSync(
    join(import.meta.dirname, '../../../../main/core/casework/duplicates/reason.ts'),
    'utf8',
  );
  const kinds = [...source.matchAll(/\| '(\w+)'/g)].map((match) => match[1] ?? '');
  expect(kinds.length).toBeGreaterThan(15);
  for (const kind of kinds) {
    expect(reasonWords(kind, en), kind).not.toBe(en.otherReason);
    expect(reasonWords(kind, fr), kind).not.toBe(fr.otherReason);
  }
});

test('a reason of a newer version is said in general words, not as a code', () => {
  expect(reasonWords('sameShoeSize', en)).toBe('other facts agree');
});
