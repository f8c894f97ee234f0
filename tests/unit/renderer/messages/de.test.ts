import { expect, test } from 'vitest';
import { de } from '../../../../renderer/messages/fr/de.ts';
import { isolate } from '../../../../shared/format/isolate.ts';

test.each([
  ['Amara Diallo', 'd’Amara Diallo'],
  ['Émile', 'd’Émile'],
  ['Œuvre du Bon Accueil', 'd’Œuvre du Bon Accueil'],
  ['Office 2', 'd’Office 2'],
  ['Yves', 'd’Yves'],
  ['Yasmine', 'de Yasmine'],
  ['Lucie Roy', 'de Lucie Roy'],
  ['Hodan', 'de Hodan'],
  ['مريم', 'de مريم'],
])('of %s: %s', (name, said) => {
  expect(de(name)).toBe(said);
  expect(de(isolate(name))).toBe(said.replace(name, isolate(name)));
});
