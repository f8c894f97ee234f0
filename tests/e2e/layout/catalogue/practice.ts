import type { Walk } from './entry.ts';

export const practice: Walk = {
  name: 'the practice agency',
  agency: 'none',
  entries: [
    {
      name: 'practice-today',
      there: 'main .row',
      async show({ page }) {
        await page.getByRole('button', { name: 'Try it with invented people first' }).click();
        await page.locator('.practice-strip').waitFor({ timeout: 60_000 });
      },
    },
    {
      name: 'practice-leave',
      there: '[role="alertdialog"], [role="dialog"]',
      show: ({ page }) => page.getByRole('button', { name: 'Leave practice' }).click(),
    },
  ],
};
