import { expect, test } from 'vitest';
import { compareVersions, parseVersion } from '../../../../shared/updates/version.ts';

test('versions are ordered as Semantic Versioning has it', () => {
  const inOrder = [
    '0.0.0',
    '0.9.0',
    '0.10.0',
    '1.0.0-alpha.1',
    '1.0.0-beta.2',
    '1.0.0-beta.10',
    '1.0.0',
    '1.0.1',
    '2.0.0',
  ];
  const parsed = inOrder.flatMap((text) => parseVersion(text) ?? []);
  expect(parsed).toHaveLength(inOrder.length);
  for (const [at, one] of parsed.entries()) {
    for (const [before, other] of parsed.entries()) {
      expect(Math.sign(compareVersions(one, other))).toBe(Math.sign(at - before));
    }
  }
});

test.each([
  '1.2',
  'v1.2.3',
  '1.2.3.4',
  '1.2.3-beta',
  '1.2.3-beta.0',
  '1.2.3+5',
  ' 1.2.3',
  '1.2.3\n',
])('“%s” is no version', (text) => expect(parseVersion(text)).toBeUndefined());
