import { expect, type Page } from '@playwright/test';
import type { OpenAgency } from '../support/openAgency.ts';
import type { Point } from './point.ts';

const name = (page: Page) => page.getByLabel('Name as given', { exact: true });
const mind = (page: Page) => page.getByLabel('Keep in mind');

async function newIntake({ page, go }: OpenAgency, full: string): Promise<void> {
  await go('/today');
  await expect(page.locator('.intake, .session')).toHaveCount(0);
  await go('/intake');
  await expect(name(page)).toBeFocused();
  if (full !== '') await page.keyboard.type(full);
}

const address = (draftId: string) => `/intake/${draftId}`;
const point = (
  what: string,
  reach: (agency: OpenAgency) => Promise<void>,
  more: Partial<Point> = {},
): Point => ({ name: what, reach, typing: true, address, ...more });

/** Ten moments of an intake. */
export const intakePoints: readonly Point[] = [
  point('after the first letter of the name', (agency) => newIntake(agency, 'Z')),
  point(
    'in the middle of a composition in another script',
    async (agency) => {
      await newIntake(agency, 'Yuki Sato');
      await agency.page.getByRole('button', { name: 'Other spelling or script' }).press('Enter');
      await expect(agency.page.getByLabel('Other spelling or script')).toBeFocused();
      const protocol = await agency.page.context().newCDPSession(agency.page);
      await protocol.send('Input.insertText', { text: '佐藤' });
      await protocol.send('Input.imeSetComposition', {
        text: 'ゆき',
        selectionStart: 2,
        selectionEnd: 2,
      });
    },
    { typing: false, each: true, composing: true },
  ),
  point(
    'after the third box of the birth date',
    async (agency) => {
      await newIntake(agency, 'Ana');
      const birth = agency.page.getByRole('group', { name: 'Birth date' });
      await birth.getByLabel('Day').focus();
      await agency.page.keyboard.type('12111984');
      await expect(birth.getByLabel('Year')).toHaveValue('1984');
    },
    { typing: false },
  ),
  point(
    'in the second box of the birth date',
    async (agency) => {
      await newIntake(agency, 'Bea');
      const birth = agency.page.getByRole('group', { name: 'Birth date' });
      await birth.getByLabel('Day').focus();
      await agency.page.keyboard.type('12');
      await expect(birth.getByLabel('Month')).toBeFocused();
      await agency.page.keyboard.type('1');
    },
    { typing: false },
  ),
  point('beside a likely duplicate', async (agency) => {
    const { call, page } = agency;
    await call('people.saveIntake', {
      values: {
        person: { birthAnswer: 'value', birthYear: 1984 },
        names: [{ kind: 'asGiven', full: 'Yousef Al-Hariri' }],
        contacts: [{ kind: 'telephone', value: '204 555 0177', e164: '+12045550177' }],
      },
    });
    await newIntake(agency, 'Youssef Hariri');
    await page.getByLabel('Telephone', { exact: true }).first().fill('204-555-0177');
    await expect(page.getByText('This may be the same person').first()).toBeVisible();
    await mind(page).focus();
  }),
  point('in a way of contact that was just added', async (agency) => {
    const { page } = agency;
    await newIntake(agency, 'Dara Sok');
    await page.getByLabel('Telephone', { exact: true }).first().fill('204 555 0111');
    await page.getByRole('button', { name: 'Add another way' }).press('Enter');
    await expect(page.locator('[data-field="contacts.1.value"] input')).toBeFocused();
    await page.keyboard.type('204 555 01');
  }),
  point(
    'in the consent',
    async (agency) => {
      const { page } = agency;
      await newIntake(agency, 'Farid Noori');
      const consent = page.getByRole('radiogroup', { name: 'May we keep a file?' });
      await consent.getByRole('radio', { name: 'Yes', exact: true }).check({ force: true });
      await page.getByLabel('How', { exact: true }).selectOption({ index: 1 });
      await page.getByLabel('How', { exact: true }).focus();
    },
    { typing: false },
  ),
  point(
    'in a list that is searched by typing',
    async (agency) => {
      await newIntake(agency, 'Ganna Bilyk');
      await agency.page.getByRole('combobox', { name: 'Speaks best' }).focus();
      await agency.page.keyboard.type('Ukr');
    },
    { typing: false },
  ),
  point('in the middle of a paste of 5,000 characters', async (agency) => {
    await newIntake(agency, 'Ines Prado');
    await mind(agency.page).focus();
    await agency.page.keyboard.insertText('A long letter from the school. '.repeat(162));
  }),
  point('in the file of a client that is changed', async (agency) => {
    const { call, go, page } = agency;
    const { id } = await call('people.saveIntake', {
      values: {
        person: { birthYear: 1990, headerNote: 'Was here in May' },
        names: [{ kind: 'asGiven', full: 'Jamal Idris' }],
      },
    });
    await go(`/clients/${id}/edit`);
    await expect(mind(page)).toHaveValue('Was here in May');
    await mind(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' and in Ju');
  }),
];
