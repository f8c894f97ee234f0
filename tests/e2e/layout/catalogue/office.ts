import { onward } from '../../support/chooseList.ts';
import { screen, type Walk } from './entry.ts';
import { readList } from './readList.ts';

const settings = (page: string) =>
  screen(`settings-${page}`, '/settings/:page?', '[role="tabpanel"]', `/settings/${page}`);

export const imports: Walk = {
  name: 'import',
  agency: 'full',
  entries: [
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
      there: 'main .empty-state',
      async show({ page }) {
        await page.getByRole('button', { name: /^Take in/ }).click();
        await page.getByText('are in.').waitFor();
      },
    },
    screen('import-earlier', '/import/:step?', 'main li', '/import'),
  ],
};

export const office: Walk = {
  name: 'duplicates, settings, the audit log',
  agency: 'full',
  entries: [
    screen('duplicates', '/duplicates', 'main article, main li'),
    settings('laptop'),
    settings('security'),
    settings('people'),
    {
      name: 'people-invited',
      there: '[role="dialog"] .cluster',
      async show({ page }) {
        await page.getByRole('button', { name: 'Invite a laptop' }).click();
        await page.getByLabel('For whom').fill('Lucie');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Save the file' }).waitFor();
      },
    },
    {
      name: 'people-request',
      there: '[role="dialog"] textarea',
      async show({ page }) {
        await page.getByRole('button', { name: 'Done' }).click();
        await page.getByRole('button', { name: 'Take a request' }).click();
      },
    },
    settings('agency'),
    {
      name: 'settings-backups',
      route: '/settings/:page?',
      there: '[role="tabpanel"]',
      async show({ page, call, go }) {
        // The one of the first minute may be there already; and something is written after it.
        if ((await call('backup.state', {})).backups.length === 0) await call('backup.make', {});
        await call('settings.set', { language: 'fr' });
        await call('settings.set', { language: 'en' });
        await go('/settings/backups');
        await page.getByText('You have written more').waitFor();
      },
    },
    settings('about'),
    {
      name: 'audit',
      route: '/audit',
      there: 'main li, main [role="listitem"]',
      async show({ page, call, go }) {
        const { id } = await call('draft.save', { kind: 'intake', body: {} });
        await call('draft.discard', { id });
        await go('/audit');
        // Each change of the language is an entry as well: of a kind that stays the same.
        await page.getByLabel('What was done').selectOption({ label: 'Threw a draft away' });
      },
    },
  ],
};
