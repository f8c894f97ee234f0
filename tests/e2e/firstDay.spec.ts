import { expect, type Page, test } from '@playwright/test';
import { join } from 'node:path';
import { projectRoot } from '../../build/paths.ts';
import { en } from '../../renderer/messages/en.ts';
import { fr } from '../../renderer/messages/fr.ts';
import { chooseList, onward } from './support/chooseList.ts';
import { launchCarnet } from './support/launch.ts';
import { agencyAt } from './support/openAgency.ts';
import { readBackWords } from './support/readBackWords.ts';

const made = { timeout: 30_000 };
const catalogues = { en, fr } as const;

/** Words of the catalogue as they stand on screen: its own sentences, told apart from patterns. */
const starting = (words: string) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** The first run as a person does it; gives the passphrase that they learned. */
async function firstRun(
  page: Page,
  { start, common, crisis, backups, agencySheet }: (typeof catalogues)['en'],
): Promise<string> {
  await page.getByRole('button', { name: start.doorFound }).click();
  await page.getByLabel(start.yourName).fill('Amara Diallo');
  await page.keyboard.press('Enter');
  const offered = page.locator('.words-five span');
  await expect(offered).toHaveCount(5);
  const passphrase = (await offered.allTextContents()).join(' ');
  await page.getByLabel(start.typeWords).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: start.recoveryTitle })).toBeVisible(made);
  await readBackWords(page, start.haveThem, page.locator('main input[type="text"]'));
  await page.getByLabel(start.agencyName).fill('Westman Settlement');
  await page.getByRole('textbox', { name: start.places }).fill('Brandon');
  await page.getByRole('button', { name: common.next }).click();
  await page.getByRole('button', { name: agencySheet.later }).click();
  await page.getByRole('button', { name: crisis.setUpLater }).click();
  await page.getByRole('button', { name: backups.notNow }).click();
  await expect(page.getByRole('navigation')).toBeVisible(made);
  // Keys of the frame are heard once it has drawn its first page.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return passphrase;
}

const days = [
  {
    language: 'en',
    file: 'agency-list-en.csv',
    people: 1213,
    sample: ['HUANG Xiaoming', 'C24352'],
    service: 'Information and orientation',
    note: 'She asked about evening classes; the centre opens on Monday.',
    word: 'evening',
  },
  {
    language: 'fr',
    file: 'agency-list-fr.csv',
    people: 581,
    // Windows-1252, as French Excel writes it: each accent must be the letter that was typed.
    sample: ['KABONGO Espérance', 'C46301'],
    service: 'Information et orientation',
    note: 'Elle demande des cours du soir ; l’école rouvre lundi.',
    word: 'école',
  },
] as const;

for (const { language, file, people, sample, service, note, word } of days) {
  test(`a caseworker’s first day, ${language}`, async () => {
    const m = catalogues[language];
    const carnet = await launchCarnet({ locale: `${language}-CA` });
    const { page } = carnet;
    const main = page.getByRole('main');
    const menu = page.getByRole('navigation');
    const title = page.getByRole('heading', { level: 1 });
    let theirPage = '';
    const passphrase = await firstRun(page, m as (typeof catalogues)['en']);

    await test.step('somebody new is taken in', async () => {
      await page.keyboard.press('Control+n');
      await expect(page.getByLabel(m.intake.nameAsGiven, { exact: true })).toBeFocused();
      await page.keyboard.type('Tesfay Gebreselassie');
      await page.keyboard.press('Alt+3');
      await expect(page.getByLabel(m.intake.telephone, { exact: true }).first()).toBeFocused();
      await page.keyboard.type('204 555 0144');
      await page.keyboard.press('Control+s');
      await expect(title).toContainText('Tesfay Gebreselassie');
      theirPage = new URL(page.url()).hash;
    });

    await test.step('a service is logged for them', async () => {
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('combobox', { name: m.services.service })).toBeFocused();
      await page.keyboard.type(service.slice(0, 10));
      await expect(page.getByRole('option', { name: starting(service) })).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(main.getByText(service).first()).toBeVisible();
    });

    await test.step('they call, and the note of it is signed', async () => {
      await page.keyboard.press('Control+Shift+N');
      const text = page.getByRole('textbox', { name: m.sessions.text });
      await expect(text).toBeFocused();
      await page.keyboard.type(note);
      const who = page
        .getByRole('combobox', { name: m.sessions.who })
        .or(page.getByRole('combobox').first());
      await who.first().fill('Tesfay');
      await page
        .getByRole('option', { name: /Tesfay/ })
        .first()
        .click();
      await text.focus();
      await page.keyboard.press('Control+Enter');
      const ready = page.getByRole('dialog', { name: m.sessions.readyTitle });
      await expect(ready).toContainText('Tesfay');
      await page.keyboard.press('Enter');
      await expect(ready).toHaveCount(0);
      await expect(page.getByText(m.sessions.signed, { exact: true })).toBeVisible();
    });

    await test.step('the agency’s list is taken in', async () => {
      await menu.getByRole('link', { name: m.common.importShort }).click();
      await chooseList({ carnet, page }, join(projectRoot, 'tests/fixtures/data', file));
      await expect(page.locator('.import-table')).toBeVisible(made);
      await onward(page).click();
      await expect(page.locator('.import-facts')).toBeVisible(made);
      await onward(page).click();
      const takeIn = page.locator('.form-buttons button').last();
      await expect(takeIn).toContainText(String(people).slice(-3), made);
      await takeIn.click();
      await expect(page.getByRole('button', { name: m.imports.seeDuplicates })).toBeVisible({
        timeout: 90_000,
      });
    });

    await test.step('two that are one are merged; two that are not are remembered', async () => {
      await page.getByRole('button', { name: m.imports.seeDuplicates }).click();
      await expect(title).toHaveText(m.duplicates.title);
      const pairs = main.getByRole('article');
      for (const verdict of [m.duplicates.samePerson, m.duplicates.differentPeople]) {
        const first = pairs.first();
        const names = await first.getAttribute('aria-label');
        await first.getByRole('button', { name: verdict, exact: true }).click();
        await expect(first).not.toHaveAttribute('aria-label', names ?? '');
      }
    });

    await test.step('names are as they were written', async () => {
      await menu.getByRole('link', { name: m.common.clients, exact: true }).click();
      await page
        .getByRole('searchbox')
        .or(page.getByLabel(m.clients.searchLabel))
        .first()
        .fill(sample[1]);
      await expect(main.getByRole('link', { name: sample[0] })).toBeVisible();
    });

    await test.step('locked, the laptop knows nobody', async () => {
      await page.keyboard.press('Control+l');
      await expect(page.locator('input[type="password"]')).toBeFocused(made);
      await expect(page.locator('body')).not.toContainText(/Tesfay|Westman|Brandon/);
      await page.keyboard.type(passphrase);
      await page.keyboard.press('Enter');
      await expect(menu).toBeVisible(made);
    });

    await test.step('a word of the note finds it again', async () => {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, theirPage);
      await expect(main.getByText(note).first()).toBeVisible();
      // Until half a minute has passed the signing could be undone, and there is no note to find.
      await expect(main.getByText(m.clients.signing)).toHaveCount(0, { timeout: 45_000 });
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.type(word);
      const hit = page.getByRole('option', { name: /Tesfay/ });
      await expect(hit.first()).toBeVisible();
      await hit.first().click();
      await expect(main.getByText(note).first()).toBeVisible();
    });

    await test.step('what was signed can’t be changed; what is to be put right is added below', async () => {
      const { call, go } = agencyAt(carnet);
      const { sessions } = await call('session.list', {});
      expect(sessions).toMatchObject([{ signed: true }]);
      const id = sessions[0]?.id ?? '';
      await go(`/sessions/${id}`);
      await expect(main.getByText(note).first()).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await page.getByRole('button', { name: m.sessions.addAmendment, exact: true }).press('Enter');
      await expect(page.getByRole('textbox', { name: m.sessions.amendmentText })).toBeFocused();
      await page.keyboard.type('It was the morning class.');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(m.sessions.amendmentSaved)).toBeVisible();
      const closed = await call('session.get', { id });
      expect(closed.note).toMatchObject({ text: note, valid: true });
      expect(closed.amendments).toMatchObject([{ text: 'It was the morning class.' }]);
    });
    await carnet.close();
  });
}
