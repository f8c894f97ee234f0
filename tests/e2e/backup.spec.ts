import { expect, type Page, test } from '@playwright/test';
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { recoveryEntropy } from '../../main/core/vault/recoveryWords.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { expectAccessible } from './support/expectAccessible.ts';
import { launchCarnet, type RunningCarnet } from './support/launch.ts';
import { openAgency, passphrase as firstPassphrase } from './support/openAgency.ts';
import { readBackWords } from './support/readBackWords.ts';

/** Deriving keys is meant to be slow; a backup is made and opened again besides. */
const slow = { timeout: 60_000 };

/** A folder that stands for a stick. */
const folder = () => tempFolder('stick');

/** Every backup below a folder, newest last. */
function backupsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.carnet-backup'))
    .map((name) => join(root, name))
    .toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The lock screen's: only there and where a secret is asked for. */
const passphraseField = (page: Page) => page.locator('input[type="password"]');

/** A first run in French up to its last step, the second place. */
async function firstRun(page: Page): Promise<{ recovery: string[] }> {
  await page.getByRole('button', { name: 'Créer un organisme' }).click();
  await page.getByLabel('Votre nom').fill('Amara Diallo');
  await page.keyboard.press('Enter');
  const offered = page.locator('.words-five span');
  await expect(offered).toHaveCount(5);
  const passphrase = (await offered.allTextContents()).join(' ');
  await page.getByLabel('Tapez une fois les cinq mots').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.locator('.words-twelve li')).toHaveCount(12, slow);
  const recovery = await readBackWords(page, 'Je les ai sur papier', page.getByLabel(/^Mot \d+$/));
  await page.getByLabel('Nom de l’organisme').fill('Accueil Westman');
  await button(page, 'Suivant').click();
  // The agency's sheet waits for another day.
  await expect(page.getByRole('heading', { name: 'coffre-fort' })).toBeVisible();
  await button(page, 'Plus tard').click();
  await expect(page.getByRole('heading', { name: 'coffre-fort' })).toHaveCount(0);
  // Whom to call in a crisis waits for another day.
  await button(page, 'Plus tard').click();
  return { recovery };
}

/** As somebody types who is in a hurry: no accents, capitals, line ends. */
const carelessly = (words: readonly string[]) =>
  words.join('\n').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

async function chooseBackup({ carnet, page }: Running, path: string): Promise<void> {
  await carnet.chooseFile(path);
  await button(page, /^Choisir (la|une autre) copie$/).click();
}

interface Running {
  readonly carnet: RunningCarnet;
  readonly page: Page;
}

/** Words in an order that is wrong by itself: of one order in sixteen the checksum says nothing. */
function inAnotherOrder(words: readonly string[]): string[] {
  for (let by = 1; by < words.length; by += 1) {
    const turned = [...words.slice(by), ...words.slice(0, by)];
    try {
      recoveryEntropy(turned.join(' '));
    } catch {
      return turned;
    }
  }
  throw new Error('every order of these words is one of a vault');
}

test('a laptop is lost: its work comes back from the stick with the words on paper alone', async () => {
  const stick = folder();
  const old = await launchCarnet({ locale: 'fr-CA' });
  const { page } = old;
  const { recovery } = await firstRun(page);

  await test.step('the first run asks for a second place, and copies there at once', async () => {
    await expect(
      page.getByRole('heading', { name: 'Un deuxième endroit pour les copies de sauvegarde' }),
    ).toBeVisible();
    await expectAccessible(page);
    await old.chooseFile(null);
    await button(page, 'Choisir un endroit').click();
    await expect(button(page, 'Pas maintenant')).toBeVisible();
    await old.chooseFile(stick);
    await button(page, 'Choisir un endroit').click();
    await expect(page.getByText('La première copie y est.')).toBeVisible(slow);
    expect(backupsIn(stick)).toHaveLength(1);
    await expectAccessible(page);
    await button(page, 'Aller à Aujourd’hui').click();
    await expect(page.getByRole('navigation')).toBeVisible();
    // With a second place there is nothing to remind of.
    await expect(page.getByText('Vos copies de sauvegarde ne sont que')).toHaveCount(0);
  });

  await test.step('a client is taken in, and a backup made by hand holds her', async () => {
    const saved = await page.evaluate(() =>
      window.carnet.call('people.saveIntake', {
        values: {
          person: { speaksBest: 'uk', birthYear: 1984 },
          names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }],
        },
      }),
    );
    expect(saved).toHaveProperty('ok');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('sauvegarde');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Vous avez écrit depuis.')).toBeVisible();
    await button(page, 'En faire une maintenant').click();
    await expect(page.getByText('Rien n’a été écrit depuis.')).toBeVisible(slow);
    await expect(page.getByText('sur cet ordinateur et au deuxième endroit').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a rehearsal with the words opens it and counts one person', async () => {
    await button(page, 'Essayer une restauration').click();
    await page.getByRole('radio', { name: 'Mots de récupération' }).check({ force: true });
    const field = page.getByRole('textbox', { name: /douze mots/ });
    await field.fill(carelessly(inAnotherOrder(recovery)));
    await button(page, 'Ouvrir la copie').click();
    await expect(field).toHaveAccessibleDescription(/Ce ne sont pas les douze mots/, slow);
    await expectAccessible(page);
    await field.fill(carelessly(recovery));
    await button(page, 'Ouvrir la copie').click();
    await expect(page.getByText('Cette copie s’est ouverte')).toBeVisible(slow);
    await expect(page.getByRole('dialog').getByText(/Contenu.: 1 personne\./)).toBeVisible();
    await expectAccessible(page);
    await button(page, 'Terminé').click();
  });
  const [good = ''] = backupsIn(stick).slice(-1);
  await old.close();

  const carnet = await launchCarnet({ locale: 'fr-CA' });
  const running = { carnet, page: carnet.page };
  const next = carnet.page;

  await test.step('what is no whole backup is refused, each with its sentence', async () => {
    await button(next, 'J’ai une copie de sauvegarde').click();
    await expectAccessible(next);
    const broken = folder();
    const foreign = join(broken, 'foreign.carnet-backup');
    writeFileSync(foreign, 'A list of clients, renamed.'.repeat(500));
    const half = join(broken, 'half.carnet-backup');
    copyFileSync(good, half);
    truncateSync(half, Math.floor(statSync(good).size / 2));
    const damaged = join(broken, 'damaged.carnet-backup');
    const bytes = readFileSync(good);
    bytes.fill(0x20, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
    writeFileSync(damaged, bytes);

    await chooseBackup(running, foreign);
    await expect(
      next.getByText(/n’est pas une copie de sauvegarde (de|faite par) Carnet/),
    ).toBeVisible();
    await chooseBackup(running, half);
    await expect(next.getByText(/pas entière|copiée à moitié/)).toBeVisible();
    await expectAccessible(next);
    // A few bytes in the middle are found when the whole is read, before anything is put in place.
    await chooseBackup(running, damaged);
    await restoreWithWords(next, recovery);
    await expect(next.getByText(/est endommagée/)).toBeVisible(slow);
    const { vaults } = await listOf(next);
    expect(vaults).toEqual([]);
    await button(next, 'Choisir une autre copie').click();
  });

  await test.step('the good one opens with the words, typed without accents, and a new passphrase', async () => {
    await chooseBackup(running, good);
    await expect(
      next.getByRole('heading', { name: /Copie du coffre.*Amara Diallo/ }),
    ).toBeVisible();
    await expectAccessible(next);
    await restoreWithWords(next, recovery);
    await expect(next.getByRole('heading', { name: 'C’est restauré' })).toBeVisible(slow);
    await expect(next.getByText(/Contenu revenu|Contenu.: 1 personne/)).toBeVisible();
    await expectAccessible(next);
    await button(next, 'Continuer').click();
  });

  await test.step('the same client is there', async () => {
    await expect(next.getByRole('navigation')).toBeVisible(slow);
    await next.getByRole('link', { name: 'Clientèle' }).click();
    await expect(next.getByRole('link', { name: /Olena Kovalenko/ })).toBeVisible();
  });
  await carnet.close();
});

const listOf = async (page: Page) => {
  const answer = await page.evaluate(() => window.carnet.call('vault.list', {}));
  return 'ok' in answer
    ? (answer.ok as { vaults: { id: string }[]; openId: string | null })
    : { vaults: [], openId: null };
};

async function restoreWithWords(page: Page, recovery: readonly string[]): Promise<void> {
  await page.getByRole('radio', { name: 'Mots de récupération' }).check({ force: true });
  await page.getByRole('textbox', { name: /douze mots/ }).fill(carelessly(recovery));
  const offered = page.locator('.words-five span');
  await expect(offered).toHaveCount(5);
  await page
    .getByLabel('Tapez une fois les cinq mots')
    .fill((await offered.allTextContents()).join(' '));
  await button(page, 'Restaurer').click();
}

test('someone may know the passphrase: a new lock; then the vault breaks and a backup brings it back', async () => {
  const agency = await openAgency({ alone: true });
  const { carnet, page, call, go } = agency;
  await call('people.saveIntake', {
    values: {
      person: { speaksBest: 'so', birthYear: 1990 },
      names: [{ kind: 'asGiven', full: 'Hodan Warsame' }],
    },
  });
  await call('backup.make', {});
  const next = 'marble seventeen lanterns under the weeping birch';

  await test.step('Today says that the backups are only here, and can be put off', async () => {
    await go('/settings/about');
    await go('/today');
    const notice = page.getByText('Your backups are only on this laptop');
    await expect(notice).toBeVisible();
    await expectAccessible(page);
    await button(page, 'Not now').click();
    await expect(notice).toHaveCount(0);
  });

  await test.step('a new lock, new words, and the old backups go', async () => {
    await go('/settings/security');
    await button(page, 'Put on a new lock').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Current passphrase').fill('not this one');
    await dialog.getByRole('button', { name: 'I would rather choose my own' }).click();
    await dialog.getByLabel('Passphrase', { exact: true }).fill(next);
    await dialog.getByLabel('The same once more').fill(next);
    await expect(dialog.getByText('Very hard to guess.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Put on a new lock' }).click();
    // What was typed for the new one stays; the field that was refused is ready.
    await expect(dialog.getByText('That did not open it.')).toBeVisible(slow);
    await expect(dialog.getByLabel('Current passphrase')).toBeFocused();
    await dialog.getByLabel('Current passphrase').fill(firstPassphrase);
    await dialog.getByRole('button', { name: 'Put on a new lock' }).click();
    await expect(page.locator('.words-twelve li')).toHaveCount(12, slow);
    await expectAccessible(page);
    await readBackWords(page, 'I have them on paper');
    await expect(page.getByText('The new lock is on. Destroy the old paper.')).toBeVisible(slow);
    await expect(
      page.getByRole('heading', { name: /still opens? with the old passphrase/ }),
    ).toBeVisible(slow);
    await expectAccessible(page);
    await expect(button(page, 'Delete for good')).toBeEnabled(slow);
    await button(page, 'Delete for good').click();
    await expect(page.getByText(/old backups? (is|are) deleted/)).toBeVisible(slow);
  });

  await test.step('the old passphrase opens nothing any more', async () => {
    await page.keyboard.press('Control+l');
    await passphraseField(page).fill(firstPassphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText('That did not open it.').first()).toBeVisible(slow);
    await passphraseField(page).fill(next);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation')).toBeVisible(slow);
  });
  const id = (await listOf(page)).vaults[0]?.id ?? '';
  await carnet.close();

  const vault = join(carnet.userData, 'vaults', id);
  const database = join(vault, 'case.db');
  const before = statSync(database).size;
  writeFileSync(database, Buffer.alloc(before, 7));
  const after = await launchCarnet({ userData: carnet.userData });
  const { page: broken } = after;

  await test.step('the vault can’t be read: nothing is deleted, its backups are offered', async () => {
    await passphraseField(broken).fill(next);
    await broken.keyboard.press('Enter');
    await expect(broken.getByText('nothing was deleted.')).toBeVisible(slow);
    await expectAccessible(broken);
    await button(broken, 'Restore a backup').click();
    await expect(broken.getByRole('radio').first()).toBeChecked(slow);
    await expect(broken.getByText(/What was written after .* is not in this backup/)).toBeVisible();
    await expectAccessible(broken);
    await button(broken, 'Go on with this backup').click();
  });

  await test.step('a wrong passphrase is said at its field; the right one brings everything back', async () => {
    const field = passphraseField(broken);
    await field.fill(firstPassphrase);
    await broken.keyboard.press('Enter');
    await expect(field).toHaveAccessibleDescription(/did not open this backup/, slow);
    await field.fill(next);
    await broken.keyboard.press('Enter');
    await expect(broken.getByRole('heading', { name: 'Restored' })).toBeVisible(slow);
    await expect(broken.getByText('The vault that was here is put aside.')).toBeVisible();
    await button(broken, 'Go on').click();
    await broken.getByRole('link', { name: 'Clients' }).click();
    await expect(broken.getByRole('link', { name: /Hodan Warsame/ })).toBeVisible();
  });
  await after.close();
});
