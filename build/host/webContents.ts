import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import { app } from './app.ts';
import { type HostFrame, invoke } from './ipcMain.ts';
import { toOwn, toShown } from './origin.ts';
import { preventable } from './preventable.ts';
import { HostSession } from './session.ts';
import { hostSettings } from './settings.ts';
import { preloadWorldName, worldScripts } from './worlds.ts';

interface World {
  readonly id: number;
  readonly frame: HostFrame;
}

type WindowOpen = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type ContentsPart = Pick<
  Electron.WebContents,
  'loadURL' | 'send' | 'print' | 'setWindowOpenHandler'
>;

/** A window's page: Chromium's, reached over its debugging protocol. */
export class HostContents extends EventEmitter implements ContentsPart {
  readonly #preferences: Electron.WebPreferences;
  readonly #attached = Promise.withResolvers<void>();
  readonly #worlds = new Map<number, World>();
  #page: Page | undefined;
  #protocol: CDPSession | undefined;

  constructor(preferences: Electron.WebPreferences) {
    super();
    this.#preferences = preferences;
    queueMicrotask(() => app.emit('web-contents-created', {}, this));
  }

  get page(): Page {
    if (!this.#page) throw new Error('The window is not open yet.');
    return this.#page;
  }

  /** Takes over the browser's window: requests, preload, bridge. */
  async attach(context: BrowserContext): Promise<void> {
    const page = context.pages()[0] ?? (await context.newPage());
    this.#page = page;
    await page.emulateMedia({ colorScheme: hostSettings.dark ? 'dark' : null });
    await page.route('**/*', (route) => this.#answer(route));
    // A window that the page tried to open gets nothing, and is closed below.
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    context.on('page', (other) => {
      void other.close();
    });
    const protocol = await context.newCDPSession(page);
    this.#protocol = protocol;
    protocol.on('Runtime.executionContextCreated', ({ context: world }) => {
      if (world.name !== preloadWorldName) return;
      // The preload runs in the top frame only: no other frame has a way to the shell.
      const frame: HostFrame = {
        url: toOwn(`${world.origin}/`),
        origin: toOwn(world.origin),
        parent: null,
      };
      this.#worlds.set(world.id, { id: world.id, frame });
    });
    protocol.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#worlds.delete(executionContextId);
    });
    protocol.on('Runtime.executionContextsCleared', () => this.#worlds.clear());
    protocol.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      const world = this.#worlds.get(executionContextId);
      if (world) void this.#invoked(world, payload);
    });
    await protocol.send('Runtime.enable');
    await protocol.send('Page.enable');
    const { preload } = this.#preferences;
    if (preload) {
      const scripts = worldScripts(preload);
      await protocol.send('Runtime.addBinding', {
        name: 'hostSend',
        executionContextName: preloadWorldName,
      });
      await protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
      await protocol.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preload,
        worldName: preloadWorldName,
      });
    }
    this.#attached.resolve();
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached.promise;
    await this.page.goto(toShown(url));
    this.emit('did-finish-load');
  }

  /** Sends an event to the preload of the page that is shown. */
  send(channel: string, ...args: unknown[]): void {
    for (const world of this.#worlds.values())
      void this.#deliver(world, { type: 'event', channel, args });
  }

  /** Whatever the shell's handler would say: the host has one window, and refuses every other. */
  setWindowOpenHandler(_handler: WindowOpen): void {}

  print(
    _options?: Electron.WebContentsPrintOptions,
    done?: (success: boolean, failureReason: string) => void,
  ): void {
    void this.evaluate('print()').finally(() => done?.(true, ''));
  }

  /** Runs an expression in the preload's world, as a user's gesture; answers a handle to its result. */
  async evaluate(expression: string): Promise<{ objectId?: string; value?: unknown }> {
    const [world] = this.#worlds.values();
    if (!world || !this.#protocol) return {};
    const { result } = await this.#protocol.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      awaitPromise: true,
      userGesture: true,
    });
    return { value: result.value, ...(result.objectId ? { objectId: result.objectId } : {}) };
  }

  /** The path of a `File` that the page holds, as Electron's `webUtils.getPathForFile` gives it. */
  async pathOfFile(objectId: string): Promise<string | undefined> {
    return (await this.#protocol?.send('DOM.getFileInfo', { objectId }))?.path;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame().parentFrame() === null;
      const details = { url: toOwn(request.url()), isMainFrame };
      if (preventable(this, 'will-frame-navigate', details)) return route.abort('aborted');
    }
    const { session } = this.#preferences;
    if (!(session instanceof HostSession)) return route.abort('blockedbyclient');
    await session.answer(route);
  }

  async #invoked(world: World, payload: string): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as {
      id: number;
      channel: string;
      args: unknown[];
    };
    try {
      await this.#deliver(world, { id, value: await invoke(this, world.frame, channel, args) });
    } catch (error) {
      await this.#deliver(world, { id, error: String(error) });
    }
  }

  async #deliver(world: World, message: unknown): Promise<void> {
    await this.#protocol
      ?.send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (message) { hostDeliver(message); }',
        executionContextId: world.id,
        arguments: [{ value: message }],
      })
      // The page went away meanwhile.
      .catch(() => undefined);
  }
}
