import { EventEmitter } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CarnetEvent } from '../../../shared/contract/events.ts';
import { tempFolder } from '../../support/tempFolder.ts';

const app = vi.hoisted(() => ({ current: undefined as EventEmitter | undefined }));
vi.mock('electron', () => ({
  get app() {
    return app.current;
  },
  dialog: {},
}));
const { offerOpenedFiles, openedFileIn } = await import('../../../main/shell/openedFiles.ts');
const { openedInvitation } = await import('../../../main/shell/openedInvitation.ts');

const cwd = process.platform === 'win32' ? 'C:\\stick' : '/stick';
const text = '{"format":"carnet-invitation","version":1}';

beforeEach(() => {
  app.current = new EventEmitter();
});

test('a program that is opened by a file knows which of its arguments that is, and what it is', () => {
  expect(openedFileIn(['--flag.carnet-update', 'x.carnet-update'], cwd)).toEqual({
    kind: 'update',
    path: join(cwd, 'x.carnet-update'),
  });
  // A scanner or an old stick may have written it in capitals.
  expect(openedFileIn(['--x', 'FOR LUCIE.CARNET-INVITE'], cwd)).toEqual({
    kind: 'invitation',
    path: join(cwd, 'FOR LUCIE.CARNET-INVITE'),
  });
  expect(openedFileIn(['--inspect', 'notes.txt', 'carnet-invite'], cwd)).toBeUndefined();
});

function running() {
  const calls: [string, unknown][] = [];
  const events: CarnetEvent[] = [];
  const shown = vi.fn();
  const invitation = openedInvitation((event) => events.push(event));
  const call = async (name: string, input: unknown) => void calls.push([name, input]);
  offerOpenedFiles({ call }, invitation, shown);
  return { calls, events, shown, invitation };
}

test('a second start by an invitation shows the window, which finds what was read, though the stick is gone', async () => {
  const { calls, events, shown, invitation } = running();
  const path = join(tempFolder('stick'), 'for Lucie.carnet-invite');
  writeFileSync(path, text);
  app.current?.emit('second-instance', {}, ['carnet', path], '/');
  expect(shown).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(events).toHaveLength(1));
  rmSync(path);
  expect(invitation.waiting).toEqual({ name: 'for Lucie.carnet-invite', text });
  expect(calls).toEqual([]);
  invitation.forget();
  expect(invitation.waiting).toBeNull();
  expect(events[1]).toMatchObject({ type: 'changed', kinds: ['openedInvitation'] });
});

test('what only has the name of one is handed on without its text', async () => {
  const { events, invitation } = running();
  const path = join(tempFolder('stick'), 'clients.carnet-invite');
  writeFileSync(path, 'Olena Kovalenko, 204 555 0100');
  app.current?.emit('open-file', { preventDefault: () => undefined }, path);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(invitation.waiting).toEqual({ name: 'clients.carnet-invite', text: '' });
  app.current?.emit('second-instance', {}, ['carnet', '/nowhere/x.carnet-invite'], '/');
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(invitation.waiting).toEqual({ name: '', text: '' });
});

test('an update goes to core, unread', () => {
  const { calls, invitation } = running();
  app.current?.emit('second-instance', {}, ['carnet', 'x.carnet-update'], cwd);
  expect(calls).toEqual([['updates.openedBy', { path: join(cwd, 'x.carnet-update') }]]);
  expect(invitation.waiting).toBeNull();
});
