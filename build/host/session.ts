import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { Route } from 'playwright-core';
import { toOwn } from './origin.ts';

type Answer = (request: Request) => Response | Promise<Response>;
type Verdict = { cancel?: boolean };
type BeforeRequest = (details: { url: string }, answer: (verdict: Verdict) => void) => void;

/** Electron's session: who answers its schemes, and what it refuses. Always in memory. */
export class HostSession extends EventEmitter {
  readonly #schemes = new Map<string, Answer>();
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});

  readonly protocol = {
    handle: (scheme: string, answer: Answer) => void this.#schemes.set(scheme, answer),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      if (listener) this.#beforeRequest = listener;
    },
  };

  // Chromium runs with `--deny-permission-prompts` and without dictionaries: there is nothing to ask.
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}

  /** Answers a request of the page from a scheme's handler. Whatever no handler answers is refused. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toOwn(request.url());
    const answer = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    const verdict = await new Promise<Verdict>((resolve) => this.#beforeRequest({ url }, resolve));
    if (!answer || verdict.cancel) return route.abort('blockedbyclient');
    const response = await answer(new Request(url, { method: request.method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

const sessions = new Map<string, HostSession>();

export const session = {
  fromPartition(partition: string): HostSession {
    const known = sessions.get(partition) ?? new HostSession();
    sessions.set(partition, known);
    return known;
  },
};

export const protocol = {
  /** The https origin that stands for `app:` is standard and secure already. */
  registerSchemesAsPrivileged(_schemes: Electron.CustomScheme[]): void {},
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
