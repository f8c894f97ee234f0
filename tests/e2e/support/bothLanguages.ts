import { expect, type Page } from '@playwright/test';

/** What a page says. */
export interface Said {
  /** All of it: what is seen, what is only heard, hints in fields. What is folded away is not there. */
  readonly all: readonly string[];
  /** What stands there to be read: not what is pressed, chosen or typed into, nor its label. */
  readonly read: readonly string[];
}

/** The page in English, in French, and then in English again as it was. */
export async function bothLanguages(page: Page): Promise<{ en: Said; fr: Said }> {
  const five = page.locator('.words-five').first();
  const drawn = (await five.count()) > 0;
  const en = await said(page);
  const before = drawn ? await five.textContent() : null;
  await speaks(page, 'fr');
  // Words by lot are drawn anew in each language: whoever types them needs those that stay.
  if (before !== null) await expect(five).not.toHaveText(before);
  const fr = await said(page);
  const between = drawn ? await five.textContent() : null;
  await speaks(page, 'en');
  if (between !== null) await expect(five).not.toHaveText(between);
  return { en, fr };
}

/** By the switch on the page, or as the setting does where there is none. */
async function speaks(page: Page, language: 'en' | 'fr'): Promise<void> {
  await page.evaluate(async (chosen) => {
    const button = document.querySelector<HTMLElement>(`.language-switch [lang="${chosen}"]`);
    const answer = await window.carnet.call('settings.set', { language: chosen });
    // Before the first day has begun the switch decides, whatever a vault keeps.
    if ('error' in answer || document.querySelector('.start') !== null) button?.click();
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', `${language}-CA`);
}

function said(page: Page): Promise<Said> {
  return page.evaluate(() => {
    const apart =
      'button, a, label, legend, select, textarea, dt, th, [role="tab"], [role="radio"], nav, footer, .language-switch, .words-five, .words-twelve, .six-words';
    const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
    const front = [...dialogs].at(-1) ?? document.querySelector('main') ?? document.body;
    const all: string[] = [];
    const read: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const around = node.parentElement;
      if (text === '' || !around?.checkVisibility({ visibilityProperty: true })) continue;
      all.push(text);
      const isHeard = around.closest('.visually-hidden') !== null;
      if (front.contains(around) && !isHeard && around.closest(apart) === null) read.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        const text = element.getAttribute(name);
        if (text !== null && element.checkVisibility()) all.push(text);
      }
    }
    return { all, read };
  });
}
