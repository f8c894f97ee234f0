import { expect, type Page, test } from '@playwright/test';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract/contract.ts';
import { CloudFolders } from '../support/cloudFolders.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { joins, sharesBy } from './support/agencyOfSeveral.ts';
import { tabTo, withoutPointer } from './support/byKeyboard.ts';
import { type OpenAgency, openAgency } from './support/openAgency.ts';
import { sharedPlaces } from './support/sharedPlaces.ts';

type Values = CallOutput<'people.intakeValues'>;

/** Changes what is given of somebody's file, as the form of intake would. */
async function edits({ call }: OpenAgency, id: string, change: (values: Values) => void) {
  const filledWith = await call('people.intakeValues', { id });
  const values = structuredClone(filledWith);
  change(values);
  await call('people.saveIntake', { id, values, filledWith });
}

/** Types into somebody's file in the window, and saves it there. */
async function typesInFile(
  { page, go }: OpenAgency,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await go(`/clients/${id}/edit`);
  const form = page.getByRole('form', { name: 'Edit the file' });
  for (const [label, text] of Object.entries(fields)) {
    await form.getByLabel(label, { exact: true }).first().fill(text);
  }
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Olena Kovalenko' })).toBeVisible();
  await expect(form).toHaveCount(0);
}

const numberOf = async ({ call }: OpenAgency, id: string) =>
  (await call('people.get', { id })).contacts[0]?.point.value;

/** "Sync now", and what it said. */
async function syncNow({ page, go }: OpenAgency): Promise<void> {
  await go('/settings/sharing');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
}

/** The file server that a laptop knows, as its form shows it again. */
async function placeOf({ call }: OpenAgency): Promise<{ url: string }> {
  const { place } = await call('sync.placeForm', {});
  if (place?.kind !== 'webdav') throw new Error('The place is no file server.');
  return place;
}

const voicemail = (page: Page) => page.getByRole('article', { name: /^Voicemail, Olena/ });
const question = (page: Page) => page.getByRole('article', { name: /^Number or address, Olena/ });

for (const kind of sharedPlaces) {
  test(`two laptops share by ${kind.name}: what differs is merged, what meets is asked on both`, async () => {
    const [place, amara, ben] = await Promise.all([
      kind.start(),
      openAgency(),
      // Another size, so that both windows are left to the next scenario.
      openAgency({ withPlace: false, size: { width: 1280, height: 800 } }),
    ]);

    await test.step('founded: Amara chooses the place in the window; it is tried', async () => {
      await amara.go('/settings/sharing');
      await expect(amara.page.getByRole('contentinfo')).toContainText('On this laptop only');
      await amara.page.getByRole('button', { name: 'Choose a place' }).click();
      if (kind.isLocked) {
        await place.fill(amara, 'not the password');
        const dialog = amara.page.getByRole('dialog');
        await expect(dialog).toContainText('does not accept this user name and password');
        await expect(dialog).toContainText('Nothing is lost');
        await expect(dialog).toContainText('The place was tried and is not used.');
        expect((await amara.call('sync.status', {})).place).toBeNull();
      }
      await place.fill(amara);
      await expect(amara.page.getByText(/^The place is/)).toBeVisible();
    });

    const id = await test.step('Ben joins by file, and has what Amara wrote', async () => {
      await joins(amara, ben);
      const saved = await amara.call('people.saveIntake', {
        values: {
          person: { birthYear: 1984 },
          names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }],
          contacts: [{ kind: 'telephone', value: '204 555 0148', call: 'yes' }],
        },
      });
      for (const each of [amara, ben, amara]) {
        expect((await each.call('sync.now', {})).problem).toBeNull();
      }
      expect(await numberOf(ben, saved.id)).toBe('204 555 0148');
      return saved.id;
    });

    await test.step('offline, both correct her number, and each something else', async () => {
      for (const { call } of [amara, ben]) await call('sync.pause', { on: true });
      await typesInFile(amara, id, { Telephone: '204 555 0101', Pronoun: 'she' });
      await typesInFile(ben, id, { Telephone: '204 555 0199', 'Keep in mind': 'Knock twice' });
      await expect(ben.page.getByRole('contentinfo')).toContainText(/Sharing is paused · .* wait/);
      for (const each of [amara, ben, amara]) await syncNow(each);
    });

    await test.step('what differs is merged; the number waits for somebody on both', async () => {
      for (const each of [amara, ben]) {
        expect((await each.call('people.get', { id })).person).toMatchObject({
          pronoun: 'she',
          headerNote: 'Knock twice',
        });
        await each.go('/today');
        const asked = each.page.getByRole('link', { name: /^Number or address, .?Olena/ });
        await expect(asked).toBeVisible();
        await each.go(`/clients/${id}`);
        await expect(each.page.getByText('Knock twice').first()).toBeVisible();
        await each.page.getByRole('link', { name: 'two answers: see, Number or address' }).click();
        await expect(question(each.page)).toContainText('204 555 0101');
        await expect(question(each.page)).toContainText('204 555 0199');
      }
    });

    if (place.changePassword !== undefined) {
      await test.step('its password is changed: Ben is told, loses nothing, and types the new one himself', async () => {
        place.changePassword?.('another one');
        await edits(ben, id, (values) => {
          values.person.school = 'Linden Lanes';
        });
        await ben.call('sync.now', { anyway: true });
        await ben.go('/settings/sharing');
        const told = ben.page.getByText('does not accept this user name and password');
        await expect(told).toBeVisible();
        await expect(ben.page.getByText(/^1 change, from/)).toBeVisible();
        await ben.page.getByRole('button', { name: 'Enter them again' }).click();
        const { url } = await placeOf(ben);
        await expect(ben.page.getByRole('textbox', { name: 'Address' })).toHaveValue(url);
        await place.fill(ben, 'another one');
        await expect(ben.page.getByText(/^The place is/)).toBeVisible();
        await ben.call('sync.now', { anyway: true });
        await expect(told).toHaveCount(0);
        expect((await ben.call('sync.status', {})).waiting.changes).toBe(0);
      });

      await test.step('Ben’s laptop is removed: Amara is asked for the new password at once', async () => {
        const { page } = amara;
        page.setDefaultTimeout(15_000);
        await amara.go('/settings/people');
        await page
          .getByRole('button', { name: /^Remove .* of / })
          .first()
          .click();
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByRole('button', { name: /^Yes, remove/ }).click();
        await page.getByRole('button', { name: 'Type the new password' }).click();
        await place.fill(amara, 'another one');
        await expect(page.getByText(/^The place is/)).toBeVisible();
        expect((await amara.call('sync.now', { anyway: true })).problem).toBeNull();
      });
    }
    if (!kind.isLocked) await settledAndCarried({ amara, ben, id });
    if (place.folder !== undefined) await reachedAgain({ amara, ben, id }, place.folder);
    await Promise.all([amara.carnet.close(), ben.carnet.close()]);
    await place.end();
  });
}

test('two administrators apart remove each other, over a folder whose copies conflict: the one who was first stays, on both', async () => {
  const cloud = new CloudFolders();
  const [amara, ben] = await Promise.all([
    openAgency(),
    openAgency({ withPlace: false, size: { width: 1280, height: 800 } }),
  ]);
  const both = [
    { name: 'amara', laptop: amara },
    { name: 'ben', laptop: ben },
  ];
  /** Each has a network for a moment, in this order; what its cloud brings under a copy's name first comes then. */
  const meet = async () => {
    for (const { name, laptop } of both) {
      cloud.meet(name);
      await laptop.call('sync.now', { anyway: true });
      cloud.meet(name);
    }
  };
  await sharesBy(amara, cloud.of('amara'));
  await joins(amara, ben, 'administrator');
  cloud.meet('amara');
  cloud.meet('ben');
  cloud.meet('ben');
  await sharesBy(ben, cloud.of('ben'));
  for (let round = 0; round < 3; round += 1) await meet();

  await test.step('apart, each removes the other in the window', async () => {
    for (const { page, go } of [amara, ben]) {
      await go('/settings/people');
      await page.getByRole('button', { name: /^Remove .?Amara Diallo.?$/ }).click();
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('button', { name: /^Yes, remove/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
      await expect(page.getByRole('region', { name: 'Not in the agency any more' })).toBeVisible();
    }
  });

  await test.step('they hear of each other: the one who was there first belongs, the other reads what to do', async () => {
    for (let round = 0; round < 4; round += 1) await meet();
    expect(cloud.copies).toBeGreaterThan(5);
    await ben.go('/today');
    await expect(ben.page.getByText('This laptop was removed from the agency')).toBeVisible();
    await amara.go('/settings/people');
    const here = amara.page.getByRole('region', { name: 'Who belongs to the agency' });
    await expect(here.getByRole('heading', { level: 3 })).toHaveCount(1);
    await expect(here).toContainText('you');
    await amara.go('/today');
    await expect(amara.page.getByText(/removed you|removed .*Amara Diallo/).first()).toBeVisible();
    await expect(amara.page.getByText('This laptop was removed')).toHaveCount(0);
  });
  await Promise.all([amara.carnet.close(), ben.carnet.close()]);
});

async function settledAndCarried({
  amara,
  ben,
  id,
}: {
  amara: OpenAgency;
  ben: OpenAgency;
  id: string;
}): Promise<void> {
  await test.step('Ben takes Amara’s number; both agree', async () => {
    const taken = question(ben.page).getByRole('radio', { name: /204 555 0101/ });
    await taken.check();
    await question(ben.page)
      .getByRole('button', { name: /^Decide/ })
      .click();
    await expect(ben.page.getByText('Nothing to review.')).toBeVisible();
    await syncNow(ben);
    await syncNow(amara);
    await amara.go('/review');
    await expect(amara.page.getByText('Nothing to review.')).toBeVisible();
    for (const each of [amara, ben]) expect(await numberOf(each, id)).toBe('204 555 0101');
  });

  await test.step('apart, she is told no messages, and later he is told yes: no stands on both, and both are asked', async () => {
    await edits(amara, id, (values) => {
      Object.assign(values.contacts[0] ?? {}, { voicemail: 'no' });
    });
    await edits(ben, id, (values) => {
      Object.assign(values.contacts[0] ?? {}, { voicemail: 'yes' });
    });
    for (const each of [amara, ben, amara]) await syncNow(each);
    for (const each of [amara, ben]) {
      expect((await each.call('people.get', { id })).contacts[0]?.point.voicemail).toBe('no');
      await each.go(`/clients/${id}`);
      await expect(each.page.getByText('no voicemail').first()).toBeVisible();
      await each.go('/review');
      const card = voicemail(each.page);
      await expect(card).toContainText('Safety first');
      await expect(card).toContainText('the more careful answer stands on every laptop');
      await expect(card.getByRole('radio', { name: 'No', exact: true })).toBeVisible();
      await expect(card.getByRole('radio', { name: 'Yes', exact: true })).toBeVisible();
    }
  });

  await test.step('somebody asked her again, and decides, by keyboard: yes, everywhere', async () => {
    const { page } = ben;
    const noPointer = await withoutPointer(page);
    await voicemail(page).focus();
    await tabTo(page, /^(No|Yes)/);
    const yes = voicemail(page).getByRole('radio', { name: 'Yes', exact: true });
    // A list of answers in which none is chosen yet is entered at its first.
    await page.keyboard.press('Space');
    if (!(await yes.isChecked())) await page.keyboard.press('ArrowDown');
    await expect(yes).toBeChecked();
    await tabTo(page, /^Decide/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing to review.')).toBeVisible();
    await noPointer();
    for (const each of [ben, amara]) await syncNow(each);
    await amara.go('/review');
    await expect(amara.page.getByText('Nothing to review.')).toBeVisible();
    for (const each of [amara, ben]) {
      expect((await each.call('people.get', { id })).contacts[0]?.point.voicemail).toBe('yes');
    }
  });

  await test.step('by stick, without the folder: both ways, with a receipt', async () => {
    await edits(amara, id, (values) => {
      values.person.school = 'Linden Lanes';
    });
    const stick = tempFolder('stick');
    for (const each of [amara, ben]) {
      await each.go('/settings/sharing');
      await each.carnet.chooseFile(stick);
      await each.page.getByRole('button', { name: 'Hand over…' }).click();
      await expect(each.page.getByText('Receipt')).toBeVisible();
    }
    await expect(ben.page.getByText('1 change', { exact: true })).toBeVisible();
    expect((await ben.call('people.get', { id })).person.school).toBe('Linden Lanes');
  });
}

async function reachedAgain(
  { amara, ben, id }: { amara: OpenAgency; ben: OpenAgency; id: string },
  folder: string,
): Promise<void> {
  const reach = (isThere: boolean) =>
    isThere ? renameSync(`${folder}-away`, folder) : renameSync(folder, `${folder}-away`);
  const empty = () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  };
  const writes = (school: string) =>
    edits(ben, id, (values) => {
      values.person.school = school;
    });
  const isAtAmaras = async (school: string) => {
    expect((await amara.call('sync.now', {})).problem).toBeNull();
    expect((await amara.call('people.get', { id })).person.school).toBe(school);
  };

  await test.step('the network was gone for long: what waits goes as soon as it is back', async () => {
    reach(false);
    for (const { call } of [amara, ben]) await call('sync.pause', { on: false });
    await writes('Glenlawn');
    // By itself it would be tried again after twenty minutes at the earliest.
    for (let tries = 0; tries < 8; tries += 1) await ben.call('sync.now', {});
    await expect(ben.page.getByRole('contentinfo')).toContainText(/1 change waits/);
    reach(true);
    await ben.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(ben.page.getByRole('contentinfo')).toContainText('All changes passed on');
    await isAtAmaras('Glenlawn');
  });

  await test.step('somebody empties the folder: both stop and say so, and nothing is deleted; filled again from one laptop', async () => {
    const names = async ({ call }: OpenAgency) =>
      (await call('people.list', {})).people.map(({ name }) => name.full);
    const before = await Promise.all([amara, ben].map(names));
    empty();
    for (const each of [amara, ben]) {
      await each.go('/settings/sharing');
      await each.page.getByRole('button', { name: 'Sync now' }).click();
      const warning = each.page.getByText('What was in the shared place is gone.');
      await expect(warning).toBeVisible();
      await expect(each.page.getByText('No laptop has deleted anything.')).toBeVisible();
      await expect(each.page.getByRole('contentinfo')).toContainText('Sharing has stopped');
    }
    expect(await Promise.all([amara, ben].map(names))).toEqual(before);
    // It stays so, however often it is tried.
    expect((await ben.call('sync.now', { anyway: true })).problem?.code).toBe('emptied');
    // Only an administrator is offered to fill it.
    const refill = { name: 'Fill it again from this laptop' };
    await expect(ben.page.getByRole('button', refill)).toHaveCount(0);
    await amara.page.getByRole('button', refill).click();
    await amara.page.getByRole('alertdialog').getByRole('button', refill).click();
    await expect(amara.page.getByText('The place is filled again.')).toBeVisible();
    await writes('Kelvin');
    await syncNow(ben);
    await isAtAmaras('Kelvin');
  });

  await test.step('locked a moment after a change: it reaches the others', async () => {
    await writes('Sisler');
    await ben.call('shell.lock', {});
    await expect(ben.page.getByLabel('Passphrase').first()).toBeVisible();
    await isAtAmaras('Sisler');
  });
}
