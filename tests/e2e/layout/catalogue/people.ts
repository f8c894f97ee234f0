import { screen, type Walk } from './entry.ts';

export const people: Walk = {
  name: 'clients',
  agency: 'full',
  entries: [
    { ...screen('today-full', '/today', 'main .row'), whole: true },
    screen('clients', '/clients', 'main [role="listitem"], main li'),
    screen('client-crowded', '/clients/:personId', '.timeline', (ids) => `/clients/${ids.crowded}`),
    {
      name: 'client-contact-question',
      there: '[role="alertdialog"]',
      async show({ page, go, ids }) {
        await go(`/clients/${ids.crowded}`);
        await page.locator('.timeline').waitFor();
        await page.getByRole('button', { name: /^Copy/ }).first().click();
        await page.getByRole('button', { name: 'Copy anyway' }).click();
      },
    },
    {
      name: 'client-names-hidden',
      route: '/clients',
      there: 'main li, main [role="listitem"]',
      async show({ page, go, call }) {
        await page.keyboard.press('Escape');
        await call('settings.set', { namesHidden: true });
        await go('/clients');
      },
    },
    {
      name: 'client',
      route: '/clients/:personId',
      there: '.timeline',
      async show({ page, go, call, ids }) {
        await call('settings.set', { namesHidden: false });
        await go(`/clients/${ids.olena}`);
        await page.locator('.timeline').waitFor();
        // The seconds in which a signature can be taken back are a state of their own.
        await page.getByText('being signed').waitFor({ state: 'hidden', timeout: 40_000 });
      },
    },
    {
      name: 'service-log',
      there: '[role="dialog"] form',
      async show({ page }) {
        await page.keyboard.press('Control+Shift+L');
        await page.getByRole('dialog').waitFor();
        // The list of the field that has the focus opens, and would hide the rest.
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('radio', { name: 'Remote' }).check({ force: true });
      },
    },
    {
      name: 'service-log-missing',
      there: '[role="dialog"] [aria-invalid="true"]',
      async show({ page }) {
        await page.keyboard.press('Control+Enter');
        await page.locator('[aria-invalid="true"]').first().waitFor();
        // The list of the field that has the focus would hide the rest.
        if ((await page.getByRole('option').count()) > 0) await page.keyboard.press('Escape');
      },
    },
  ],
};
