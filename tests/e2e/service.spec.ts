import { expect, test } from '@playwright/test';
import { type OpenAgency, openAgency } from './support/openAgency.ts';

async function takeIn(call: OpenAgency['call'], full: string, speaksBest = 'uk'): Promise<string> {
  const { id } = await call('people.saveIntake', {
    values: { person: { speaksBest }, names: [{ kind: 'asGiven', full }] },
  });
  return id;
}

/** Counts keys that are pressed; words that are typed are the worker's own. */
function countingKeys({ page }: OpenAgency) {
  let keys = 0;
  return {
    async press(...names: string[]) {
      for (const name of names) {
        keys++;
        await page.keyboard.press(name);
      }
    },
    get keys() {
      return keys;
    },
  };
}

test('a service for an open client takes at most twelve keys beyond the typed words', async () => {
  const agency = await openAgency();
  const { carnet, page, call, go } = agency;
  const id = await takeIn(call, 'Olena Kovalenko');
  await go(`/clients/${id}`);
  await expect(page.getByRole('heading', { name: 'Olena Kovalenko' })).toBeVisible();

  const worker = countingKeys(agency);
  await worker.press('Control+Shift+L');
  const service = page.getByRole('combobox', { name: 'Service' });
  await expect(service).toBeFocused();
  await page.keyboard.type('orient');
  await expect(page.getByRole('option')).toHaveCount(1);
  await worker.press('Enter', 'Tab', 'Tab', 'Tab', '2', 'Control+Enter');
  await expect(
    page.getByText('Logged for \u2068Olena Kovalenko\u2069, 30\u00a0min.'),
  ).toBeVisible();
  expect(worker.keys).toBeLessThanOrEqual(12);

  const { entries } = await call('people.timeline', { id, show: 'services' });
  expect(entries).toMatchObject([{ service: 'informationOrientation', minutes: 30 }]);
  const logged = await call('service.get', { id: entries[0]?.id ?? '' });
  expect(logged).toMatchObject({ delivery: 'inPerson', language: 'uk', status: 'complete' });
  expect(logged.placeId).not.toBeNull();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  expect((await call('people.timeline', { id, show: 'services' })).total).toBe(0);
  await carnet.close();
});

test('the fields are in the order in which a service is told, by Tab alone', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko');
  await go(`/clients/${id}`);
  await expect(page.getByRole('heading', { name: 'Olena Kovalenko' })).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
  await page.keyboard.press('Escape');
  // Remote: channel and reason become questions.
  await page.getByRole('radio', { name: 'Remote' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Who' }).focus();

  const order: string[] = [];
  for (let step = 0; step < 13; step++) {
    const field = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '',
    );
    if (order.at(-1) !== field) order.push(field);
    await page.keyboard.press('Tab');
  }
  expect(order).toEqual([
    'people',
    'date',
    'service',
    'topics',
    'delivery',
    'channel',
    'why',
    'minutes',
    'placeId',
    'language',
    'supports',
    'status',
    'note',
  ]);
  await carnet.close();
});

test('several people at once, a day in words, and the same again for someone else', async () => {
  const { carnet, page, call } = await openAgency({ language: 'fr' });
  const olena = await takeIn(call, 'Olena Kovalenko');
  const mariam = await takeIn(call, 'Mariam Haddad', 'ar');
  const tesfay = await takeIn(call, 'Tesfay Gebreselassie', 'ti');

  await page.keyboard.press('Control+Shift+L');
  const who = page.getByRole('combobox', { name: 'Qui' });
  await expect(who).toBeFocused();
  for (const name of ['Olena', 'Mariam']) {
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.token', { hasText: name })).toBeVisible();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('hier');
  await page.keyboard.press('Tab');
  await page.keyboard.type('emploi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText(/Inscrit pour .*Olena Kovalenko.* et .*Mariam Haddad/)).toBeVisible();

  // The panel stays, empty of people, with everything else as it was.
  await expect(page.getByRole('combobox', { name: 'Qui' })).toBeFocused();
  await page.keyboard.type('Tesfay');
  await expect(page.getByRole('option', { name: /Tesfay/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Inscrit pour .*Tesfay/)).toBeVisible();

  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format());
  for (const id of [olena, mariam, tesfay]) {
    const { entries } = await call('people.timeline', { id, show: 'services' });
    expect(entries).toMatchObject([{ service: 'employment' }]);
    expect(entries[0]?.date).not.toBe(today);
  }
  expect((await call('draft.list', { kind: 'service' })).drafts).toEqual([]);
  await carnet.close();
});

test('what was half-typed is there again after closing the panel, and after a lock', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko');
  await go(`/clients/${id}`);
  await expect(page.getByRole('heading', { name: 'Olena Kovalenko' })).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
  // The list over the form goes first.
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Note' }).fill('Brought the lease, page 2 miss');
  await expect(page.getByText(/Draft kept/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Brought the lease, page 2 miss',
  );
  await carnet.close();
});
