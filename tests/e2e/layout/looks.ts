import type { CDPSession, Page } from '@playwright/test';
import type { ScreenEntry } from './catalogue/entry.ts';
import { becomeEnglish, becomePseudo } from './speakPseudo.ts';

/** The sizes of CASEWORK *Layout*, and what 200 % zoom leaves of two of them. */
export const sizes = [
  { width: 1366, height: 650, is: 'window' },
  { width: 1093, height: 520, is: 'window' },
  { width: 1024, height: 700, is: 'window' },
  { width: 1280, height: 800, is: 'window' },
  { width: 320, height: 640, is: 'window' },
  { width: 683, height: 325, is: 'zoom' },
  { width: 640, height: 400, is: 'zoom' },
] as const;

/**
 * All of it takes minutes: hosted CI and whoever changes styles ask for it (CARNET_LAYOUT=whole).
 * Every run takes each screen in each language, at the sizes that have found most: the low window and
 * half of one in English, the narrowest in the longest words.
 */
const everyRun: Readonly<Record<Tongue, readonly number[]>> = {
  en: [1366, 640],
  fr: [1093],
  pseudo: [1024, 320],
};

/** Of a screen whose parts were measured with other words. */
const asBefore: typeof everyRun = { en: [1366], fr: [1093], pseudo: [320] };

/** A reader's spacing takes as long as all else: where words are longest, and once beside them. */
export const isSpaced = (tongue: Tongue, width: number) =>
  process.env['CARNET_LAYOUT'] === 'whole' ||
  (tongue === 'fr' && width === 1093) ||
  (tongue === 'pseudo' && width === 320);

export function sizesFor(tongue: Tongue, entry: Pick<ScreenEntry, 'brief' | 'asBefore'>) {
  if (process.env['CARNET_LAYOUT'] === 'whole' && !entry.brief) return sizes;
  const chosen = (entry.asBefore ? asBefore : everyRun)[tongue];
  return sizes.filter(({ width }) => chosen.includes(width));
}

export const tongues = ['en', 'fr', 'pseudo'] as const;
export type Tongue = (typeof tongues)[number];

/** Changes the language as a setting does, without loading anything again. */
export async function speak(page: Page, protocol: CDPSession, tongue: Tongue): Promise<void> {
  if (tongue === 'pseudo') await becomePseudo(page, protocol);
  else await becomeEnglish(page);
  const language = tongue === 'fr' ? 'fr' : 'en';
  const wanted = `${language}-CA`;
  // The same language again shows no new words: by way of the other one.
  for (const next of [language === 'en' ? 'fr' : 'en', language] as const) {
    await page.evaluate(async (chosen) => {
      if (document.documentElement.lang.startsWith(chosen)) return;
      // Before the first day has begun the switch on the screen decides, whatever a vault keeps.
      const first = document.querySelector<HTMLElement>(
        `.start .language-switch [lang="${chosen}"]`,
      );
      if (first !== null) return first.click();
      const answer = await window.carnet.call('settings.set', { language: chosen });
      if ('ok' in answer) return;
      document.querySelector<HTMLElement>(`.language-switch [lang="${chosen}"]`)?.click();
    }, next);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, `${next}-CA`);
  }
  if ((await page.locator('html').getAttribute('lang')) !== wanted)
    throw new Error(`The page does not speak ${tongue}.`);
}

/** Two frames: what follows the size of its box has followed. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
}
