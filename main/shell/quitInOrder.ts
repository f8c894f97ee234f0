import { app, type BrowserWindow } from 'electron';

/**
 * Before the application ends, each step is finished in turn, with the window still there to hand
 * over what was typed; a step that fails doesn't hold up the rest.
 */
export function quitInOrder(window: BrowserWindow, steps: readonly (() => Promise<void>)[]): void {
  let finished = false;
  let finishing = false;

  async function finish(): Promise<void> {
    for (const step of steps) await step().catch(() => undefined);
    finished = true;
    app.quit();
  }

  window.on('close', (event) => {
    if (finished) return;
    event.preventDefault();
    app.quit();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    if (!finishing) void finish();
    finishing = true;
  });
}
