import { expect, test } from 'vitest';
import { matching } from '../../../../renderer/components/ComboBox.tsx';

const options = [
  { value: 'sante', label: 'Santé mentale' },
  { value: 'ecole', label: 'École', words: 'school scolarité' },
  { value: 'aide', label: 'Aide à la santé' },
  { value: 'logement', label: 'Logement' },
];
const values = (typed: string) => matching(options, typed).map((option) => option.value);

test('accents and case do not matter; beginnings come first', () => {
  expect(values('SANTE')).toEqual(['sante', 'aide']);
  expect(values('ecole')).toEqual(['ecole']);
});

test('other words find it, nothing typed shows all in their order', () => {
  expect(values('school')).toEqual(['ecole']);
  expect(values('  ')).toEqual(['sante', 'ecole', 'aide', 'logement']);
  expect(values('xyz')).toEqual([]);
});
