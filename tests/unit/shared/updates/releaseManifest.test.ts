import { describe, expect, test } from 'vitest';
import {
  manifestText,
  readManifest,
  type ReleaseManifest,
} from '../../../../shared/updates/releaseManifest.ts';
import { releaseVector } from '../../../support/releaseVectors.ts';

const good = readManifest(releaseVector('manifest'));
if (!good) throw new Error('the vector is no manifest');
const changed = (change: Partial<Record<keyof ReleaseManifest, unknown>>) =>
  readManifest(manifestText({ ...good, ...change } as ReleaseManifest));

describe('a manifest', () => {
  test('is read back as it was written', () => {
    expect(manifestText(good)).toBe(releaseVector('manifest'));
  });

  test('keeps what an older Carnet needs when a newer one adds to it', () => {
    const text = `${JSON.stringify({ ...good, delta: { from: '1.1.0' } }, undefined, 2)}\n`;
    expect(readManifest(text)).toEqual(good);
  });

  test.each<[string, (text: string) => string]>([
    ['a member twice', (text) => text.replace('"product"', '"product": "x",\n  "product"')],
    ['other spaces', (text) => text.replace('  "product"', ' "product"')],
    ['no line’s end', (text) => text.trimEnd()],
    ['something after it', (text) => `${text}\n`],
    ['a number spelled otherwise', (text) => text.replace('"size": 6', '"size": 6.0')],
    ['no JSON', () => 'carnet'],
    ['too much', (text) => text.replace('Group', 'G'.repeat(70_000))],
  ])('is none with %s', (_, spoil) => {
    expect(readManifest(spoil(manifestText(good)))).toBeUndefined();
  });

  test.each<[string, Partial<Record<keyof ReleaseManifest, unknown>>]>([
    ['another format', { format: 'carnet-backup' }],
    ['a version with leading zeros', { version: '1.02.0' }],
    ['a channel that is not its version’s', { channel: 'beta' }],
    ['a trial called stable', { version: '1.2.0-stable.1' }],
    ['a system that nobody knows', { platform: 'beos' }],
    ['a path for a name', { file: '../carnet.deb' }],
    ['a hidden file', { file: '.carnet.deb' }],
    ['a name of two folders', { file: 'a\\b.deb' }],
    ['a name that ends in a dot', { file: 'carnet.' }],
    ['no bytes', { size: 0 }],
    ['more bytes than any release', { size: 2 ** 31 }],
    ['half a hash', { sha512: 'ab'.repeat(32) }],
    ['a hash in capitals', { sha512: good.sha512.toUpperCase() }],
    ['a minimum above itself', { minimumVersion: '1.2.1' }],
    ['an end before its beginning', { expires: '2026-11-23T08:59:59Z' }],
    ['a day that is none', { issued: '2026-02-30T09:00:00Z' }],
    ['a time of another zone', { issued: '2026-11-23T09:00:00+01:00' }],
    ['nothing said in French', { changes: { en: 'x' } }],
  ])('is none with %s', (_, change) => {
    expect(changed(change)).toBeUndefined();
  });
});
