import { expect, test, vi } from 'vitest';

const page = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (...args: unknown[]) => unknown>>(),
  listeners: new Map<string, Set<(...args: unknown[]) => void>>(),
  invoke: vi.fn(async () => ({ ok: 1 })),
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (key: string, api: Record<string, (...args: unknown[]) => unknown>) =>
      page.exposed.set(key, api),
  },
  ipcRenderer: {
    invoke: page.invoke,
    on: (channel: string, listener: (...args: unknown[]) => void) =>
      page.listeners.set(channel, (page.listeners.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: (...args: unknown[]) => void) =>
      page.listeners.get(channel)?.delete(listener),
  },
}));
await import('../../../main/shell/preload.ts');

test('the page gets two functions and nothing else', () => {
  expect([...page.exposed.keys()]).toEqual(['carnet']);
  expect(Object.keys(page.exposed.get('carnet') ?? {})).toEqual(['call', 'on']);
});

test('a call goes through the one channel', async () => {
  expect(await page.exposed.get('carnet')?.['call']?.('vault.list', {})).toEqual({ ok: 1 });
  expect(page.invoke).toHaveBeenCalledExactlyOnceWith('carnet', { name: 'vault.list', input: {} });
});

test('a listener gets events, never Electron’s own event object, until it is taken off', () => {
  const heard = vi.fn();
  const off = page.exposed.get('carnet')?.['on']?.(heard) as () => void;
  const send = () => {
    for (const listener of page.listeners.get('carnet:event') ?? [])
      listener({ sender: 'ipc' }, { type: 'flush' });
  };
  send();
  off();
  send();
  expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'flush' });
});
