import { screen, type Walk } from './entry.ts';

/** What is shared with other laptops: two answers to one question, and where they meet. */
export const shared: Walk = {
  name: 'shared with other laptops',
  agency: 'disputed',
  entries: [
    screen('settings-trips', '/settings/:page?', '[role="tabpanel"] .card', '/settings/trips'),
    screen('settings-sharing', '/settings/:page?', '[role="tabpanel"] .card', '/settings/sharing'),
    {
      name: 'sharing-place',
      there: '[aria-invalid="true"]',
      async show({ page }) {
        await page.getByRole('button', { name: 'Choose a place' }).click();
        await page.getByRole('radio', { name: 'A storage service' }).check({ force: true });
        await page.getByRole('button', { name: 'Try it and use it' }).click();
      },
    },
    screen('today-review', '/today', 'main .row'),
    screen('review', '/review/:recordId?', '.review', '/review'),
    {
      name: 'review-new',
      there: '.review-new',
      async show({ page }) {
        for (const button of await page.getByRole('button', { name: /^Decide/ }).all()) {
          await button.click();
        }
        for (const other of await page.getByRole('radio', { name: 'Another answer' }).all()) {
          await other.check();
        }
      },
    },
    {
      name: 'client-two-answers',
      route: '/clients/:personId',
      there: '.two-answers',
      async show({ page, go }) {
        await go('/review');
        await page
          .getByRole('link', { name: /Kabongo/ })
          .first()
          .click();
      },
    },
  ],
};
