import { app } from 'electron';

/**
 * A fault of the shell itself must not end in a dialog or a log with a stack in it, nor leave the
 * vault open in a program that no longer works: Carnet quits in order. Developers see the stack
 * when they ask for it.
 */
export function quitOnFailure(): void {
  const show = (error: unknown) => {
    if (!app.isPackaged && process.env['CARNET_TRACE'] === '1') console.error(error);
  };
  process.on('unhandledRejection', show);
  process.on('uncaughtException', (error) => {
    show(error);
    app.quit();
  });
}
