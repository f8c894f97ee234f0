import { expect, test } from 'vitest';
import type { CodeList } from '../../../../shared/vocabulary/codeList.ts';

/** Every code list there is: each module's exports that look like one. */
const modules = import.meta.glob<Record<string, unknown>>('../../../../shared/vocabulary/*.ts', {
  eager: true,
});

function isList(value: unknown): value is CodeList<string> {
  return typeof value === 'object' && value !== null && 'entries' in value && 'label' in value;
}

const lists = Object.values(modules).flatMap((exported) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isList(value) ? [[name, value] as const] : [],
  ),
);

test('there are lists for everything that is answered with a code', () => {
  expect(lists.length).toBeGreaterThan(45);
});

test.each(lists)('%s has words in both languages, and no two codes look the same', (name, list) => {
  for (const language of ['en', 'fr'] as const) {
    const labels = list.entries.map((entry) => entry[language]);
    expect(labels.every((label) => label.trim() === label && label !== '')).toBe(true);
    // The languages of the screens call two things by one word now and then; a list may not.
    if (name !== 'importTargets' && name !== 'yesNo') {
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  }
  expect(list.codes.every((code) => list.schema.safeParse(code).success)).toBe(true);
  expect(list.schema.safeParse('not a code').success).toBe(false);
});

test.each(lists)('%s keeps French typography', (_, list) => {
  for (const { fr } of list.entries) {
    expect(fr).not.toMatch(/'|"|\.\.\./);
    // A no-break space before the colon, a narrow one before the other double signs.
    expect(fr).not.toMatch(/[^\u00A0]:|[^\u202F][;!?]/);
  }
});
