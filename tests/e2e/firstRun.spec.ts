import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { launchCarnet } from './support/launch.ts';
import { fillAskedWords, recoveryWords } from './support/readBackWords.ts';

/** Deriving keys is meant to be slow, and slower where several tests run at once. */
const keysMade = { timeout: 30_000 };
/** Name, passphrase, recovery words, agency, all by keyboard. Returns what must be remembered. */
async function firstRun(page: Page): Promise<{ passphrase: string; recovery: string[] }> {
  await expect(page.getByRole('button', { name: 'Start an agency' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Amara Diallo');
  await page.keyboard.press('Enter');

  const offered = page.locator('.words-five span');
  await expect(offered).toHaveCount(5);
  await expectAccessible(page);
  const passphrase = (await offered.allTextContents()).join(' ');
  const learn = page.getByLabel('Type the five words once, to learn them');
  await learn.fill('not these words');
  await page.keyboard.press('Enter');
  await expect(page.getByText('These are not the five words above.')).toBeVisible();
  await learn.fill(passphrase);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Twelve recovery words' })).toBeVisible(keysMade);
  await expectAccessible(page);
  const recovery = await recoveryWords(page);
  expect(recovery).toHaveLength(12);
  await page.getByRole('button', { name: 'I have them on paper' }).click();

  const boxes = page.getByLabel(/^Word \d+$/);
  await expect(boxes).toHaveCount(2);
  await expectAccessible(page);
  await boxes.first().fill('zebra');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not the same as on the list.').first()).toBeVisible();
  await fillAskedWords(boxes, recovery);
  await page.keyboard.press('Enter');

  await page.getByLabel('Name of the agency').fill('Westman Settlement');
  await page.getByRole('textbox', { name: 'Programs' }).fill('Settlement\nYouth');
  await page.getByRole('textbox', { name: 'Places where you work' }).fill('Brandon');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();

  await agencySheet(page);

  // Whom to call in a crisis: both numbers of everywhere are there, to be checked; the agency's wait.
  await expect(page.getByRole('group', { name: /^Emergency/ }).getByLabel('Telephone')).toHaveValue(
    '911',
  );
  const helpline = page.getByRole('group', { name: /^Suicide crisis helpline/ });
  await expect(helpline.getByLabel('Telephone')).toHaveValue('9-8-8');
  await helpline.getByLabel('We checked this number').check();
  const shelter = page.getByRole('group', { name: /^Shelter/ });
  await shelter.getByLabel('Name').fill('Westman Women’s Shelter');
  await shelter.getByLabel('Telephone').fill('204 555 0133');
  await page.getByLabel('Everything above was gone through today').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'A second place for backups' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  return { passphrase, recovery };
}

/** Three parts are shown, and two of them read back: Carnet then forgets the sheet. */
async function agencySheet(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'A sheet for the agency’s safe' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Three parts/ }).check({ force: true });
  await page.getByRole('button', { name: 'Show the words' }).click();
  await expect(page.locator('.words-twelve')).toHaveCount(3);
  await expectAccessible(page);
  const parts = await page
    .locator('.words-twelve')
    .evaluateAll((lists) =>
      lists.map((list) =>
        [...list.querySelectorAll('li')]
          .map((item) => item.textContent.replace(/^\d+/, ''))
          .join(' '),
      ),
    );
  await page.getByRole('button', { name: 'I have all three on paper' }).click();
  await page.getByLabel('The words of one part').fill(parts[2] ?? '');
  await page.getByLabel('The words of another part').fill(parts[2] ?? '');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
  await page.getByLabel('The words of another part').fill(parts[0] ?? '');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('The sheet is right.')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
}

test('a first run, a lock, forgotten words and a way back, in both languages', async () => {
  const carnet = await launchCarnet();
  const { page } = carnet;
  const { passphrase, recovery } = await firstRun(page);
  await expect(page.getByRole('contentinfo')).toContainText('Settlement · Brandon');

  await test.step('the language switches without a restart', async () => {
    await page.getByRole('button', { name: 'FR, Français' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA');
    await expect(page.getByRole('link', { name: 'Réglages' })).toBeVisible();
    await page.getByRole('link', { name: 'Réglages' }).click();
    await expectAccessible(page);
  });

  await test.step('locked, the screen names the owner and nothing else', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Amara Diallo' })).toBeVisible();
    await expect(page.getByLabel('Phrase de passe')).toBeFocused();
    await expect(page.locator('body')).not.toContainText(/Westman|Settlement|Brandon/);
    await expectAccessible(page);
  });

  await test.step('three tries at once, then a pause that says so', async () => {
    for (const wrong of ['one', 'two', 'three']) {
      await page.getByLabel('Phrase de passe').fill(wrong);
      await page.keyboard.press('Enter');
      await expect(page.getByText(/ne s’est pas ouvert/).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ouverture…' })).toHaveCount(0);
    }
    await expect(page.getByText(/Réessayez dans \d+ secondes?/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Déverrouiller' })).toBeDisabled();
    await expectAccessible(page);
  });

  await test.step('the passphrase opens the page that was left', async () => {
    await expect(page.getByRole('button', { name: 'Déverrouiller' })).toBeEnabled({
      timeout: 40_000,
    });
    await page.getByLabel('Phrase de passe').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible(keysMade);
  });

  await test.step('twelve words in capitals and a new passphrase open it too', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Je ne m’en souviens plus' }).click();
    await expect(page.locator('.words-five span')).toHaveCount(5);
    await expectAccessible(page);
    await page.getByRole('textbox', { name: /douze mots/ }).fill(recovery.join(' ').toUpperCase());
    const words = await page.locator('.words-five span').allTextContents();
    await page.getByLabel('Tapez une fois les cinq mots').fill(words.join(' '));
    await page.getByRole('button', { name: 'Ouvrir avec les mots' }).click();
    await expect(page.getByRole('navigation')).toBeVisible(keysMade);
  });

  await test.step('the audit log has it all, and it is whole', async () => {
    await page.getByRole('link', { name: 'Journal' }).click();
    const log = page.getByRole('list', { name: 'Journal de vérification' });
    await expect(log.getByText('Ouverture avec les mots de récupération')).toBeVisible();
    await page.getByLabel('Ce qui a été fait').selectOption({ label: 'Échec du déverrouillage' });
    await expect(log.getByText('Échec du déverrouillage')).toHaveCount(3);
    await page.getByRole('button', { name: 'Vérifier le journal' }).click();
    await expect(page.getByText(/Le journal est intact/)).toBeVisible();
    await expectAccessible(page);
  });
  await carnet.close();
});

test('a first run cut short goes on where it stopped, with new words', async () => {
  const first = await launchCarnet();
  await first.page.getByRole('button', { name: 'Start an agency' }).click();
  await first.page.getByLabel('Your name').fill('Amara Diallo');
  await first.page.keyboard.press('Enter');
  const offered = first.page.locator('.words-five span');
  await expect(offered).toHaveCount(5);
  const passphrase = (await offered.allTextContents()).join(' ');
  await first.page.getByLabel('Type the five words once').fill(passphrase);
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('heading', { name: 'Twelve recovery words' })).toBeVisible(
    keysMade,
  );
  await first.crash();

  const next = await launchCarnet({ userData: first.userData });
  await next.page.getByLabel('Passphrase').fill(passphrase);
  await next.page.keyboard.press('Enter');
  await expect(
    next.page.getByRole('heading', { name: 'The words are no longer on screen' }),
  ).toBeVisible(keysMade);
  await expectAccessible(next.page);
  await next.page.getByLabel('Passphrase').fill(passphrase);
  await next.page.keyboard.press('Enter');
  await expect(next.page.locator('.words-twelve li')).toHaveCount(12, keysMade);
  await next.close();
});
