import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import type { Reply } from '../../../main/shell/bridge.ts';

type Handler = (event: IpcMainInvokeEvent, message: unknown) => Promise<Reply>;
const handlers = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: unknown) => handlers.set(channel, handler) },
}));
const { openBridge } = await import('../../../main/shell/bridge.ts');

const window = { id: 1 };
const core = vi.fn(
  async (): Promise<unknown> => ({
    vaults: [],
    openId: null,
    sessionRunningSince: null,
    practice: false,
  }),
);
openBridge((contents: Partial<WebContents>) => contents === window, {
  core,
  shell: async () => ({}),
});
const handler = handlers.get('carnet') as Handler;

const page = { url: 'app://carnet/', parent: null };
const from = (senderFrame: unknown, sender: unknown = window) =>
  ({ sender, senderFrame }) as IpcMainInvokeEvent;
const call = { name: 'vault.list', input: {} };

test('there is one channel', () => {
  expect([...handlers.keys()]).toEqual(['carnet']);
});

test('the page of Carnet’s own window is answered', async () => {
  expect(await handler(from(page), call)).toHaveProperty('ok');
});

test.each([
  ['a frame that is gone', null, window],
  ['a frame inside the page', { url: 'app://carnet/', parent: page }, window],
  ['a remote page', { url: 'https://example.org/', parent: null }, window],
  ['an origin whose name begins alike', { url: 'app://carnet.example/', parent: null }, window],
  ['a file', { url: 'file:///app/index.html', parent: null }, window],
  ['a blank page', { url: 'about:blank', parent: null }, window],
  ['another window', page, { id: 2 }],
])('%s is refused, and nobody is asked', async (_who, frame, sender) => {
  core.mockClear();
  expect(await handler(from(frame, sender), call)).toEqual({
    error: { code: 'contract.wrongSender', params: {} },
  });
  expect(core).not.toHaveBeenCalled();
});

test.each([
  undefined,
  null,
  'vault.list',
  [],
  {},
  { name: 7, input: {} },
  { ...call, more: 1 },
  { name: 'x'.repeat(200), input: {} },
])('a message that is no call (%j) gets a typed error', async (message) => {
  core.mockClear();
  const reply = await handler(from(page), message);
  expect(reply).toMatchObject({ error: { code: expect.stringMatching(/^contract\./) } });
  expect(core).not.toHaveBeenCalled();
});

test('a failure inside tells a code only: no message, no stack, nothing typed by anyone', async () => {
  core.mockRejectedValueOnce(new Error('UNIQUE failed: person.name = Olena'));
  const reply = await handler(from(page), call);
  expect(reply).toEqual({ error: { code: 'contract.internal', params: {} } });
});
