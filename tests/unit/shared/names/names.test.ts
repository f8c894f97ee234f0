import { expect, test } from 'vitest';
import { nameScript } from '../../../../shared/names/nameScript.ts';
import { spellings } from '../../../../shared/names/spellings.ts';
import { splitName } from '../../../../shared/names/splitName.ts';
import { tidyName } from '../../../../shared/names/tidyName.ts';

test.each([
  ['Ahmadi, Gholam', 'Gholam', 'Ahmadi', true],
  ['HUANG Xiaoming', 'Xiaoming', 'HUANG', true],
  ['Jean-Claude MBUYI', 'Jean-Claude', 'MBUYI', true],
  ['AL MASRI Hussein', 'Hussein', 'AL MASRI', true],
  ['Hussein Al Masri', 'Hussein', 'Al Masri', false],
  ['Anna van der Berg', 'Anna', 'van der Berg', false],
  ['José Rodríguez', 'José', 'Rodríguez', false],
  ['M’BUYI Jean Claude', 'Jean Claude', 'M’BUYI', true],
  ['Gholam', 'Gholam', '', false],
  ['OLENA TKACHUK', 'OLENA', 'TKACHUK', false],
  ['J Smith', 'J', 'Smith', false],
  ['陈静', '静', '陈', false],
  ['欧阳娜娜', '娜娜', '欧阳', false],
  ['김지원', '지원', '김', false],
  ['Олена Ткачук', 'Олена', 'Ткачук', false],
])(
  '"%s" is guessed as given "%s", family "%s"; shown by its writing: %s',
  (name, given, family, sure) => {
    expect(splitName(name)).toEqual({ given, family, sure });
  },
);

test('a name keeps its order, case and marks; only blanks and invisible signs go', () => {
  expect(tidyName('  Abdi  Nuur ')).toBe('Abdi Nuur');
  expect(tidyName('\u200fمحمد\u200e علي')).toBe('محمد علي');
  expect(tidyName('Nu\u0301n\u0303ez')).toBe('Núñez');
  expect(tidyName("van't hof")).toBe("van't hof");
});

test('scripts are told apart by their letters', () => {
  const names = ['Zoë', 'محمد', 'Олена', '陈静', 'ሰላም', 'ਮਨਪ੍ਰੀਤ', '김지원', 'ဦး', '123'];
  expect(names.map(nameScript)).toEqual([
    'Latn',
    'Arab',
    'Cyrl',
    'Hani',
    'Ethi',
    'Guru',
    'Hang',
    'Mymr',
    'Latn',
  ]);
});

test('two scripts in one cell are two spellings, roman first; one script is one name', () => {
  expect(spellings('Олена Ткачук (Olena Tkachuk)')).toEqual(['Olena Tkachuk', 'Олена Ткачук']);
  expect(spellings('Chen Jing / 陈静')).toEqual(['Chen Jing', '陈静']);
  expect(spellings('Mohamed Ali (Abu Omar)')).toEqual(['Mohamed Ali (Abu Omar)']);
});
