import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/**
 * The layout and reader test. A run of its own: it takes minutes, more with CARNET_LAYOUT=whole, and
 * whoever changes a screen or a style needs it by itself.
 */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'screens.walk.ts',
  globalSetup: '../support/beforeAll.ts',
  snapshotPathTemplate: '{testDir}/heard/{arg}{ext}',
});
