import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../support/tempFolder.ts';
import { type LaunchOptions, launchCarnet, type RunningCarnet } from './launch.ts';

/** Those that wait for the next test of this process, by how they were started; two at most. */
const waiting = new Map<string, RunningCarnet>();
const most = 2;

/** What Carnet keeps in its folder; the rest is the host's, or Electron's own profile. */
const ofCarnet = ['vaults', 'practice'];

/**
 * A Carnet over a copy of `laptop`, on its start screen. To start one takes seconds: one that a test
 * has closed is locked, which ends the process that had its vault open, is given this laptop instead
 * of its own, and loads its page again.
 */
export async function startedCarnet(
  laptop: string,
  options: LaunchOptions & { readonly locale: string },
): Promise<RunningCarnet> {
  const kind = JSON.stringify([options, process.env['TZ']]);
  const left = waiting.get(kind);
  waiting.delete(kind);
  const carnet = left ?? (await startedAlone(laptop, options));
  if (left) await lookAfresh(left, laptop, options);
  return {
    ...carnet,
    async close() {
      if (waiting.has(kind) || !(await lockedAgain(carnet))) return carnet.close();
      waiting.set(kind, carnet);
      const [first = ''] = waiting.keys();
      if (waiting.size <= most) return;
      await waiting.get(first)?.close();
      waiting.delete(first);
    },
  };
}

/** One that was never anybody else's. */
export async function startedAlone(laptop: string, options: LaunchOptions): Promise<RunningCarnet> {
  const userData = tempFolder('user');
  cpSync(laptop, userData, { recursive: true });
  return launchCarnet({ ...options, userData });
}

/** Whether nothing of the test is open any more. A page whose clock stands still does not answer. */
async function lockedAgain({ page }: RunningCarnet): Promise<boolean> {
  try {
    await page.evaluate(() => window.carnet.call('shell.lock', {}));
    const answer = await page.evaluate(() => window.carnet.call('me.get', {}));
    return 'error' in answer && answer.error.code === 'vault.locked';
  } catch {
    return false;
  }
}

async function lookAfresh(
  { page, userData }: RunningCarnet,
  laptop: string,
  { dark = false, size = { width: 1366, height: 650 } }: LaunchOptions,
): Promise<void> {
  for (const name of ofCarnet) {
    rmSync(join(userData, name), { recursive: true, force: true, maxRetries: 3 });
  }
  cpSync(laptop, userData, { recursive: true });
  await page.setViewportSize(size);
  page.setDefaultTimeout(0);
  // Of whatever Carnet was opened by, its shell would tell the next one.
  await page.evaluate(() => window.carnet.call('shell.forgetInvitation', {}));
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : null,
    media: null,
    forcedColors: null,
    reducedMotion: null,
  });
  await page.evaluate(() => {
    window.location.hash = '';
  });
  await page.reload();
}
