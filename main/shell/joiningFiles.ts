import { type BrowserWindow, dialog } from 'electron';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { CallOutput } from '../../shared/contract/contract.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import { replaceFile } from '../core/files/replaceFile.ts';

const filters = [{ name: 'Carnet', extensions: ['carnet-invite', 'txt'] }];
/** The longest welcome, in bytes. What is longer is somebody's other file. */
const mostBytes = 16 * 1024 * 1024;
/** Whatever else a person picks by mistake is not shown to the window. */
const joiningFile = /"format":"carnet-(invitation|request|welcome)"/;

/** A person picks the file and the window gets its text, which names no path. */
export async function openJoiningFile(
  window: BrowserWindow,
): Promise<CallOutput<'shell.openJoiningFile'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'dontAddToRecent'],
    filters,
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { file: null };
  return { file: await readJoiningFile(path) };
}

/**
 * One of the files by which a laptop joins; its text is empty where it can't be one.
 * @throws CarnetError `file.unreadable`
 */
export async function readJoiningFile(path: string): Promise<{ name: string; text: string }> {
  const text = await readShort(path).catch((error: unknown) => {
    throw new CarnetError('file.unreadable', {}, { cause: error });
  });
  return { name: nameOf(path), text: joiningFile.test(text) ? text : '' };
}

/** A person says where the file goes; an older one of that name is replaced as a whole. */
export async function saveJoiningFile(
  window: BrowserWindow,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<CallOutput<'shell.saveJoiningFile'>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: basename(name),
    // A system adds the first ending to a name that has none of them.
    filters: [{ name: 'Carnet', extensions: [extname(name).slice(1) || 'txt'] }],
  });
  if (canceled || filePath === '') return { saved: null };
  await replaceFile(filePath, text, 'discard').catch((error: unknown) => {
    throw new CarnetError('file.notWritten', {}, { cause: error });
  });
  return { saved: { name: nameOf(filePath) } };
}

/** Nothing for a file that is too long. */
async function readShort(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > mostBytes ? '' : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** As a line of the contract takes it. */
const nameOf = (path: string) => basename(path).slice(0, 200);
