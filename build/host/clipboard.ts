import { BrowserWindow } from './browserWindow.ts';

/** What was copied through the host. Text copied inside the page by hand replaces it. */
let text = '';

/**
 * Writes to the system's clipboard through the page, which may always write on a user's gesture.
 * Reading it would ask a permission that Carnet refuses, so what other programmes copied isn't seen.
 */
export const clipboard = {
  async readText(): Promise<string> {
    return text;
  },
  async writeText(next: string): Promise<void> {
    text = next;
    await BrowserWindow.current?.webContents.evaluate(`(() => {
      document.addEventListener('copy', (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData.setData('text/plain', ${JSON.stringify(next)});
      }, { once: true, capture: true });
      document.execCommand('copy');
    })()`);
  },
  clear(): void {
    void clipboard.writeText('');
  },
};
