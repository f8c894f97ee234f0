// @ts-check
// Plain JavaScript for any Node: set-up runs it before anything is installed.
import { spawnSync } from 'node:child_process';

/**
 * Installs packages of the system where it can be done without asking: as root, with apt-get.
 * @param {string[]} names
 * @returns {boolean} whether they are installed now
 */
export function installSystemPackages(names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.error(`Installing ${names.join(', ')} with apt-get …`);
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // A fresh machine may have no package lists, or old ones.
  const update = () => spawnSync('apt-get', ['update'], { stdio: 'ignore' }).status === 0;
  return update() && install();
}
