// @ts-check
// Plain JavaScript for any Node: set-up runs it before anything is installed.
import { findChromium } from './findChromium.mjs';
import { installSystemPackages } from './systemPackages.mjs';

/**
 * Makes sure that there is a Chromium for the host: finds it, or installs it where that can be done.
 * @returns {string | undefined} a sentence that says what to do, where neither was possible
 */
export function provideBrowser() {
  if (findChromium() !== undefined) return undefined;
  if (installSystemPackages(['chromium']) && findChromium() !== undefined) return undefined;
  const advice =
    process.platform === 'linux'
      ? "As root, run: apt-get update && apt-get install chromium (or your system's own way to install Chromium)."
      : 'Install Chromium, Chrome or Edge.';
  return `Carnet needs a Chromium browser where Electron can't be fetched, and found none. ${advice} To use another, name its program in CARNET_CHROMIUM.`;
}
