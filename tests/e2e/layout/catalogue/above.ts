import type { Walk } from './entry.ts';

/** What opens over a screen, and what is there while Carnet is locked. */
export const above: Walk = {
  name: 'what stands over a screen; locked',
  agency: 'full',
  entries: [
    {
      name: 'palette',
      there: '[role="dialog"] [role="option"]',
      async show({ page, go }) {
        await go('/today');
        await page.locator('main .row').first().waitFor();
        await page.keyboard.press('Control+k');
      },
    },
    {
      name: 'palette-found',
      there: '[role="option"]',
      async show({ page }) {
        await page.keyboard.type('olena bon');
        await page.getByRole('option', { name: /Olena/ }).first().waitFor();
      },
    },
    {
      name: 'shortcuts',
      there: '[role="dialog"]',
      async show({ page }) {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.keyboard.press('Control+/');
      },
    },
    {
      name: 'help',
      there: '.help-page',
      async show({ page }) {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.keyboard.press('F1');
      },
    },
    {
      name: 'place-menu',
      there: '[role="menu"]',
      fleeting: true,
      async show({ page }) {
        for (const dialog of await page.getByRole('dialog').all()) {
          await page.keyboard.press('Escape');
          await dialog.waitFor({ state: 'hidden' });
        }
        if ((await page.getByRole('menu').count()) > 0) return;
        // The same words stand in the status bar and, in a low window, in the menu on the left.
        await page
          .locator('[aria-haspopup="true"], [aria-haspopup="menu"]')
          .locator('visible=true')
          .last()
          .click();
      },
    },
    {
      name: 'cover',
      there: '.cover[open]',
      async show({ page }) {
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'hidden' });
        await page.keyboard.press('F9');
      },
    },
    {
      name: 'locked',
      there: 'input[type="password"]',
      async show({ page }) {
        await page.keyboard.press('Escape');
        await page.locator('input[type="password"]').waitFor();
      },
    },
    {
      name: 'locked-wrong',
      there: '.field-error',
      async show({ page }) {
        await page.locator('input[type="password"]').fill('not it');
        await page.keyboard.press('Enter');
      },
    },
    {
      name: 'recover',
      // Drawn by the core: on screen a moment after the rest.
      there: '.words-five span:nth-child(5)',
      show: ({ page }) => page.getByRole('button', { name: 'I can’t remember it' }).click(),
    },
    {
      name: 'recover-missing',
      there: '[aria-invalid="true"]',
      show: ({ page }) => page.getByRole('button', { name: 'Open with the words' }).click(),
    },
    {
      name: 'who-are-you',
      there: '.start button',
      async show({ page }) {
        await page.locator('.start button').first().waitFor();
        await page
          .getByRole('button', { name: /^(Back|Not now|Cancel)$/ })
          .first()
          .click();
        await page.getByRole('button', { name: 'Someone else' }).click();
      },
    },
  ],
};
