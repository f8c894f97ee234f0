import { expect, type Page, test } from '@playwright/test';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../support/tempFolder.ts';
import { joins, sharesBy, syncs } from './support/agencyOfSeveral.ts';
import { agencyAt, type OpenAgency, openAgency, passphrase } from './support/openAgency.ts';
import { startedCarnet } from './support/startedCarnet.ts';

/** Types one more fact into somebody's file, and saves it. */
async function notes({ page, go }: OpenAgency, id: string, label: string, text: string) {
  await go(`/clients/${id}/edit`);
  const form = page.getByRole('form', { name: 'Edit the file' });
  await form.getByLabel(label, { exact: true }).first().fill(text);
  await page.keyboard.press('Control+s');
  await expect(form).toHaveCount(0);
}

async function takesIn({ call }: OpenAgency, full: string): Promise<string> {
  const values = { person: { birthYear: 1984 }, names: [{ kind: 'asGiven' as const, full }] };
  return (await call('people.saveIntake', { values })).id;
}

const names = async ({ call }: OpenAgency) =>
  (await call('people.list', { limit: 50, offset: 0 })).people.map(({ name }) => name.full).sort();

async function unlocks(page: Page): Promise<void> {
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
}

test('a laptop’s disk is copied and both are used: one goes on as another, everybody reads it, nothing is lost', async () => {
  const [amara, ben] = await Promise.all([
    openAgency(),
    openAgency({ withPlace: false, size: { width: 1280, height: 800 } }),
  ]);
  const place = tempFolder('share');
  await sharesBy(amara, place);
  await joins(amara, ben);
  const olena = await takesIn(amara, 'Olena Kovalenko');
  await syncs(amara, ben, amara);
  await takesIn(ben, 'Waiting When It Was Copied');

  const copy =
    await test.step('Ben’s vault is copied to another laptop while it is locked', async () => {
      // Answers once the process is gone that had the vault open.
      await ben.call('shell.lock', {});
      await expect(ben.page.locator('input[type="password"]')).toBeFocused();
      const image = tempFolder('image');
      cpSync(join(ben.carnet.userData, 'vaults'), join(image, 'vaults'), { recursive: true });
      await unlocks(ben.page);
      const carnet = await startedCarnet(image, {
        locale: 'en-CA',
        size: { width: 1024, height: 700 },
      });
      await unlocks(carnet.page);
      return agencyAt(carnet);
    });

  await test.step('both are used, and neither knows of the other', async () => {
    for (const { call } of [ben, copy]) await call('sync.pause', { on: true });
    await notes(ben, olena, 'Pronoun', 'she');
    await takesIn(ben, 'On The Laptop');
    await notes(copy, olena, 'Keep in mind', 'Knock twice');
    await takesIn(copy, 'On The Copy');
  });

  await test.step('the laptop shares first; the copy then takes a name of its own by itself', async () => {
    for (const each of [ben, copy]) {
      await each.call('sync.pause', { on: false });
      await each.go('/settings/sharing');
      await each.page.getByRole('button', { name: 'Sync now' }).click();
      await expect(each.page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
    }
    await syncs(copy, amara, ben, copy);
  });

  await test.step('everybody reads one sentence on Today; there is nothing to do', async () => {
    for (const each of [amara, ben]) {
      await each.go('/today');
      await expect(
        each.page.getByText(
          /A laptop of .* was copied or restored, and goes on as .* 2.*\. Nothing is lost\./,
        ),
      ).toBeVisible();
    }
    await copy.go('/today');
    const told = copy.page.getByText(
      /This laptop is a copy of another, or was restored\. It goes on as .* 2/,
    );
    await expect(told).toBeVisible();
    await copy.call('settings.set', { language: 'fr' });
    await expect(
      copy.page.getByText('Cet ordinateur est la copie d’un autre, ou a été restauré.'),
    ).toBeVisible();
    await copy.call('settings.set', { language: 'en' });
  });

  await test.step('each has what both wrote, once, with no question open and nothing waiting', async () => {
    const all = ['Olena Kovalenko', 'On The Copy', 'On The Laptop', 'Waiting When It Was Copied'];
    for (const each of [amara, ben, copy]) {
      expect(await names(each)).toEqual(all);
      expect((await each.call('people.get', { id: olena })).person).toMatchObject({
        pronoun: 'she',
        headerNote: 'Knock twice',
      });
      const { problem, waiting } = await each.call('sync.status', {});
      expect([problem, waiting.changes]).toEqual([null, 0]);
      await each.go('/review');
      await expect(each.page.getByText('Nothing to review.')).toBeVisible();
    }
    expect((await amara.call('sync.laptops', {})).laptops).toHaveLength(3);
  });
  await Promise.all([amara, ben, copy].map(({ carnet }) => carnet.close()));
});
