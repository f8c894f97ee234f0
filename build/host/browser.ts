import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../findChromium.mjs';
import { hostSettings } from './settings.ts';
import { isAlive } from '../isAlive.ts';

const profilePrefix = 'carnet-browser-';

/** Nothing that Chromium does by itself: no updates, reports, suggestions, sync, dictionaries or prompts. */
const quiet = [
  '--incognito',
  '--deny-permission-prompts',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu-shader-disk-cache',
  '--disable-quic',
  '--disable-save-password-bubble',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-spell-checking',
  '--disk-cache-dir=/dev/null',
  '--disk-cache-size=1',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  // Only hides the notice that the next-but-one switch would bring up in the window.
  '--test-type',
  '--use-mock-keychain',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,PasswordManager,SafeBrowsing,Translate,WebFontsCacheAwareTimeoutAdaption',
];

export interface HostBrowser {
  readonly context: BrowserContext;
  /** Closes Chromium and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts the system's Chromium with one window of its own (no tabs, no address bar), off the record,
 * on a profile in a temporary folder that is removed at the end; one left by a crash is removed now.
 */
export async function startBrowser(size: { width: number; height: number }): Promise<HostBrowser> {
  removeLeftProfiles();
  const profile = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeProfile);
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? missingChromium(),
    headless: hostSettings.headless,
    // Chromium refuses its sandbox to root; for everyone else it stays on.
    chromiumSandbox: !asRoot,
    viewport: hostSettings.headless ? size : null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: hostSettings.locale,
    ignoreDefaultArgs: ['--enable-automation', '--hide-scrollbars'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...quiet,
      '--app=data:text/html,<title>Carnet</title>',
      `--window-size=${size.width},${size.height}`,
      ...(hostSettings.debuggingPort ? ['--remote-debugging-port=0'] : []),
    ],
  });
  if (hostSettings.debuggingPort) {
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    process.send?.({ type: 'browser', endpoint: `http://127.0.0.1:${port}`, profile });
  }
  return {
    context,
    async close() {
      await context.close().catch(() => undefined);
      // Chromium writes its last settings while it ends: a folder that was just emptied may not be empty.
      for (let tries = 0; tries < 40 && existsSync(profile); tries += 1) {
        try {
          removeProfile();
        } catch {
          await wait(50);
        }
      }
    },
  };
}

/** A profile whose process is gone was left behind by a crash. */
function removeLeftProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(profilePrefix)) continue;
    const owner = Number.parseInt(name.slice(profilePrefix.length), 10);
    if (!isAlive(owner)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function missingChromium(): never {
  throw new Error('Chromium was not found.');
}
