import type { BrowserWindow } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tempFolder } from '../../support/tempFolder.ts';

const chosen = vi.hoisted(() => ({ path: '' }));
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () =>
      chosen.path === ''
        ? { canceled: true, filePaths: [] }
        : { canceled: false, filePaths: [chosen.path] },
    showSaveDialog: async () => ({ canceled: chosen.path === '', filePath: chosen.path }),
  },
}));
const { openJoiningFile, saveJoiningFile } = await import('../../../main/shell/joiningFiles.ts');

const window = {} as BrowserWindow;
const invitation = '{"agency":"01a","format":"carnet-invitation","version":1}\nsignature\n';

test('an invitation goes to a stick and comes from it, whole; the window learns its name and no path', async () => {
  chosen.path = join(tempFolder('stick'), 'for Lucie.carnet-invite');
  const name = 'carnet-invitation-1.carnet-invite';
  expect(await saveJoiningFile(window, { name, text: invitation })).toEqual({
    saved: { name: 'for Lucie.carnet-invite' },
  });
  expect(readFileSync(chosen.path, 'utf8')).toBe(invitation);
  expect(await openJoiningFile(window)).toEqual({
    file: { name: 'for Lucie.carnet-invite', text: invitation },
  });
});

test('whatever else somebody picks by mistake is not shown to the window', async () => {
  chosen.path = join(tempFolder('desk'), 'diary.txt');
  writeFileSync(chosen.path, 'She is at her sister’s.');
  expect(await openJoiningFile(window)).toEqual({ file: { name: 'diary.txt', text: '' } });
  writeFileSync(chosen.path, invitation + 'x'.repeat(16 * 1024 * 1024));
  expect(await openJoiningFile(window)).toEqual({ file: { name: 'diary.txt', text: '' } });
});

test('changing one’s mind is no error', async () => {
  chosen.path = '';
  expect(await openJoiningFile(window)).toEqual({ file: null });
  expect(await saveJoiningFile(window, { name: 'a.txt', text: invitation })).toEqual({
    saved: null,
  });
});

test('a stick that is gone, and a file that can’t be read, are said as that', async () => {
  const folder = tempFolder('gone');
  chosen.path = join(folder, 'stick', 'a.txt');
  await expect(saveJoiningFile(window, { name: 'a.txt', text: invitation })).rejects.toMatchObject({
    code: 'file.notWritten',
  });
  chosen.path = join(folder, 'folder.txt');
  mkdirSync(chosen.path);
  await expect(openJoiningFile(window)).rejects.toMatchObject({ code: 'file.unreadable' });
});
