import { app } from './app.ts';
import { BrowserWindow } from './browserWindow.ts';
import { nextChoices } from './dialog.ts';
import { powerMonitor } from './power.ts';

/** What a test tells the host over its channel: things that on Electron the system would do. */
export type TestControl =
  | { readonly type: 'power'; readonly event: 'suspend' | 'lock-screen' | 'shutdown' | 'resume' }
  | { readonly type: 'idle'; readonly seconds: number }
  | { readonly type: 'choose'; readonly path: string | null }
  /** What the shell would send to its window. */
  | { readonly type: 'send'; readonly channel: string; readonly message: unknown }
  | { readonly type: 'open'; readonly path: string };

process.on('message', (received) => {
  const control = received as TestControl;
  if (control.type === 'power') powerMonitor.emit(control.event);
  else if (control.type === 'idle') powerMonitor.idleSeconds = control.seconds;
  else if (control.type === 'send')
    BrowserWindow.current?.webContents.send(control.channel, control.message);
  else if (control.type === 'open') app.emit('second-instance', {}, ['carnet', control.path], '/');
  else if (control.type === 'choose') nextChoices.push(control.path);
});
