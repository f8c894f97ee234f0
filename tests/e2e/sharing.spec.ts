import { expect, type Page, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract/contract.ts';
import { type OpenAgency, openAgency, passphrase } from './support/openAgency.ts';

type Values = CallOutput<'people.intakeValues'>;

/** Changes what is given of somebody's file, as the form of intake would. */
async function edits({ call }: OpenAgency, id: string, change: (values: Values) => void) {
  const filledWith = await call('people.intakeValues', { id });
  const values = structuredClone(filledWith);
  change(values);
  await call('people.saveIntake', { id, values, filledWith });
}

async function joins(administrator: OpenAgency, laptop: OpenAgency): Promise<void> {
  const invited = await administrator.call('members.invite', {});
  const asked = await laptop.call('join.ask', { text: invited.file.text, bring: false });
  await administrator.call('members.takeRequest', { text: asked.file.text });
  const approved = await administrator.call('members.approve', { invitation: invited.id });
  await laptop.call('join.takeWelcome', { text: approved.file.text });
  await laptop.call('join.finish', { passphrase });
}

const numberOf = async ({ call }: OpenAgency, id: string) =>
  (await call('people.get', { id })).contacts[0]?.point.value;

/** "Sync now", and what it said. */
async function syncNow({ page, go }: OpenAgency): Promise<void> {
  await go('/settings/sharing');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
}

const question = (page: Page) => page.getByRole('article', { name: /^Number or address, Olena/ });

test('two laptops share by a folder: what differs is merged, what meets is asked on both and settled for both', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'carnet-share-'));
  const amara = await openAgency();
  const ben = await openAgency({ withPlace: false });

  // Founded: Amara chooses the place in the window; it is tried.
  await amara.go('/settings/sharing');
  await expect(amara.page.getByRole('contentinfo')).toContainText('On this laptop only');
  await amara.page.getByRole('button', { name: 'Choose a place' }).click();
  await amara.carnet.chooseFile(folder);
  await amara.page.getByRole('button', { name: 'Choose the folder' }).click();
  await expect(amara.page.getByText(/^The place is/)).toBeVisible();

  await joins(amara, ben);
  const { id } = await amara.call('people.saveIntake', {
    values: {
      person: { birthYear: 1984 },
      names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }],
      contacts: [{ kind: 'telephone', value: '204 555 0148', call: 'yes' }],
    },
  });
  for (const each of [amara, ben, amara]) await each.call('sync.now', {});
  expect(await numberOf(ben, id)).toBe('204 555 0148');

  // Offline, both correct her number, and each something else.
  for (const { call } of [amara, ben]) await call('sync.pause', { on: true });
  await edits(amara, id, (values) => {
    Object.assign(values.contacts[0] ?? {}, { value: '204 555 0101' });
    values.person.pronoun = 'she';
  });
  await edits(ben, id, (values) => {
    Object.assign(values.contacts[0] ?? {}, { value: '204 555 0199' });
    values.person.headerNote = 'Knock twice';
  });
  await expect(ben.page.getByRole('contentinfo')).toContainText(/Sharing is paused · .* wait/);
  await syncNow(amara);
  await syncNow(ben);
  await syncNow(amara);

  for (const each of [amara, ben]) {
    expect((await each.call('people.get', { id })).person).toMatchObject({
      pronoun: 'she',
      headerNote: 'Knock twice',
    });
    await each.go('/today');
    await expect(
      each.page.getByRole('link', { name: /^Number or address, .?Olena/ }),
    ).toBeVisible();
    await each.go(`/clients/${id}`);
    await each.page.getByRole('link', { name: 'two answers: see, Number or address' }).click();
    await expect(question(each.page)).toContainText('204 555 0101');
    await expect(question(each.page)).toContainText('204 555 0199');
  }

  // Ben takes Amara's; both agree.
  await question(ben.page)
    .getByRole('radio', { name: /204 555 0101/ })
    .check();
  await question(ben.page)
    .getByRole('button', { name: /^Decide/ })
    .click();
  await expect(ben.page.getByText('Nothing to review.')).toBeVisible();
  await syncNow(ben);
  await syncNow(amara);
  await amara.go('/review');
  await expect(amara.page.getByText('Nothing to review.')).toBeVisible();
  expect([await numberOf(amara, id), await numberOf(ben, id)]).toEqual([
    '204 555 0101',
    '204 555 0101',
  ]);

  // By stick, without the folder: both ways, with a receipt.
  await edits(amara, id, (values) => {
    values.person.school = 'Linden Lanes';
  });
  const stick = mkdtempSync(join(tmpdir(), 'carnet-stick-'));
  for (const each of [amara, ben]) {
    await each.go('/settings/sharing');
    await each.carnet.chooseFile(stick);
    await each.page.getByRole('button', { name: 'Hand over…' }).click();
    await expect(each.page.getByText('Receipt')).toBeVisible();
  }
  await expect(ben.page.getByText('1 change', { exact: true })).toBeVisible();
  expect((await ben.call('people.get', { id })).person.school).toBe('Linden Lanes');
  await amara.carnet.close();
  await ben.carnet.close();
});
