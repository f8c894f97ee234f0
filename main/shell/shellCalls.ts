import { app, type BrowserWindow } from 'electron';
import { type CallOutput, contract, type ParsedInput } from '../../shared/contract/contract.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import type { shellCalls } from '../../shared/contract/shell.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { type ClipboardGuard, clearsAfterMilliseconds } from './clipboardGuard.ts';
import type { IdleWatch } from './idleWatch.ts';
import { openJoiningFile, saveJoiningFile } from './joiningFiles.ts';
import type { Locking } from './locking.ts';
import type { OfferedFiles } from './pickFile.ts';
import type { Quitting } from './quitting.ts';
import type { OpenedInvitation } from './openedInvitation.ts';
import type { Installing } from './updates/installing.ts';
import type { SessionAtLock } from './sessionAtLock.ts';

type ShellCallName = keyof typeof shellCalls;
type Handlers = {
  readonly [N in ShellCallName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** What the shell's own calls work with. */
export interface ShellParts {
  readonly window: BrowserWindow;
  readonly clipboard: ClipboardGuard;
  readonly files: OfferedFiles;
  readonly idle: IdleWatch;
  readonly locking: Locking;
  readonly session: SessionAtLock;
  readonly quitting: Quitting;
  readonly installing: Installing;
  readonly invitation: OpenedInvitation;
}

/** Answers the calls that the contract gives to the shell. Throws contract.unknownCall for any other. */
export function answerShellCalls(
  parts: ShellParts,
): (name: string, input: unknown) => Promise<unknown> {
  const handlers: Handlers = {
    'shell.appInfo': () => ({
      version: app.getVersion(),
      platform: process.platform,
      runtime: process.versions['electron'] === undefined ? 'host' : 'electron',
    }),
    'shell.pickFile': ({ purpose }) => parts.files.pick(parts.window, purpose),
    'shell.pickUpdate': () => parts.files.pickUpdate(parts.window),
    async 'shell.installUpdate'() {
      await parts.installing.now();
      return {};
    },
    'shell.pickBackup': () => parts.files.pickBackup(parts.window),
    'shell.pickPack': () => parts.files.pickPack(parts.window),
    'shell.pickBackupPlace': ({ jobId }) => parts.files.pickBackupPlace(parts.window, jobId),
    'shell.openJoiningFile': () => openJoiningFile(parts.window),
    'shell.openedInvitation': () => ({ file: parts.invitation.waiting }),
    'shell.forgetInvitation'() {
      parts.invitation.forget();
      return {};
    },
    'shell.saveJoiningFile': (file) => saveJoiningFile(parts.window, file),
    'shell.pickFolder': () => parts.files.pickFolder(parts.window),
    'shell.quitNow'() {
      parts.quitting.now();
      return {};
    },
    'shell.showFile'({ fileId }) {
      parts.files.show(fileId);
      return {};
    },
    'shell.flushed'({ kept }) {
      parts.locking.flushed(kept);
      return {};
    },
    async 'shell.copyText'({ text }) {
      await parts.clipboard.copy(text);
      return { clearsAt: wallClock.now() + clearsAfterMilliseconds };
    },
    async 'shell.print'() {
      await print(parts.window);
      return {};
    },
    async 'shell.lock'() {
      await parts.locking.lock('asked');
      return {};
    },
    'shell.setLockPolicy'({ minutes, sessionRunningSince }) {
      parts.session.note(sessionRunningSince);
      parts.idle.setPolicy({ minutes, sessionRunning: sessionRunningSince !== null });
      return {};
    },
    'shell.activity'() {
      parts.idle.noteActivity();
      return {};
    },
  };

  async function handle<N extends ShellCallName>(name: N, input: unknown): Promise<unknown> {
    return handlers[name](contract[name].input.parse(input) as ParsedInput<N>);
  }
  return async (name, input) => {
    if (!Object.hasOwn(handlers, name)) throw new CarnetError('contract.unknownCall');
    const call = name as ShellCallName;
    // Every role is at least a worker's; core, which knows the roles, has let nobody in yet.
    if (contract[call].needs !== 'anyone' && !parts.locking.isOpen)
      throw new CarnetError('vault.locked');
    return handle(call, input);
  };
}

/** The system's own print dialog. A person who closes it has not failed at anything. */
function print(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: false }, () => resolve());
  });
}
