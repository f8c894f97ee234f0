import { afterEach, expect, test, vi } from 'vitest';

const storage = vi.hoisted(() => ({ available: true, backend: 'gnome_libsecret' }));
vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => storage.available,
    getSelectedStorageBackend: () => storage.backend,
    encryptStringAsync: async (text: string) => Buffer.from(text.split('').reverse().join('')),
    decryptStringAsync: async (sealed: Buffer) => ({
      shouldReEncrypt: false,
      result: sealed.toString().split('').reverse().join(''),
    }),
  },
}));
const { systemKeychain } = await import('../../../main/shell/keychain.ts');
const platform = vi.spyOn(process, 'platform', 'get');
afterEach(() => Object.assign(storage, { available: true, backend: 'gnome_libsecret' }));

test.each([
  ['linux', true, 'gnome_libsecret', true],
  ['linux', true, 'kwallet6', true],
  ['linux', true, 'basic_text', false],
  ['linux', true, 'unknown', false],
  ['linux', false, 'gnome_libsecret', false],
  ['win32', true, '', true],
  ['darwin', true, '', true],
  ['darwin', false, '', false],
] as const)(
  'on %s (available: %s, store: "%s") the store is real: %s',
  (system, available, backend, real) => {
    platform.mockReturnValue(system);
    Object.assign(storage, { available, backend });
    expect(systemKeychain().isReal()).toBe(real);
  },
);

test('a key comes back as it went in, every byte of it', async () => {
  platform.mockReturnValue('linux');
  const key = new Uint8Array(32).map((_, index) => index * 8);
  const keychain = systemKeychain();
  expect(await keychain.open(await keychain.seal(key))).toEqual(key);
});

test('where the store is not real, nothing is ever put into it', async () => {
  platform.mockReturnValue('linux');
  storage.backend = 'basic_text';
  await expect(systemKeychain().seal(new Uint8Array(32))).rejects.toThrow();
});
