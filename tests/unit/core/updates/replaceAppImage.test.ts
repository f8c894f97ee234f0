import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceAppImage } from '../../../../main/core/updates/replaceAppImage.ts';
import { goodFile, goodManifest } from '../../../support/releases.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

function installed() {
  const folder = tempFolder('appimage');
  const program = join(folder, 'Carnet.AppImage');
  writeFileSync(program, 'the old program', { mode: 0o755 });
  const from = join(tempFolder('ready'), goodManifest.file);
  writeFileSync(from, goodFile);
  return { folder, program, from };
}

test('the new program takes the old one’s place, may be started by the same people, and leaves nothing', async () => {
  const { folder, program, from } = installed();
  // A kill left a beginning.
  writeFileSync(join(folder, '.Carnet.AppImage.new'), 'half');
  await replaceAppImage(from, goodManifest, program);
  expect(readFileSync(program).equals(goodFile)).toBe(true);
  if (process.platform !== 'win32') expect(statSync(program).mode & 0o777).toBe(0o755);
  expect(readdirSync(folder)).toEqual(['Carnet.AppImage']);
  expect(existsSync(from)).toBe(true);
});

test('through a link, what it leads to is replaced', async () => {
  const { program, from } = installed();
  const link = join(tempFolder('desktop'), 'Carnet');
  symlinkSync(program, link);
  await replaceAppImage(from, goodManifest, link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(program).equals(goodFile)).toBe(true);
});

test.each([
  ['cut short', 'update.truncated', goodFile.subarray(0, 500)],
  ['other bytes', 'update.wrongBytes', new Uint8Array(goodFile.length)],
])('%s: the old program stays', async (_, code, bytes) => {
  const { folder, program, from } = installed();
  writeFileSync(from, bytes);
  await expect(replaceAppImage(from, goodManifest, program)).rejects.toMatchObject({ code });
  expect(readFileSync(program, 'utf8')).toBe('the old program');
  expect(readdirSync(folder)).toEqual(['Carnet.AppImage']);
});
