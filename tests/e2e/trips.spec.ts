import { expect, type Page, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../support/tempFolder.ts';
import { expectAccessible } from './support/expectAccessible.ts';
import { launchCarnet } from './support/launch.ts';
import { makesVault } from './support/makesVault.ts';
import { agencyAt, type OpenAgency, openAgency } from './support/openAgency.ts';

/** Deriving keys is meant to be slow, and slower where several tests run at once. */
const keysMade = { timeout: 30_000 };

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** On the page of trips: hands over with the stick, and waits for what is said of it. */
async function handsOver({ page, carnet, go }: OpenAgency, stick: string): Promise<void> {
  await go('/settings/trips');
  await carnet.chooseFile(stick);
  await press(page, /Hand over/);
  await expect(page.getByRole('status').filter({ hasText: /handed over|Receipt/ })).toBeVisible();
}

test('a pack is prepared, opened on a travelling laptop, given more days, and comes home', async () => {
  const stick = tempFolder('stick');
  const amara = await openAgency();
  const { page: home } = amara;
  home.setDefaultTimeout(20_000);
  const values = { person: { birthYear: 1984 }, names: [{ full: 'Olena Kovalenko' }] };
  const { id: olena } = await amara.call('people.saveIntake', { values });
  await amara.call('people.saveIntake', {
    values: { person: { birthYear: 1970 }, names: [{ full: 'Tariq Haddad' }] },
  });

  await test.step('prepared at home, by keyboard', async () => {
    await amara.go('/settings/trips');
    await press(home, 'Write the pack');
    await expect(home.getByText('Give the laptop a name.')).toBeVisible();
    await home.getByLabel('What is the travelling laptop called?').fill('Blue laptop');
    const day = home.getByRole('group', { name: 'Last day' });
    await day.getByRole('textbox', { name: 'Day' }).fill('28');
    await day.getByLabel('Month').fill('12');
    await day.getByLabel('Year').fill('2099');
    const clients = home.getByRole('combobox', { name: 'Clients' });
    await clients.fill('kova');
    await home.getByRole('option', { name: /Kovalenko/ }).click();
    await expect(home.getByText('1 client goes along.')).toBeVisible();
    // The list of the box hides the page from readers for as long as it is open.
    await clients.press('Tab');
    await expect(home.getByRole('listbox')).toHaveCount(0);
    await expectAccessible(home);
    await amara.carnet.chooseFile(stick);
    await press(home, 'Write the pack');
  });
  const made = home.getByRole('alertdialog', { name: 'The pack is written' });
  await expect(made).toBeVisible(keysMade);
  const words = await made.locator('.words-five span').allTextContents();
  await expectAccessible(home);
  await press(home, 'I have written them down');
  await expect(home.getByText('Nothing has come back yet.')).toBeVisible();

  const away = agencyAt(await launchCarnet());
  const { page: road } = away;
  road.setDefaultTimeout(20_000);
  await test.step('opened with its words; only Olena is there', async () => {
    const [pack = ''] = readdirSync(stick);
    await press(road, 'Open a pack');
    await away.carnet.chooseFile(join(stick, pack));
    await press(road, 'Choose the file');
    await road.getByLabel('The five words').fill('not these words at all');
    await road.keyboard.press('Enter');
    await expect(road.getByText('These words did not open the pack.')).toBeVisible(keysMade);
    await road.getByLabel('The five words').fill(words.join(' '));
    await road.keyboard.press('Enter');
    await expect(road.getByRole('heading', { name: /^Pack for/ })).toBeVisible(keysMade);
    await expectAccessible(road);
    await makesVault(road);
    await expect(road.getByRole('complementary', { name: 'Travelling' })).toContainText('ends');
    await away.go('/clients');
    await expect(road.getByText('Kovalenko')).toBeVisible();
    await expect(road.getByText('Haddad')).toHaveCount(0);
    expect(readdirSync(stick)).toEqual([]);
  });

  await test.step('more days, by a code that is read out', async () => {
    const [trip] = (await amara.call('trips.list', {})).trips;
    const until = (trip?.endsAt ?? 0) + 30 * 24 * 3_600_000;
    await press(home, /^More days/);
    const asked = home.getByRole('alertdialog', { name: 'More days by telephone' });
    const end = new Date(until);
    await asked.getByRole('textbox', { name: 'Day' }).fill(String(end.getDate()));
    await asked.getByLabel('Month').fill(String(end.getMonth() + 1));
    await asked.getByLabel('Year').fill(String(end.getFullYear()));
    await press(home, 'Make the code');
    const code = (await home.locator('.trip-code').textContent()) ?? '';
    await press(home, 'Done');
    await away.go('/settings/trips');
    await road.getByLabel('Code').fill('1234 5678');
    await press(road, 'Check it');
    await expect(road.getByText('A code has sixteen digits, in four groups.')).toBeVisible();
    await road.getByLabel('Code').fill(code);
    await press(road, 'Check it');
    await expect(road.getByText(/^The pack then ends/)).toBeVisible();
    await press(road, 'Take it');
    await expect(road.getByText(/^The pack ends .* now\.$/)).toBeVisible();
    await expectAccessible(road);
  });

  await test.step('home again: handed over there, here, and there once more', async () => {
    const service = { service: 'information', date: '2026-11-23', minutes: 30 };
    await away.call('service.log', { personIds: [olena], values: service });
    await expect(road.getByText('Once the laptop at home has said')).toBeVisible();
    await handsOver(away, stick);
    await handsOver(amara, stick);
    await expect(home.getByText('All that came back so far is merged.')).toBeVisible();
    const { total } = await amara.call('people.timeline', { id: olena });
    expect(total).toBeGreaterThan(0);
    await handsOver(away, stick);
    await expect(road.getByText('nothing: the laptop at home has everything')).toBeVisible();
  });

  await test.step('emptied, with a receipt, and the trip is over at home', async () => {
    await press(road, 'Delete the pack');
    await press(road, 'Delete it');
    await expect(road.getByRole('heading', { name: 'Receipt' })).toBeVisible();
    await expectAccessible(road);
    await press(road, 'Done');
    await expect(road.getByRole('button', { name: /Start an agency/ })).toBeVisible();
    await handsOver(amara, stick);
    await expect(home.getByText('The travelling laptop holds nothing any more.')).toBeVisible();
  });
  await away.carnet.close();
  await amara.carnet.close();
});
