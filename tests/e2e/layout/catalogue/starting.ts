import type { Page } from '@playwright/test';
import { writeList } from '../../support/chooseList.ts';
import type { ScreenEntry, Walk } from './entry.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const five = (page: Page) => page.locator('.words-five span');

/** A change of the language draws other words, which take a moment to come. */
async function settledWords(page: Page): Promise<string> {
  for (let before = ''; ; ) {
    await five(page).nth(4).waitFor();
    const words = (await five(page).allTextContents()).join(' ');
    if (words === before) return words;
    before = words;
    await page.waitForTimeout(500);
  }
}

/** The twelve words as the screen showed them, for the step that asks for two. */
let recovery: readonly string[] = [];

const entries: readonly ScreenEntry[] = [
  { name: 'start-welcome', there: '.start-door', show: async () => {} },
  {
    name: 'start-invited',
    there: '.start-text',
    asBefore: true,
    async show({ page, carnet }) {
      // Its file was opened by a double click; what is in it is read once there is a vault.
      await carnet.openBy(writeList('Welcome.carnet-invite', 'CARNET-INVITATION'));
      await page.getByText('is opened once this laptop has a vault of yours').waitFor();
    },
  },
  {
    name: 'restore-pick',
    there: '.start-text',
    async show({ page }) {
      await page.evaluate(() => window.carnet.call('shell.forgetInvitation', {}));
      await press(page, /^Back$/);
      await press(page, 'I have a backup');
    },
  },
  {
    name: 'start-pack',
    there: '.start-text',
    async show({ page }) {
      await press(page, /^Back$/);
      await press(page, 'Open a pack');
    },
  },
  {
    name: 'start-who-missing',
    there: '[aria-invalid="true"]',
    async show({ page }) {
      await press(page, /^Back$/);
      await press(page, 'Start an agency');
      await press(page, 'Begin');
    },
  },
  {
    name: 'start-passphrase',
    there: '.words-five span:nth-child(5)',
    async show({ page }) {
      await page.getByLabel('Your name').fill('Amara Diallo');
      await press(page, 'Begin');
    },
  },
  {
    name: 'start-passphrase-wrong',
    there: '[aria-invalid="true"]',
    async show({ page }) {
      await page.getByLabel('Type the five words once').fill('not these words');
      await press(page, 'Set up Carnet');
    },
  },
  {
    name: 'start-passphrase-own',
    there: '.strength',
    async show({ page }) {
      await press(page, 'I would rather choose my own');
      await page.getByLabel('Passphrase').fill('winter');
    },
  },
  {
    name: 'start-recovery-words',
    there: '.words-twelve',
    async show({ page }) {
      await press(page, 'Back to the five words');
      await page.getByLabel('Type the five words once').fill(await settledWords(page));
      await press(page, 'Set up Carnet');
      await page.locator('.words-twelve').waitFor({ timeout: 30_000 });
      const numbered = await page.locator('.words-twelve li').allTextContents();
      recovery = numbered.map((word) => word.replace(/^\d+/, ''));
    },
  },
  {
    name: 'start-recovery-print',
    there: '.start .banner',
    show: ({ page }) => page.getByRole('radio', { name: 'Print a sheet' }).check({ force: true }),
  },
  {
    name: 'start-recovery-check',
    there: '[aria-invalid="true"]',
    async show({ page }) {
      await press(page, 'I have them on paper');
      await page
        .getByLabel(/^Word \d+$/)
        .first()
        .fill('zebra');
      await press(page, 'Check');
    },
  },
  {
    name: 'start-agency',
    there: 'form select, form [role="radiogroup"], form textarea',
    async show({ page }) {
      for (const box of await page.getByLabel(/^Word \d+$/).all()) {
        const label = await box.evaluate(
          (input: HTMLInputElement) => input.labels?.[0]?.textContent,
        );
        await box.fill(recovery[Number(label?.replace(/\D/g, '')) - 1] ?? '');
      }
      await press(page, 'Check');
    },
  },
  {
    name: 'start-join',
    there: '[aria-invalid="true"]',
    async show({ page }) {
      await press(page, 'I was invited to an agency that has Carnet already');
      await press(page, 'Next');
    },
  },
  {
    name: 'start-sheet',
    there: '.start .banner',
    async show({ page }) {
      await press(page, 'I start an agency instead');
      await page.getByLabel('Name of the agency').fill('Westman Settlement');
      await press(page, 'Next');
    },
  },
  {
    name: 'start-sheet-parts',
    there: '.sheet-part',
    async show({ page }) {
      await page.getByRole('radio', { name: /^Three parts/ }).check({ force: true });
      await press(page, 'Show the words');
    },
  },
  {
    name: 'start-sheet-test',
    there: '[aria-invalid="true"]',
    async show({ page }) {
      await press(page, 'I have all three on paper');
      await press(page, 'Check');
    },
  },
  {
    name: 'start-crisis',
    there: '[role="group"], fieldset',
    async show({ page }) {
      await press(page, 'Later');
      await page.getByRole('group', { name: /^Emergency/ }).waitFor();
    },
  },
  {
    name: 'start-second-place',
    there: '.start-buttons',
    async show({ page }) {
      await press(page, 'Later');
      await page.getByRole('heading', { name: 'A second place for backups' }).waitFor();
    },
  },
];

export const starting: Walk = { name: 'a first start', agency: 'none', entries };
