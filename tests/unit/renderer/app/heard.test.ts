import { expect, test } from 'vitest';
import { faultsOf, skeleton } from '../../../e2e/layout/heard.ts';

const sound = `- banner:
  - button "Find a person"
- main:
  - heading "Clients" [level=1]
  - region "Follow-ups":
    - heading "Follow-ups" [level=2]
  - checkbox "Estimated"
  - textbox "Name as given": Olena
`;

test('a sound page has no faults', () => {
  expect(faultsOf(sound)).toEqual([]);
});

test.each([
  ['no heading of the first level', sound.replace('[level=1]', '[level=2]'), /^0 headings/],
  ['two of them', `${sound}  - heading "Again" [level=1]\n`, /^2 headings/],
  ['a level left out', sound.replace('[level=2]', '[level=3]'), /level 3 below one of level 1/],
  ['a button without a name', `${sound}  - button\n`, /without a name: - button/],
  ['a field without a name', `${sound}  - textbox [disabled]\n`, /without a name: - textbox/],
  ['a code for a name', `${sound}  - button "notAsked"\n`, /a code for a name/],
  ['words that were forgotten', `${sound}  - text: undefined due\n`, /no words/],
  ['no main part', sound.replace('- main', '- region "x"'), /no main part/],
])('%s is told', (_what, tree, says) => {
  expect(faultsOf(tree).join('\n')).toMatch(says);
});

test('a dialog needs no heading of the page, but its own order', () => {
  expect(faultsOf('- dialog "Ready to sign?":\n  - heading "Ready to sign?" [level=2]\n')).toEqual(
    [],
  );
});

test('two languages have one skeleton, whatever the words and values', () => {
  const french = sound.replace('Follow-ups', 'Suivis').replace('Olena', 'Ольга');
  expect(skeleton(french)).toEqual(skeleton(sound));
  expect(skeleton(french.replace('  - checkbox "Estimated"\n', ''))).not.toEqual(skeleton(sound));
});
