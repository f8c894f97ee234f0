import { screen, type Walk } from './entry.ts';

const firstName = '[data-field="names.0.full"] input[type=text]';

export const intake: Walk = {
  name: 'intake',
  agency: 'full',
  entries: [
    screen('intake', '/intake/:draftId?', firstName, '/intake'),
    {
      name: 'intake-missing',
      there: '[aria-invalid="true"]',
      show: ({ page }) => page.keyboard.press('Control+s'),
    },
    {
      name: 'intake-filled',
      there: '.duplicate-panel',
      async show({ page }) {
        await page.getByLabel('Name as given', { exact: true }).fill('Olena Kovalenko');
        const birth = page.getByRole('group', { name: 'Birth date' });
        await birth.getByLabel('Day').fill('12');
        await birth.getByLabel('Month').fill('3');
        await birth.getByLabel('Year').fill('1984');
        await page.getByLabel('Telephone', { exact: true }).first().fill('204 555 0148');
      },
    },
    {
      name: 'intake-young',
      there: 'fieldset h3, [role="group"] h3',
      async show({ page }) {
        const birth = page.getByRole('group', { name: 'Birth date' });
        await birth.getByLabel('Day').fill('1');
        await birth.getByLabel('Month').fill('1');
        await birth.getByLabel('Year').fill('2012');
        await page.getByRole('button', { name: 'Add a guardian' }).click();
      },
    },
    screen(
      'client-edit',
      '/clients/:personId/edit',
      firstName,
      (ids) => `/clients/${ids.crowded}/edit`,
    ),
  ],
};
