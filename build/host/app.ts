import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import { preventable } from './preventable.ts';
import { isAlive } from '../isAlive.ts';

const ready = Promise.withResolvers<void>();

/** Where Electron keeps an application's data on each system. */
function applicationData(): string {
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

type AppPart = Pick<
  Electron.App,
  | 'whenReady'
  | 'quit'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'enableSandbox'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
> & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> };

/** Electron's `app`, as far as the shell uses it. */
class HostApp extends EventEmitter implements AppPart {
  readonly isPackaged = false;
  /** The host's Chromium has its switches from `browser.ts`; the shell's are for Electron's. */
  readonly commandLine = { appendSwitch: () => undefined };
  readonly #closing: (() => Promise<void>)[] = [];
  #lock: string | undefined;
  #userData = join(applicationData(), 'Carnet');

  constructor() {
    super();
    setImmediate(() => ready.resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.quit());
    }
    // Whoever watches over this run is gone.
    process.on('disconnect', () => this.quit());
    process.on('exit', () => this.#lock && rmSync(this.#lock, { force: true }));
  }

  whenReady(): Promise<void> {
    return ready.promise;
  }

  getVersion(): string {
    const about: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    return typeof about === 'object' && about && 'version' in about ? String(about.version) : '';
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name !== 'userData') throw new Error(`The host has no path "${name}".`);
    mkdirSync(this.#userData, { recursive: true });
    return this.#userData;
  }

  setPath(name: string, path: string): void {
    if (name !== 'userData') throw new Error(`The host has no path "${name}".`);
    this.#userData = path;
  }

  /** The host starts Chromium with its sandbox on; see `browser.ts`. */
  enableSandbox(): void {}

  requestSingleInstanceLock(): boolean {
    const lock = join(this.getPath('userData'), 'host.lock');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        this.#lock = lock;
        return true;
      } catch {
        if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
        rmSync(lock, { force: true });
      }
    }
    return false;
  }

  /** What the host itself must do before the process ends. */
  closeBeforeExit(close: () => Promise<void>): void {
    this.#closing.push(close);
  }

  quit(): void {
    if (preventable(this, 'before-quit')) return;
    void Promise.allSettled(this.#closing.map((close) => close())).then(() => process.exit(0));
  }
}

export const app = new HostApp();
