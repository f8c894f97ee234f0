import type Electron from 'electron';

export interface HostFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: HostFrame | null;
}

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`A second handler for ${channel}.`);
    handlers.set(channel, handler);
  },
} satisfies Pick<Electron.IpcMain, 'handle'>;

/** Hands a renderer's message to its handler. `sender` is the window's contents, `frame` who asked. */
export async function invoke(
  sender: unknown,
  frame: HostFrame,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const event = { type: 'frame', sender, senderFrame: frame };
  return handler(event as Electron.IpcMainInvokeEvent, ...args);
}
