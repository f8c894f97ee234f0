import { expect, test } from 'vitest';
import { matchCommands } from '../../../../renderer/app/commands/matchCommands.ts';

const commands = [
  { id: 'import', label: 'Importer une liste de clients', words: 'excel csv', run: () => {} },
  { id: 'lock', label: 'Verrouiller', run: () => {} },
  { id: 'clients', label: 'Aller aux clients', run: () => {} },
  { id: 'calling', label: 'Quelqu’un appelle', run: () => {} },
];
const ids = (typed: string) => matchCommands(commands, typed).map((command) => command.id);

test('nothing typed: everything', () => {
  expect(ids('')).toHaveLength(4);
});

test('beginnings of words in any order, accents and case apart', () => {
  expect(ids('liste IMP')).toEqual(['import']);
  expect(ids('verr')).toEqual(['lock']);
  expect(ids('un app')).toEqual(['calling']);
});

test('other words find it too; the middle of a word does not', () => {
  expect(ids('excel')).toEqual(['import']);
  expect(ids('rouiller')).toEqual([]);
});

test('a label that begins with it comes first', () => {
  const two = [
    { id: 'second', label: 'Voir les importations', run: () => {} },
    { id: 'first', label: 'Importer', run: () => {} },
  ];
  expect(matchCommands(two, 'imp').map((command) => command.id)).toEqual(['first', 'second']);
});
