import { describe, expect, test } from 'vitest';
import {
  hindrances,
  placeholders,
  type ReleaseSources,
} from '../../../build/package/hindrances.ts';
import { publicKeyText } from '../../../build/release/secretKey.ts';
import { firstKey, secondKey } from '../../support/releases.ts';

const line = (key: typeof firstKey) => publicKeyText(key).split('\n')[1] ?? '';
const good: ReleaseSources = {
  version: '1.2.0',
  homepage: 'https://example.org/carnet',
  keyLines: [line(firstKey), line(secondKey)],
  feed: 'https://example.org/carnet/feed/',
  tags: ['', 'v1.2.0'],
  changed: false,
};

describe('a release', () => {
  test('is made of sources that are committed, tagged, and hold two keys of their own', () => {
    expect(hindrances(good)).toEqual([]);
    expect(hindrances({ ...good, feed: '' })).toEqual([]);
  });

  test.each<[string, Partial<ReleaseSources>, string]>([
    ['one key twice', { keyLines: [line(firstKey), line(firstKey)] }, 'two keys'],
    ['one key', { keyLines: [line(firstKey)] }, 'two keys'],
    ['a feed that anybody on the way can change', { feed: 'http://example.org/' }, 'https'],
    ['no homepage', { homepage: undefined }, 'homepage'],
    ['files that nobody committed', { changed: true }, 'differ'],
    ['another version’s tag', { tags: ['v1.1.0'] }, 'tag v1.2.0'],
  ])('is not made of sources with %s', (_, change, sentence) => {
    expect(hindrances({ ...good, ...change })).toEqual([expect.stringContaining(sentence)]);
  });

  test('is not made with the placeholders that stand in the sources at first, not even with one of them', () => {
    for (const lines of [placeholders, [line(firstKey), placeholders[1] ?? '']]) {
      expect(hindrances({ ...good, keyLines: lines })).toEqual([
        expect.stringContaining('placeholders'),
      ]);
    }
  });
});
