import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchCarnet, type RunningCarnet } from '../../tests/e2e/support/launch.ts';
import type { MainJob } from './mainJob.ts';

type Language = 'en' | 'fr';

/** What the preload gives the page. */
interface Bridge {
  readonly carnet: { call(name: string, input: unknown): Promise<unknown> };
}

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Keys pressed once the screen is there. */
  readonly keys?: string;
}

const screensOf = (job: MainJob): readonly Screen[] => [
  { name: 'today', path: '/today' },
  { name: 'clients', path: '/clients' },
  { name: 'client', path: `/clients/${job.personId}` },
  { name: 'client-edit', path: `/clients/${job.personId}/edit` },
  { name: 'intake', path: '/intake' },
  { name: 'sessions', path: '/sessions' },
  { name: 'session', path: `/sessions/new/callNow/${job.personId}` },
  { name: 'session-signed', path: `/sessions/${job.sessionId}` },
  { name: 'crisis', path: `/crisis/person/${job.personId}` },
  { name: 'import', path: '/import' },
  { name: 'duplicates', path: '/duplicates' },
  { name: 'review', path: '/review' },
  { name: 'audit', path: '/audit' },
  { name: 'settings', path: '/settings' },
  { name: 'backups', path: '/settings/backups' },
  { name: 'service', path: `/clients/${job.personId}`, keys: 'Control+Shift+L' },
  { name: 'palette', path: '/today', keys: 'Control+K' },
];

/** How long a screen may take to settle before its picture is taken, in milliseconds. */
const settled = 600;

/**
 * Pictures of every screen, in both languages, from the real windows over the demonstration's own
 * vault. Returns the files' names.
 */
export async function screenshots(
  userData: string,
  folder: string,
  job: MainJob,
  watch: {
    beforeUse(profile: string): Promise<void>;
    look(folders: readonly string[]): Promise<void>;
  },
): Promise<string[]> {
  const taken: string[] = [];
  for (const language of ['en', 'fr'] as const) {
    const into = join(folder, language);
    mkdirSync(into, { recursive: true });
    const locale = language === 'en' ? 'en-CA' : 'fr-CA';
    taken.push(await firstRun(locale, into, language));
    const carnet = await launchCarnet({ userData, locale, size: { width: 1366, height: 768 } });
    const take = async (name: string) => {
      await carnet.page.waitForTimeout(settled);
      await carnet.page.screenshot({ path: join(into, `${name}.png`) });
      taken.push(`${language}/${name}.png`);
    };
    try {
      await watch.beforeUse(carnet.profile);
      await unlock(carnet, job);
      await setLanguage(carnet, language);
      for (const screen of screensOf(job)) {
        await go(carnet, screen.path);
        await carnet.page.waitForTimeout(settled);
        if (screen.keys !== undefined) await carnet.page.keyboard.press(screen.keys);
        await take(screen.name);
        if (screen.keys !== undefined) await carnet.page.keyboard.press('Escape');
      }
      // Locked last: the lock screen speaks the language that was chosen.
      await carnet.page.keyboard.press('Control+L');
      await passphraseOf(carnet).waitFor();
      await take('lock');
      await watch.look([carnet.profile]);
    } finally {
      await carnet.close();
    }
  }
  return taken;
}

/** What somebody sees who has no vault yet. */
async function firstRun(locale: string, into: string, language: Language): Promise<string> {
  const carnet = await launchCarnet({ locale, size: { width: 1366, height: 768 } });
  try {
    await carnet.page.locator('h1').first().waitFor();
    await carnet.page.waitForTimeout(settled);
    await carnet.page.screenshot({ path: join(into, 'first-run.png') });
    return `${language}/first-run.png`;
  } finally {
    await carnet.close();
  }
}

const passphraseOf = ({ page }: RunningCarnet) => page.locator('input[type="password"]').first();

async function unlock(carnet: RunningCarnet, job: MainJob): Promise<void> {
  await passphraseOf(carnet).fill(job.passphrase);
  await carnet.page.keyboard.press('Enter');
  await carnet.page.locator('nav').first().waitFor();
}

async function setLanguage({ page }: RunningCarnet, language: Language): Promise<void> {
  await page.evaluate(
    (chosen) =>
      (globalThis as typeof globalThis & Bridge).carnet.call('settings.set', { language: chosen }),
    language,
  );
}

/** Goes to a screen as a link inside the window would. */
async function go({ page }: RunningCarnet, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await page.locator('h1').first().waitFor();
}
