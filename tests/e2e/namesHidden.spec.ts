import { expect, type Page, test } from '@playwright/test';
import { busyAgency } from './support/busyAgency.ts';
import { chooseList, writeList } from './support/chooseList.ts';
import { openAgency } from './support/openAgency.ts';

/** Every part of a name of the people of {@link busyAgency}, and what was typed about them. */
const telling =
  /Olena|Kovalenko|Олена|Коваленко|Hodan|Warsame|Mariam|Haddad|Sergej|Petrenko|anything else|vaccine|bus pass|\blease\b|evening classes|Half a/iu;

/** Whatever is in the page, shown or not: texts, attributes, values, and what a screen reader hears. */
async function expectNobodyNamed(page: Page, where: string): Promise<void> {
  const held = await page.evaluate(() => document.documentElement.outerHTML);
  expect(telling.exec(held)?.[0], `${where}: in the page`).toBeUndefined();
  const heard = await page.locator('body').ariaSnapshot();
  expect(telling.exec(heard)?.[0], `${where}: to a screen reader`).toBeUndefined();
}

test('with names hidden, no list, the palette and Today tell who anyone is', async () => {
  const agency = await openAgency();
  const { carnet, page, call, go } = agency;
  const { olena, hodan } = await busyAgency(agency);
  await call('duplicates.list', {});
  await call('draft.save', {
    kind: 'session',
    body: { channel: 'telephone', callerName: 'Sergej Petrenko', text: 'Half a note' },
  });
  await go('/today');
  await expect(page.getByText('Olena').first()).toBeVisible();
  // A message that still stands when names are hidden.
  await page.getByRole('button', { name: /Done: .*bus pass/ }).press('Enter');
  await expect(page.getByText(/bus pass/).last()).toBeVisible();
  await page.getByRole('button', { name: 'Hide names' }).press('Enter');

  await test.step('Today, its tasks and its drafts', async () => {
    await expect(page.getByText(/O\.\u00a0K\. · 2214/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expectNobodyNamed(page, 'Today');
    for (const name of ['All tasks', 'All drafts']) {
      const button = page.getByRole('button', { name });
      if ((await button.count()) === 0) continue;
      await button.first().press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNobodyNamed(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

  for (const [path, heading] of [
    ['/clients', 'Clients'],
    ['/sessions', 'Sessions'],
    ['/duplicates', /duplicates/i],
    ['/audit', /./],
  ] as const) {
    await test.step(path, async () => {
      await go(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await page.waitForTimeout(300);
      if (path !== '/audit') await expect(page.getByText(/O\.\u00a0K\./).first()).toBeVisible();
      await expectNobodyNamed(page, path);
    });
  }

  await test.step('the palette: people, and words of notes', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('2214');
    await expect(page.getByRole('option', { name: /2214/ })).toBeVisible();
    await expectNobodyNamed(page, 'palette');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('page two');
    await expect(page.getByRole('option', { name: /text hidden/ }).first()).toBeVisible();
    await expectNobodyNamed(page, 'palette, notes');
    await page.keyboard.press('Escape');
  });

  await test.step('choosing whom a service is for', async () => {
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('combobox', { name: 'Who' }).fill('2214');
    await expect(page.getByRole('option', { name: /2214/ })).toBeVisible();
    await expectNobodyNamed(page, 'service log');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('an import’s lists', async () => {
    const rows = [
      'Name,Date of birth,Phone,Remarks',
      'Olena Kovalenko,1984-03-12,204 555 0148,Olena needs interpreter',
      'Hodan Warsame,1990-13-45,204 555 0149,',
    ];
    await go('/import');
    await chooseList(agency, writeList('list.csv', rows.join('\n')));
    await expect(page.getByText(/2 rows read from/)).toBeVisible();
    await expectNobodyNamed(page, 'import columns');
  });

  await test.step('a client’s own page shows the name when it is pressed for', async () => {
    await go(`/clients/${olena}`);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toContainText('2214');
    await expect(title).not.toContainText('Olena');
    await page.getByRole('button', { name: 'Show this name' }).press('Enter');
    await expect(title).toContainText('Olena Kovalenko');
    await go(`/clients/${hodan}`);
    await expect(title).not.toContainText('Hodan');
  });

  await test.step('the laptop remembers', async () => {
    expect((await call('settings.get', {})).namesHidden).toBe(true);
    await page.getByRole('button', { name: 'Show names' }).press('Enter');
    await go('/clients');
    await expect(page.getByText('Hodan Warsame')).toBeVisible();
  });
  await carnet.close();
});
