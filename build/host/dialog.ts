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
