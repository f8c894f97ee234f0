import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/paths.ts';
import { releaseFile } from '../../../build/release/releaseFile.ts';
import {
  newSecretKey,
  openSecretKey,
  publicKeyText,
  sealSecretKey,
  type SecretKey,
} from '../../../build/release/secretKey.ts';
import { scryptNumbers, sensitive } from '../../../build/release/scryptCost.ts';
import { signBytes } from '../../../build/release/signBytes.ts';
import { signFolder } from '../../../build/release/signFolder.ts';
import { verifyFolder } from '../../../build/release/verifyFolder.ts';
import { parsePublicKey, type PublicKey } from '../../../main/core/updates/minisign/publicKey.ts';
import { isSignedBy, parseSignature } from '../../../main/core/updates/minisign/signature.ts';
import { sodium } from '../../../main/core/vault/sodium.ts';
import { minisign } from '../../support/minisign.ts';
import { releaseVector } from '../../support/releaseVectors.ts';
import { tempFolder } from '../../support/tempFolder.ts';

/** What libsodium calls INTERACTIVE: tests need not wait for 1 GiB. */
const cheap = { operations: 524_288, memory: 16_777_216 };
const now = Date.parse('2026-11-23T09:00:00Z');
const windows = process.platform === 'win32';

function publicKeyOf(secret: SecretKey): PublicKey {
  const key = parsePublicKey(publicKeyText(secret));
  if (!key) throw new Error('no key');
  return key;
}

/** The folder of a release with two installers and what electron-builder leaves beside them. */
function releaseFolder(): string {
  const folder = tempFolder('release');
  writeFileSync(join(folder, 'carnet-1.2.0-linux-amd64.deb'), 'the package');
  writeFileSync(join(folder, 'carnet-1.2.0-win32-x64.exe'), 'the installer');
  writeFileSync(join(folder, 'latest.yml'), 'version: 1.2.0\n');
  writeFileSync(join(folder, 'changes.en.txt'), 'Group sessions.\r\n');
  writeFileSync(join(folder, 'changes.fr.txt'), 'Séances de groupe.\n');
  return folder;
}

describe('the published vectors', () => {
  test('are what the key of the seed 0 to 31 signs', () => {
    const { privateKey } = sodium.crypto_sign_seed_keypair(
      Uint8Array.from({ length: 32 }, (_, n) => n),
    );
    const secret = { id: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), key: privateKey };
    expect(publicKeyText(secret)).toBe(releaseVector('pub'));
    const signed = releaseVector('minisig');
    const comment = /^trusted comment: (.*)$/mu.exec(signed)?.[1] ?? '';
    expect(signBytes(Buffer.from(releaseVector('manifest')), secret, comment)).toBe(signed);
  });

  test('a key is sealed at the price that minisign asks, by the numbers that libsodium takes', () => {
    const price = (file: string) =>
      Buffer.from(file.split('\n')[1] ?? '', 'base64').subarray(38, 54);
    const numbers = Buffer.alloc(16);
    numbers.writeBigUInt64LE(BigInt(sensitive.operations), 0);
    numbers.writeBigUInt64LE(BigInt(sensitive.memory), 8);
    expect(price(releaseVector('seckey'))).toEqual(numbers);
    // That it opens takes 1 GiB: `npm run release -- sign` with a key of minisign's shows it.
    expect(scryptNumbers(sensitive)).toEqual({ N: 2 ** 20, r: 8, p: 1 });
    expect(scryptNumbers(cheap)).toEqual({ N: 2 ** 14, r: 8, p: 1 });
    expect(() => scryptNumbers({ ...sensitive, memory: 2 ** 31 })).toThrow('more');
  });

  test('a key opens by its passphrase alone', () => {
    const secret = newSecretKey();
    const sealed = sealSecretKey(secret, 'pw', cheap);
    expect(openSecretKey(sealed, 'pw')).toEqual(secret);
    expect(() => openSecretKey(sealed, 'PW')).toThrow('passphrase');
    expect(() => openSecretKey(publicKeyText(secret), 'pw')).toThrow('not the file of a secret');
  });
});

// minisign comes from the system's packages, which Windows has not; the vectors hold there too.
describe.skipIf(windows)('minisign and Carnet', () => {
  const folder = tempFolder('minisign');
  const at = (name: string) => join(folder, name);
  const secret = newSecretKey();
  beforeAll(() => {
    writeFileSync(at('key'), sealSecretKey(secret, 'five words', cheap));
    writeFileSync(at('key.pub'), publicKeyText(secret));
    writeFileSync(at('text'), 'Bonjour\n');
  });

  test('what Carnet signs, minisign verifies, comment too', () => {
    writeFileSync(at('text.minisig'), signBytes(readFileSync(at('text')), secret, 'é\tfile:text'));
    const verify = () => minisign(['-V', '-m', at('text'), '-p', at('key.pub')]);
    expect(verify()).toMatchObject({ ok: true, output: expect.stringContaining('é\tfile:text') });
    writeFileSync(at('text'), 'Bonsoir\n');
    expect(verify().ok).toBe(false);
    writeFileSync(at('text'), 'Bonjour\n');
  });

  test('what minisign signs with Carnet’s key, Carnet verifies', () => {
    const made = minisign(
      ['-S', '-s', at('key'), '-m', at('text'), '-x', at('theirs'), '-t', 'by minisign'],
      'five words\n',
    );
    expect(made).toMatchObject({ ok: true });
    const signature = parseSignature(readFileSync(at('theirs'), 'utf8'));
    expect(signature?.trustedComment).toBe('by minisign');
    const verified = (bytes: string) =>
      signature && isSignedBy(Buffer.from(bytes), signature, publicKeyOf(secret));
    expect(verified('Bonjour\n')).toBe(true);
    expect(verified('Bonsoir\n')).toBe(false);
  });

  test('minisign’s older kind of signature is not read', () => {
    const made = minisign(
      ['-S', '-l', '-s', at('key'), '-m', at('text'), '-x', at('older')],
      'five words\n',
    );
    expect(made).toMatchObject({ ok: true });
    expect(parseSignature(readFileSync(at('older'), 'utf8'))).toBeUndefined();
  });

  test('minisign verifies every manifest of a signed release, and the vector', async () => {
    const release = releaseFolder();
    await signFolder(release, { secret, now, validDays: 180, minimumVersion: undefined });
    const manifests = readdirSync(release).filter((name) => name.endsWith('.carnet.json'));
    expect(manifests).toHaveLength(2);
    for (const name of manifests) {
      expect(minisign(['-V', '-m', join(release, name), '-p', at('key.pub')]).ok).toBe(true);
    }
    writeFileSync(at('m'), releaseVector('manifest'));
    writeFileSync(at('m.minisig'), releaseVector('minisig'));
    writeFileSync(at('m.pub'), releaseVector('pub'));
    expect(minisign(['-V', '-m', at('m'), '-p', at('m.pub')]).ok).toBe(true);
  });
});

describe('a folder that was signed', () => {
  const secret = newSecretKey();
  const signed = async () => {
    const folder = releaseFolder();
    const result = await signFolder(folder, {
      secret,
      now,
      validDays: 180,
      minimumVersion: '1.0.0',
    });
    return { folder, result };
  };

  test('says of each installer what it is', async () => {
    const { folder, result } = await signed();
    expect(result.left).toEqual(['changes.en.txt', 'changes.fr.txt', 'latest.yml']);
    expect(result.signed).toMatchObject([
      {
        file: 'carnet-1.2.0-linux-amd64.deb',
        platform: 'linux',
        arch: 'x64',
        size: 11,
        issued: '2026-11-23T09:00:00Z',
        expires: '2027-05-22T09:00:00Z',
        minimumVersion: '1.0.0',
        changes: { en: 'Group sessions.', fr: 'Séances de groupe.' },
      },
      { file: 'carnet-1.2.0-win32-x64.exe', platform: 'win32', arch: 'x64', channel: 'stable' },
    ]);
    expect(await verifyFolder(folder, publicKeyOf(secret))).toEqual({
      good: ['carnet-1.2.0-linux-amd64.deb', 'carnet-1.2.0-win32-x64.exe'],
      bad: [],
    });
  });

  const deb = 'carnet-1.2.0-linux-amd64.deb';
  test.each<[string, (folder: string) => void, string]>([
    ['a changed file', (at) => writeFileSync(join(at, deb), 'the pAckage'), 'bytes are not'],
    ['a file cut short', (at) => writeFileSync(join(at, deb), 'the pack'), '8 bytes, not 11'],
    ['a lost signature', (at) => rmSync(join(at, `${deb}.carnet.json.minisig`)), 'not signed'],
    ['a lost manifest', (at) => rmSync(join(at, `${deb}.carnet.json`)), 'no manifest'],
    ['a lost file', (at) => rmSync(join(at, deb)), 'its file is not here'],
    [
      'an edited manifest',
      (at) => {
        const file = join(at, `${deb}.carnet.json`);
        writeFileSync(file, readFileSync(file, 'utf8').replace('1.0.0', '0.9.0'));
      },
      'not signed by this key',
    ],
    [
      'an installer that nobody signed',
      (at) => writeFileSync(join(at, 'carnet-1.2.0-darwin-universal.dmg'), 'x'),
      'no manifest',
    ],
  ])('is not good with %s', async (_, breaks, sentence) => {
    const { folder } = await signed();
    breaks(folder);
    const { bad } = await verifyFolder(folder, publicKeyOf(secret));
    expect(bad.join('\n')).toContain(sentence);
  });

  test('is not good by another key', async () => {
    const { folder } = await signed();
    expect((await verifyFolder(folder, publicKeyOf(newSecretKey()))).bad).toHaveLength(2);
  });

  test('is refused with files of two versions, without any, and with a minimum above itself', async () => {
    const options = { secret, now, validDays: 180, minimumVersion: undefined };
    const two = releaseFolder();
    writeFileSync(join(two, 'carnet-1.3.0-linux-arm64.deb'), 'x');
    await expect(signFolder(two, options)).rejects.toThrow('1.2.0, 1.3.0');
    await expect(signFolder(tempFolder('none'), options)).rejects.toThrow('no installer');
    const high = { ...options, minimumVersion: '1.2.1' };
    await expect(signFolder(releaseFolder(), high)).rejects.toThrow('--minimum');
  });
});

test.each([
  ['carnet-1.2.0-linux-amd64.deb', 'linux x64'],
  ['carnet-1.2.0-linux-x86_64.AppImage', 'linux x64'],
  ['carnet-1.2.0-linux-arm64.AppImage', 'linux arm64'],
  ['carnet-1.2.0-beta.3-darwin-universal.zip', 'darwin universal'],
  ['carnet-1.2.0-win32-arm64.exe', 'win32 arm64'],
  ['carnet-1.2.0-linux-x64.exe', undefined],
  ['carnet-1.2.0-win32-universal.exe', undefined],
  ['carnet-01.2.0-win32-x64.exe', undefined],
  ['carnet-1.2.0-win32-toString.exe', undefined],
  ['carnet-1.2.0-linux-amd64.deb.blockmap', undefined],
])('%s is %s', (name, expected) => {
  const found = releaseFile(name);
  expect(found && `${found.platform} ${found.arch}`).toBe(expected);
});

test('npm run release makes a key once, signs, verifies, and retires the other key', () => {
  const folder = tempFolder('release-command');
  const release = releaseFolder();
  const key = join(folder, 'key');
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'build/release.ts'), ...args],
      { encoding: 'utf8', cwd: folder, env: { ...process.env, CARNET_RELEASE_PASSPHRASE: 'P q' } },
    );
    return { status, text: stdout + stderr };
  };
  expect(run('keygen', '--out', key)).toMatchObject({ status: 0 });
  if (!windows) expect(statSync(key).mode & 0o077).toBe(0);
  const again = run('keygen', '--out', key);
  expect(again).toMatchObject({ status: 1, text: expect.stringContaining('there already') });
  const nowhere = run('keygen', '--out', join(folder, 'stick', 'key'));
  expect(nowhere).toMatchObject({ status: 1, text: expect.stringContaining('There is no folder') });

  // The command's own key costs 1 GiB to open; from here on the same key at a lower price.
  const secret = newSecretKey();
  writeFileSync(key, sealSecretKey(secret, 'P q', cheap));
  writeFileSync(`${key}.pub`, publicKeyText(secret));
  writeFileSync(`${key}2.pub`, publicKeyText(newSecretKey()));
  // Somebody renamed an installer: it is not passed over in silence.
  const renamed = join(release, 'Carnet Setup 1.2.0.exe');
  writeFileSync(renamed, 'x');
  expect(run('sign', release, '--key', key)).toMatchObject({
    status: 0,
    text: expect.stringContaining('NOT signed: Carnet Setup 1.2.0.exe'),
  });
  rmSync(renamed);
  const retired = run('retire', `${key}2.pub`, '--out', release, '--key', key);
  expect(retired).toMatchObject({ status: 0 });
  expect(run('verify', release, '--key', `${key}.pub`)).toMatchObject({
    status: 0,
    text: expect.stringContaining('good  retired-'),
  });
  expect(run('pack', release, '--key', `${key}.pub`)).toMatchObject({ status: 0 });
  const packed = join(release, 'carnet-1.2.0-linux-amd64.deb.carnet-update');
  // Any tar unpacks it; what is in it is what lies beside it.
  if (!windows) {
    const listed = spawnSync('tar', ['-tf', packed], { encoding: 'utf8' }).stdout.split('\n');
    expect(listed).toEqual([
      'carnet-1.2.0-linux-amd64.deb.carnet.json',
      'carnet-1.2.0-linux-amd64.deb.carnet.json.minisig',
      expect.stringMatching(/^retired-.*\.json$/u),
      expect.stringMatching(/^retired-.*\.json\.minisig$/u),
      'carnet-1.2.0-linux-amd64.deb',
      '',
    ]);
  }
  writeFileSync(join(release, 'carnet-1.2.0-linux-amd64.deb'), 'swapped!!!!');
  expect(run('verify', release, '--key', `${key}.pub`)).toMatchObject({ status: 1 });
}, 120_000);
