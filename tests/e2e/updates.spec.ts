import { expect, type Page, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFeed } from '../support/feedServer.ts';
import { publishOn } from '../support/publishOn.ts';
import { type Delivery, strangersKey } from '../support/releases.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { onStick } from '../support/updateFiles.ts';
import { joins, sharesBy, syncs } from './support/agencyOfSeveral.ts';
import { launchCarnet } from './support/launch.ts';
import { agencyAt, type OpenAgency, openAgency, passphrase } from './support/openAgency.ts';
import { signersOfRun } from './support/releaseKeyOfRun.ts';
import { appImage, releaseOfRun, releasedFile } from './support/releaseOfRun.ts';
import { schemaOf } from './support/schemaOf.ts';

// Only an AppImage can be renewed where nothing is installed.
test.skip(process.platform !== 'linux', 'the program that these laptops run from is an AppImage');

/** Puts a release into the shared place, as the page has it. */
async function puts({ carnet, page }: OpenAgency, delivery: Delivery): Promise<void> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) === 0) {
    await page.getByRole('button', { name: 'Add a release' }).click();
  }
  await dialog.getByRole('radio', { name: 'All laptops' }).check();
  await carnet.chooseFile(await onStick(delivery));
  await dialog.getByRole('button', { name: 'Choose the file and put it there' }).click();
}

/** Somebody drops a file into the window. */
async function drops(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    },
    [name, text] as const,
  );
}

test('a release in the shared folder is offered, fetched, checked and installed on a laptop with no other network', async () => {
  const program = appImage();
  const [amara, ben] = await Promise.all([
    openAgency({ alone: true, appImage: appImage() }),
    openAgency({ alone: true, appImage: program, withPlace: false }),
  ]);
  for (const { page } of [amara, ben]) page.setDefaultTimeout(20_000);
  await sharesBy(amara, tempFolder('share'));
  await joins(amara, ben);
  await syncs(amara, ben, amara);

  await test.step('a release that somebody else signed is refused in words, and goes nowhere', async () => {
    await amara.go('/settings/updates');
    await expect(amara.page.getByText('Carnet 0.1.0', { exact: true })).toBeVisible();
    await puts(amara, releaseOfRun(strangersKey));
    const dialog = amara.page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText(
      'This update was not made by the people who make Carnet, or was changed since.',
    );
    await expect(dialog.getByRole('alert')).toContainText('Nothing was changed');
    expect((await amara.call('updates.folder', {})).releases).toEqual([]);
  });

  await test.step('the administrator puts the good one there, for all', async () => {
    await puts(amara, releaseOfRun());
    await expect(amara.page.getByText(/^Version 9\.0\.0 for Linux .* is there\.$/)).toBeVisible();
    const row = amara.page.getByRole('listitem').filter({ hasText: 'Carnet 9.0.0' });
    await expect(row.getByRole('combobox')).toHaveValue('all');
    await expect(
      amara.page.getByRole('list', { name: 'Laptops' }).getByRole('listitem'),
    ).toHaveCount(2);
    await amara.go('/audit');
    await expect(
      amara.page.getByRole('listitem').filter({ hasText: 'Refused an update' }).first(),
    ).toBeVisible();
  });

  await test.step('the other laptop finds it, fetches it when its worker says so, and has it ready', async () => {
    const { page } = ben;
    await ben.go('/settings/updates');
    await page.getByRole('button', { name: 'Look for updates' }).click();
    await expect(page.getByText('Carnet 9.0.0 is out.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a release' })).toHaveCount(0);
    await page.getByText('What changed').click();
    await expect(page.getByText('Groups can be printed.')).toBeVisible();
    await page.getByRole('button', { name: 'Fetch it now' }).click();
    await expect(page.getByText('Carnet 9.0.0 is here and checked.')).toBeVisible();
    const staged = join(ben.carnet.userData, 'updates/ready/carnet-9.0.0-linux.AppImage');
    expect(readFileSync(staged)).toEqual(Buffer.from(releasedFile));
  });

  await test.step('what is dropped and is no update is said to be none', async () => {
    await drops(ben.page, 'x.carnet-update', 'hello'.repeat(1000));
    await expect(ben.page.getByText('This file is not an update of Carnet.')).toBeVisible();
  });

  await test.step('Today offers it calmly; closed when its worker closes, the program is the new one', async () => {
    const { page } = ben;
    await ben.go('/today');
    await expect(page.getByText('A newer Carnet is ready')).toBeVisible();
    expect(readFileSync(program).toString()).toBe('the old one');
    await page.getByRole('button', { name: 'When I close Carnet' }).click();
    await expect(page.getByText('A newer Carnet is ready')).toHaveCount(0);
    await ben.carnet.close();
    expect(readFileSync(program)).toEqual(Buffer.from(releasedFile));
  });

  const ofWeb = releasedFile.toReversed();
  const feed = await startFeed();
  const { userData } = ben.carnet;
  const again = agencyAt(await launchCarnet({ userData, appImage: program, feed: feed.url }));
  again.page.setDefaultTimeout(20_000);

  await test.step('the next start, which is not of that version, says that it did not take', async () => {
    const { vaults } = await again.call('vault.list', {});
    await again.call('vault.unlock', { id: vaults[0]?.id ?? '', passphrase });
    await again.go('/today');
    await expect(again.page.getByText('The update to version 9.0.0 did not take')).toBeVisible();
    await expect(again.page.getByText(/Nothing is lost: your data is as it was/)).toBeVisible();
    await again.page.getByRole('button', { name: 'All right' }).click();
    await expect(again.page.getByText('did not take')).toHaveCount(0);
    // Put off by nobody, it is offered again.
    await expect(again.page.getByText('A newer Carnet is ready')).toBeVisible();
  });

  await test.step('an update that is opened by a double click waits for a word, then is the one that is ready', async () => {
    const file = 'carnet-9.0.5-linux.AppImage';
    const release = releaseOfRun(signersOfRun()[0], { version: '9.0.5', file });
    await again.carnet.openBy(await onStick(release));
    const { page } = again;
    await expect(page.getByText(/Carnet was opened with .*9\.0\.5.*\.carnet-update/)).toBeVisible();
    await page.getByRole('button', { name: 'Check it and make it ready' }).click();
    await expect(page.getByText('Version 9.0.5 is here and checked.')).toBeVisible();
  });

  await test.step('a newer one on the web is found, fetched by electron-updater and checked', async () => {
    const { page } = again;
    const file = 'carnet-9.1.0-linux.AppImage';
    const change = { version: '9.1.0', minimumVersion: '9.0.0', file };
    publishOn(feed, releaseOfRun(signersOfRun()[0], change, ofWeb), change);
    await again.go('/settings/updates');
    await page.getByRole('button', { name: 'Look for updates' }).click();
    await expect(page.getByText(/, in the shared place and on the internet$/)).toBeVisible();
    await expect(page.getByText('Carnet 9.1.0 is out.')).toBeVisible();
    await page.getByRole('button', { name: 'Fetch it now' }).click();
    await expect(
      page.getByText(/Carnet 9\.1\.0 is here and checked.* It comes from the internet/),
    ).toBeVisible();
  });

  const inFrench = async (sentence: string) => {
    await again.page.getByRole('button', { name: 'FR, Français' }).click();
    await expect(again.page.getByText(sentence).first()).toBeVisible();
    await again.page.getByRole('button', { name: 'EN, English' }).click();
  };

  await test.step('its makers ask for a newer Carnet before changes are passed: this one says so, and works on', async () => {
    const { page } = again;
    expect((await again.call('sync.now', {})).problem).toMatchObject({ code: 'tooOld' });
    await again.go('/settings/sharing');
    await expect(
      page.getByText('Your agency asks for a newer Carnet before changes are passed on.').first(),
    ).toBeVisible();
    await inFrench('Votre organisme demande un Carnet plus récent');
    await again.call('people.saveIntake', {
      values: { person: { birthYear: 1984 }, names: [{ full: 'Olena Kovalenko' }] },
    });
    await again.go('/clients');
    await expect(page.getByRole('link', { name: /Olena Kovalenko/ })).toBeVisible();
  });

  await test.step('a vault that a newer Carnet used is refused in words, and is as it was', async () => {
    const { page } = again;
    const { openId } = await again.call('vault.list', {});
    await again.call('shell.lock', {});
    const known = schemaOf(userData, openId ?? '', 999);
    const unlock = async () => {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
    };
    await unlock();
    await expect(page.getByText('This database was used with a newer Carnet.')).toBeVisible();
    await expect(page.getByText('Nothing was changed. Update Carnet on this laptop')).toBeVisible();
    await inFrench('Cette base de données a servi avec un Carnet plus récent.');
    expect(schemaOf(userData, openId ?? '', known)).toBe(999);
    await unlock();
    await expect(page.getByRole('navigation')).toBeVisible();
    expect((await again.call('people.list', {})).people).toHaveLength(1);
  });

  await test.step('what was fetched from the web is installed when its worker closes', async () => {
    writeFileSync(program, 'the old one', { mode: 0o755 });
    await again.call('updates.onClose', { on: true });
    await again.carnet.close();
    expect(readFileSync(program)).toEqual(Buffer.from(ofWeb));
  });
  await feed.close();
  await amara.carnet.close();
});
