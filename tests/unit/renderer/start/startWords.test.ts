import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../../renderer/screens/start/namesOf.ts';
import { sameWords, splitWords } from '../../../../renderer/screens/start/sameWords.ts';

describe('the five words, typed once to learn them', () => {
  const words = ['birch', 'harbor', 'lantern', 'sleet', 'copper'];

  test('spacing does not count', () => {
    expect(sameWords(' birch  harbor lantern sleet copper ', words)).toBe(true);
  });

  test('capitals do, because they will when unlocking', () => {
    expect(sameWords('Birch harbor lantern sleet copper', words)).toBe(false);
  });

  test('a missing or swapped word is not the same', () => {
    expect(sameWords('birch harbor lantern sleet', words)).toBe(false);
    expect(sameWords('harbor birch lantern sleet copper', words)).toBe(false);
  });
});

test('recovery words copied from the sheet with numbers, commas, lines and accents', () => {
  expect(splitWords('1. Abaisser\n2. ÉCOLE, 3) forêt')).toEqual(['abaisser', 'ecole', 'foret']);
  expect(splitWords('')).toEqual([]);
});

test('programs and places: one a line, each once, blank lines left out', () => {
  expect(namesOf(' Brandon \n\nLibrary\nBrandon')).toEqual(['Brandon', 'Library']);
});
