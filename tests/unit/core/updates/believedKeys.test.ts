import { describe, expect, test } from 'vitest';
import {
  newSecretKey,
  publicKeyText,
  type SecretKey,
} from '../../../../build/release/secretKey.ts';
import { signBytes } from '../../../../build/release/signBytes.ts';
import { believedKeys } from '../../../../main/core/updates/believedKeys.ts';
import { keyName } from '../../../../main/core/updates/minisign/publicKey.ts';
import { publicKeys, releaseKeys } from '../../../../main/core/updates/releaseKeys.ts';
import { retirementText } from '../../../../shared/updates/keyRetirement.ts';

const [first, second, stranger] = [newSecretKey(), newSecretKey(), newSecretKey()];
const keys = publicKeys([first, second].map(publicKeyText));
const names = (of: typeof keys) => of.map(({ id }) => keyName(id));
const statement = (by: SecretKey, about: SecretKey) => {
  const text = retirementText({
    format: 'carnet-key-retirement',
    retires: keyName(about.id),
    issued: '2026-11-23T09:00:00Z',
  });
  return { text, signature: signBytes(Buffer.from(text), by, 'retired') };
};

describe('of the two keys', () => {
  test('both are believed until one retires the other', () => {
    expect(believedKeys(keys, [])).toEqual(keys);
    expect(names(believedKeys(keys, [statement(first, second)]))).toEqual([keyName(first.id)]);
    expect(names(believedKeys(keys, [statement(second, first)]))).toEqual([keyName(second.id)]);
  });

  test('neither is left when each retired the other, in either order', () => {
    const both = [statement(first, second), statement(second, first)];
    expect(believedKeys(keys, both)).toEqual([]);
    expect(believedKeys(keys, both.toReversed())).toEqual([]);
  });

  test.each([
    ['a stranger says so', statement(stranger, second)],
    ['it is about itself', statement(second, second)],
    ['it is about a stranger', statement(first, stranger)],
    ['its text was changed', { ...statement(first, second), text: statement(second, first).text }],
    ['it is signed by nobody', { ...statement(first, second), signature: '' }],
    [
      'it is spelled otherwise',
      (() => {
        const text = JSON.stringify(JSON.parse(statement(first, second).text));
        return { text, signature: signBytes(Buffer.from(text), first, 'x') };
      })(),
    ],
  ])('none goes when %s', (_, said) => {
    expect(believedKeys(keys, [said])).toEqual(keys);
  });
});

test('the two keys that are compiled in are two', () => {
  expect(new Set(names(releaseKeys)).size).toBe(2);
});
