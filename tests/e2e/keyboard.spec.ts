import { expect, type Page, test } from '@playwright/test';
import { focused, tabTo, withoutPointer } from './support/byKeyboard.ts';
import { type OpenAgency, openAgency } from './support/openAgency.ts';

async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect.poll(() => focused(page), { message: `focus after ${after}` }).not.toBe('nowhere');
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a client is taken in, served and spoken with, and no pointer is needed', async () => {
  const { carnet, page, call }: OpenAgency = await openAgency();
  const nothingPointed = await withoutPointer(page);

  await test.step('intake', async () => {
    await page.keyboard.press('Control+n');
    await expect(page.getByLabel('Name as given', { exact: true })).toBeFocused();
    await page.keyboard.type('Olena Kovalenko');
    await tabTo(page, /^Speaks best/);
    await page.keyboard.type('ukrain');
    await expect(page.getByRole('option', { name: /^Ukrainian/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expectFocusKept(page, 'choosing a language');
    await page.keyboard.press('Alt+3');
    await page.keyboard.type('204 555 0148');
    await page.keyboard.press('Control+s');
    await expect(title(page)).toContainText('Olena Kovalenko');
    await expectFocusKept(page, 'saving an intake');
  });

  await test.step('service', async () => {
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
    await page.keyboard.type('orient');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Minutes/);
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/Logged for .*Olena Kovalenko/)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectFocusKept(page, 'logging a service');
  });

  await test.step('session', async () => {
    await page.keyboard.press('Control+Shift+N');
    const text = page.getByRole('textbox', { name: 'What happened' });
    await expect(text).toBeFocused();
    await page.keyboard.type('Asked about evening classes.');
    await page.keyboard.press('Control+Enter');
    const ready = page.getByRole('dialog', { name: 'Ready to sign?' });
    await expect(ready).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(ready).toHaveCount(0);
    await expect(text).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(ready).toBeVisible();
    await expectFocusKept(page, 'Ready to sign');
  });
  await nothingPointed();
  expect((await call('people.list', {})).total).toBe(1);
  await carnet.close();
});

test('Esc closes what stands over a screen, and focus returns to where it was', async () => {
  const { carnet, page, call, go } = await openAgency();
  const { id } = await call('people.saveIntake', {
    values: { person: { birthYear: 1984 }, names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }] },
  });
  await go(`/clients/${id}`);
  await expect(title(page)).toContainText('Olena Kovalenko');
  const nothingPointed = await withoutPointer(page);
  const edit = page
    .getByRole('main')
    .getByRole('link', { name: 'Edit' })
    .or(page.getByRole('main').getByRole('button', { name: 'Edit' }));
  for (const keys of ['Control+k', '?', 'Control+Shift+L']) {
    await edit.first().focus();
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog');
    await expect(dialog.first(), keys).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null))
      .toBe(true);
    // A list that is open over the form goes first.
    for (let tries = 0; tries < 3 && (await dialog.count()) > 0; tries++) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
    }
    await expect(dialog, keys).toHaveCount(0);
    await expect(edit.first(), `focus after ${keys}`).toBeFocused();
  }
  await nothingPointed();
  await carnet.close();
});

test('Tab goes round every screen and is never lost or caught', async () => {
  const { carnet, page, call, go } = await openAgency();
  const { id } = await call('people.saveIntake', {
    values: {
      person: { birthYear: 1984 },
      names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }],
      contacts: [{ kind: 'telephone', value: '204 555 0148' }],
    },
  });
  for (const path of [
    '/today',
    '/clients',
    `/clients/${id}`,
    '/sessions/new',
    '/import',
    '/settings/agency',
  ]) {
    await test.step(path.replace(id, ':id'), async () => {
      await go(path);
      await expect(title(page)).toBeVisible();
      await page.evaluate(() => document.querySelector<HTMLElement>('.frame-skip')?.focus());
      let round = 0;
      for (let step = 1; step <= 150 && round === 0; step++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => document.activeElement?.className ?? '');
        // At the end of the page the browser itself comes before its beginning.
        if (at.includes('frame-skip')) round = step;
      }
      expect(round, `Tab comes back to the beginning of ${path}`).toBeGreaterThan(10);
    });
  }
  await carnet.close();
});
