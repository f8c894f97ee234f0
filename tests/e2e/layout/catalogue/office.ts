import { onward } from '../../support/chooseList.ts';
import { screen, type Walk } from './entry.ts';
import { readList } from './fullAgency.ts';

const settings = (page: string) =>
  screen(`settings-${page}`, '/settings/:page?', '[role="tabpanel"]', `/settings/${page}`);

export const office: Walk = {
  name: 'import, duplicates, settings, the audit log',
  agency: 'full',
  entries: [
    screen('duplicates', '/duplicates', 'main article, main li'),
    { name: 'import-columns', route: '/import/:step?', there: '.import-table', show: readList },
    {
      name: 'import-questions',
      there: '.import-facts',
      show: ({ page }) => onward(page).click(),
    },
    {
      name: 'import-check',
      there: 'main li button',
      async show({ page }) {
        await onward(page).click();
        await page.getByRole('button', { name: /^Take in/ }).waitFor();
        await page.getByRole('button', { name: 'Show the rows' }).first().click();
      },
    },
    {
      name: 'import-done',
      there: 'main .banner-done, main h2',
      async show({ page }) {
        await page.getByRole('button', { name: /^Take in/ }).click();
        await page.getByText('are in.').waitFor();
      },
    },
    screen('import-earlier', '/import/:step?', 'main li', '/import'),
    settings('laptop'),
    settings('security'),
    settings('agency'),
    settings('backups'),
    settings('about'),
    screen('audit', '/audit', 'main li, main [role="listitem"]'),
  ],
};
