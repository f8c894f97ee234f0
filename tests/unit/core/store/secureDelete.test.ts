import { expect, onTestFinished, test } from 'vitest';
import { putDraft, removeDraft } from '../../../../main/core/store/drafts.ts';
import { indexNote } from '../../../../main/core/store/noteSearch.ts';
import { decryptedPages } from '../../../support/decryptedPages.ts';
import { openStore } from '../../../support/plainStore.ts';

/** A store whose log is folded into its file, and what that file holds once decrypted. */
function store() {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  return {
    ...s,
    holds(word: string): boolean {
      s.connection.pragma('wal_checkpoint(TRUNCATE)');
      const pages = decryptedPages(s.file, s.key).toString('latin1');
      return pages.includes(word) || pages.includes(word.toLowerCase());
    },
  };
}

const filler = (n: number) => `Visit ${n}: ${'translation of documents '.repeat(n % 40)}`;

test('a word that was written over is in no page of the file, index and free space included', () => {
  const s = store();
  const made = s.write((unit) =>
    Array.from({ length: 60 }, (_, n) => {
      const text = n === 30 ? 'Spoke about Quokkaville and nothing else' : filler(n);
      const id = unit.create('service', 'agency', { personId: 'p', note: text });
      indexNote(unit.writer, 'service', id, text);
      return { id, text };
    }),
  );
  expect(s.holds('Quokkaville')).toBe(true);
  const { id, text } = made[30] ?? { id: '', text: '' };
  s.write((unit) => {
    unit.change('service', id, { note: 'Spoke' });
    indexNote(unit.writer, 'service', id, 'Spoke', text);
  });
  expect(s.holds('Quokkaville')).toBe(false);
  expect(s.holds('quokka')).toBe(false);
});

test('a discarded draft is gone, however long it was', () => {
  const s = store();
  for (let n = 0; n < 20; n += 1) {
    s.connection.write((writer) =>
      putDraft(
        writer,
        {
          id: `draft-${n}`,
          kind: 'session',
          personId: null,
          // Long enough to overflow its page.
          body: { text: `${n === 7 ? 'Quokkaville ' : ''}${'words '.repeat(3000)}Wombatton` },
          caret: null,
        },
        n,
      ),
    );
  }
  expect(s.holds('Quokkaville')).toBe(true);
  s.connection.write((writer) => removeDraft(writer, 'draft-7', 'session'));
  expect(s.holds('Quokkaville')).toBe(false);
  s.connection.write((writer) => {
    for (let n = 0; n < 20; n += 1) removeDraft(writer, `draft-${n}`, 'session');
  });
  expect(s.holds('Wombatton')).toBe(false);
});

test('what was erased of a person is gone: names in every index, numbers, address', () => {
  const s = store();
  const [id, name, point] = s.write((unit) => {
    const personId = unit.create('person', 'agency', { street: '17 Quokkaville Road' });
    return [
      personId,
      unit.create('name', 'agency', { personId, full: 'Zebulonia Wombatton', script: 'Latn' }),
      unit.create('contactPoint', 'agency', {
        personId,
        value: '431-555-0177',
        e164: '+14315550177',
      }),
    ] as const;
  });
  for (let n = 0; n < 40; n += 1) {
    s.write((unit) => {
      const personId = unit.create('person', 'agency', {});
      unit.create('name', 'agency', { personId, full: `Someone Else${n}` });
    });
  }
  const needles = ['Quokkaville', 'Zebulonia', 'Wombatton', '4315550177', '431-555-0177'];
  for (const needle of needles) expect(s.holds(needle), needle).toBe(true);
  s.write((unit) => {
    unit.change('person', id, { street: '', anonymous: true });
    unit.erase('name', name);
    unit.erase('contactPoint', point);
  });
  for (const needle of needles) expect(s.holds(needle), needle).toBe(false);
});
