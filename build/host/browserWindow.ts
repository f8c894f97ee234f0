import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { type HostBrowser, startBrowser } from './browser.ts';
import { hostSettings } from './settings.ts';
import { HostContents } from './webContents.ts';

type WindowPart = Pick<
  Electron.BrowserWindow,
  'loadURL' | 'restore' | 'show' | 'setMenuBarVisibility' | 'isDestroyed'
>;

/** The one window: Chromium's own, without tabs or address bar. */
export class BrowserWindow extends EventEmitter implements WindowPart {
  /** The host has one window at a time. */
  static current: BrowserWindow | undefined;
  readonly webContents: HostContents;
  readonly #browser: Promise<HostBrowser>;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.#browser = startBrowser(windowSize(options));
    BrowserWindow.current = this;
    this.webContents = new HostContents(options.webPreferences ?? {});
    app.closeBeforeExit(async () => (await this.#browser).close());
    void this.#open();
  }

  async #open(): Promise<void> {
    const { context } = await this.#browser;
    await this.webContents.attach(context);
    context.once('close', () => this.#gone());
    this.webContents.page.once('close', () => this.#gone());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }

  #closed = false;
  #gone(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('closed');
    app.emit('window-all-closed');
  }

  async loadURL(url: string): Promise<void> {
    await this.#browser;
    await this.webContents.loadURL(url);
  }

  /** Chromium shows its window by itself. */
  show(): void {}
  restore(): void {}
  setMenuBarVisibility(): void {}
  isDestroyed(): boolean {
    return this.#closed;
  }
}

function windowSize(options: Electron.BrowserWindowConstructorOptions) {
  const [width, height] = (hostSettings.size ?? '').split('x').map(Number);
  return { width: width || options.width || 1280, height: height || options.height || 800 };
}
