import { expect, test } from 'vitest';
import { readTelephones } from '../../../../main/core/transfer/readTelephones.ts';

test.each([
  ['(250) 836-8634', ['+12508368634']],
  ['2045550199', ['+12045550199']],
  ['2045550199.0', ['+12045550199']],
  ['+1 902 370 9289', ['+19023709289']],
  ['807.715.7236', ['+18077157236']],
  ['+33 1 42 68 53 00', ['+33142685300']],
  ['204-555-0199 / 306-555-0143', ['+12045550199', '+13065550143']],
  ['204-555-0199 ou 306-555-0143', ['+12045550199', '+13065550143']],
  ['204-555-0199; 306-555-0143', ['+12045550199', '+13065550143']],
  ['555-0199', ['']],
  ['ask his sister', ['']],
  ['', []],
])('"%s" holds %j', (cell, numbers) => {
  expect(readTelephones(cell).map(({ e164 }) => e164)).toEqual(numbers);
});

test('words beside a number stay with it, and the number stays as it was written', () => {
  expect(readTelephones('(204) 555-0199 (husband)')).toEqual([
    { value: '(204) 555-0199', e164: '+12045550199', note: 'husband' },
  ]);
  expect(readTelephones('cell: 204-555-0199')).toEqual([
    { value: '204-555-0199', e164: '+12045550199', note: 'cell' },
  ]);
});

test('what is not valid is kept, never repaired', () => {
  expect(readTelephones('204-555-01')).toEqual([{ value: '204-555-01', e164: '', note: '' }]);
});
