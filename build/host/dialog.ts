import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type Electron from 'electron';
import type { BrowserWindow } from './browserWindow.ts';

/** Paths that a test puts in place of a person's next choices; `null` stands for changing one's mind. */
export const nextChoices: (string | null)[] = [];

export const dialog = {
  /** Chromium's own file chooser, opened from the preload's world; the debugging protocol tells the path. */
  async showOpenDialog(
    window: BrowserWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    const path = nextChoices.length > 0 ? nextChoices.shift() : await choose(window, options);
    return path ? { canceled: false, filePaths: [path] } : { canceled: true, filePaths: [] };
  },
  /**
   * Chromium tells a page no path to save to: here a file goes to the person's downloads, as browsers
   * do it, beside what is there already.
   */
  async showSaveDialog(
    _window: BrowserWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    if (nextChoices.length > 0) {
      const path = nextChoices.shift();
      return path ? { canceled: false, filePath: path } : { canceled: true, filePath: '' };
    }
    const folder = join(homedir(), 'Downloads');
    mkdirSync(folder, { recursive: true });
    return {
      canceled: false,
      filePath: join(folder, basename(options.defaultPath ?? 'carnet.txt')),
    };
  },
};

async function choose(window: BrowserWindow, options: Electron.OpenDialogOptions) {
  const accept = (options.filters ?? [])
    .flatMap((filter) => filter.extensions)
    .map((extension) => `.${extension}`)
    .join(',');
  const { objectId } = await window.webContents.evaluate(`new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ${JSON.stringify(accept)};
    input.addEventListener('change', () => resolve(input.files[0]));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  })`);
  return objectId ? window.webContents.pathOfFile(objectId) : undefined;
}
