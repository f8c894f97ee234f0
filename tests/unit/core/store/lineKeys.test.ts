import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { findLikely } from '../../../../main/core/casework/findLikely.ts';
import { candidateOf } from '../../../../main/core/casework/personCandidate.ts';
import { keyWord } from '../../../../main/core/store/lineKeys.ts';
import { openStore } from '../../../support/plainStore.ts';

test('two keys never become one word of the index, and each stays one', () => {
  const key = fc.string({ unit: fc.constantFrom(...'abAB019_-. éض', '😀'), minLength: 1 });
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(keyWord(one) === keyWord(other)).toBe(one === other);
      expect(keyWord(one)).toMatch(/^[0-9a-z_]+$/);
    }),
  );
});

test('two files with one document, written in capitals or with signs, are likely one person; without it no longer', () => {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  const [first, second] = ['UCI-8841 20', 'uci 884120'].map((value, at) =>
    s.write((unit) => {
      const id = unit.create('person', 'agency', { birthAnswer: 'value', birthYear: 1984 });
      unit.create('name', 'agency', { personId: id, full: 'Olena Kovalenko' });
      const document = unit.create('identifier', 'agency', { personId: id, kind: 'uci', value });
      return { id, document, at };
    }),
  );
  if (first === undefined || second === undefined) throw new Error('not written');
  const likely = () => {
    const candidate = candidateOf(s.connection, first.id);
    return candidate && findLikely(s.connection, candidate, 5).map(({ personId }) => personId);
  };
  expect(likely()).toEqual([second.id]);
  s.write((unit) => unit.erase('person', second.id));
  expect(likely()).toEqual([]);
  expect(s.connection.value('SELECT count(*) FROM lineKeys')).toBe(1);
});
