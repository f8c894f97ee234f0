import { expect, test } from 'vitest';
import { wrongSecretWait } from '../../../../renderer/screens/start/wrongSecretWait.ts';

test('a wrong secret may be tried again at once or has to wait; another error is another matter', () => {
  expect(wrongSecretWait({ code: 'vault.wrongSecret', params: { waitSeconds: 0 } })).toBe(0);
  expect(wrongSecretWait({ code: 'vault.wrongSecret', params: {} })).toBe(0);
  expect(wrongSecretWait({ code: 'vault.tooManyTries', params: { waitSeconds: 10 } })).toBe(10);
  expect(wrongSecretWait({ code: 'vault.locked', params: {} })).toBeUndefined();
});
