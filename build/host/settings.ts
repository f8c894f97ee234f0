import { distFolder } from '../paths.ts';

/** How the host was asked to run; all by environment, so that the shell's own bundle needs to know nothing. */
export const hostSettings = {
  /** No window at all: for tests. */
  headless: process.env['CARNET_HOST_HEADLESS'] === '1',
  /** Tests look on and type through Chromium's debugging port. Never open otherwise. */
  debuggingPort: process.env['CARNET_HOST_TEST'] === '1' && process.send !== undefined,
  locale: process.env['CARNET_LOCALE'] ?? Intl.DateTimeFormat().resolvedOptions().locale,
  dark: process.env['CARNET_DARK'] === '1',
  size: process.env['CARNET_WINDOW_SIZE'],
  /** The product's bundles: those that were just made, unless a packaged program was unpacked elsewhere. */
  bundles: process.env['CARNET_BUNDLES'] ?? distFolder,
} as const;
