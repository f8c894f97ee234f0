import { contextBridge, ipcRenderer } from 'electron';
import { bridgeChannel, eventChannel } from './bridgeChannels.ts';

/**
 * All that the page gets from outside: ask, and listen. Errors come back as values, because an
 * Error loses everything but its message on the way into the page's world.
 */
contextBridge.exposeInMainWorld('carnet', {
  /** Resolves with `{ ok }` or `{ error: { code, params } }`; never rejects. */
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(bridgeChannel, { name, input }),
  /** Calls `listener` with each event of the contract; the answer takes it off again. */
  on(listener: (event: unknown) => void): () => void {
    const forward = (_ipcEvent: unknown, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.off(eventChannel, forward);
  },
});
