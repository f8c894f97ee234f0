import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { openAgency, passphrase } from './support/openAgency.ts';

/** Tab until it has the focus: what can't be reached so is not there for the keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const secret = 'quartzite';

test('something is wrong in the middle of a call: by keyboard, through a lock, and back to the caret', async () => {
  const { carnet, page, call, go } = await openAgency();
  const { id: olena } = await call('people.saveIntake', {
    values: {
      person: { birthYear: 1984, fileNumber: '2214', street: '12 Rosser Ave' },
      names: [{ full: 'Olena Kovalenko' }],
      contacts: [{ value: '204 555 0148', call: 'yes', nameAgency: 'no' }],
    },
  });
  const text = page.getByRole('textbox', { name: 'What happened' });
  const words = page.getByRole('textbox', { name: 'What was seen or said, in exact words' });
  const draftsRunning = async () =>
    (await call('draft.list', { kind: 'session' })).drafts.map((draft) => draft.runningSince);

  await test.step('a session runs', async () => {
    await go(`/sessions/new/calling/${olena}`);
    await expect(text).toBeFocused();
    await page.getByLabel('Where are they now?').focus();
    await page.keyboard.type('In her car');
    await text.focus();
    await page.keyboard.type('She asked about the lease');
    await expect(page).toHaveURL(/#\/sessions\/(?!new)/);
    for (let left = 0; left < 5; left += 1) await page.keyboard.press('ArrowLeft');
  });
  const since = await draftsRunning();
  expect(since).toEqual([expect.any(Number)]);

  await test.step('the page has where she is, her number with its rules, and whom to call', async () => {
    await page.keyboard.press('Control+Shift+E');
    await expect(title(page)).toHaveText('Something is wrong');
    const main = page.getByRole('main');
    await expect(main.getByText('In her car')).toBeVisible();
    await expect(main.getByText(/^asked at .* today$/)).toBeVisible();
    await expect(main.getByText('12 Rosser Ave')).toBeVisible();
    await expect(main.getByText(/^as known on /).first()).toBeVisible();
    await expect(main.getByText('204 555 0148')).toBeVisible();
    await expect(main.getByRole('note').first()).toContainText('do not name the agency');
    for (const number of ['911', '9-8-8', '204 555 0111', '204 555 0122']) {
      await expect(main.getByRole('button', { name: `Copy ${number}` })).toBeVisible();
    }
    await expect(main.getByText(/^list reviewed /)).toBeVisible();
    await expect(main).toContainText('Carnet does not decide whether you must report.');
    await expect(main).toContainText('Your agency’s steps: Call the supervisor on call.');
    await expectAccessible(page);
    await tabTo(page, main.getByRole('button', { name: 'Copy 9-8-8' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied. Cleared from the clipboard in 60 seconds.')).toBeVisible();
    expect(await draftsRunning()).toEqual(since);
    expect(await page.title()).toBe('Carnet');
  });

  await test.step('what happened is written down', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Write down what happened' }));
    await page.keyboard.press('Enter');
    await expect(words).toBeFocused();
    await page.keyboard.type(`“He has the keys, ${secret}.”`);
    await tabTo(page, page.getByRole('button', { name: 'Add someone told' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Who', { exact: true })).toBeFocused();
    await page.keyboard.type('Child and Family Services');
    await tabTo(page, page.getByLabel('Their reference number'));
    await page.keyboard.type('CFS-118');
    await expectAccessible(page);
  });

  await test.step('a lock says nothing, and gives everything back with its caret', async () => {
    await page.keyboard.press('Control+l');
    const field = page.locator('input[type="password"]');
    await expect(field).toBeFocused();
    await expect(page.locator('body')).not.toContainText(new RegExp(`${secret}|Olena|wrong`));
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(words).toHaveValue(`“He has the keys, ${secret}.”`, { timeout: 30_000 });
    await expect(page.getByLabel('Who', { exact: true })).toHaveValue('Child and Family Services');
    await expect(page.getByLabel('Their reference number')).toHaveValue('CFS-118');
    await expect(page.getByLabel('Their reference number')).toBeFocused();
    expect(await draftsRunning()).toEqual(since);
  });

  await test.step('Today calls it something to finish', async () => {
    await go('/today');
    const row = page.getByRole('listitem').filter({ hasText: 'Something to finish' });
    await expect(row).toHaveCount(1);
    await expect(row).not.toContainText(/Olena|Kovalenko|incident/i);
    await tabTo(page, row.getByRole('link'));
    await page.keyboard.press('Enter');
    await expect(words).toHaveValue(`“He has the keys, ${secret}.”`);
  });

  await test.step('saved, the session is there again, its caret where it was', async () => {
    await tabTo(page, page.getByLabel('Next check'));
    await page.keyboard.type('today');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Kept. Only you and supervisors see it.')).toBeVisible();
    await expect(text).toBeFocused();
    await expect(text).toHaveValue('She asked about the lease');
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(20);
    expect(await draftsRunning()).toEqual(since);
    await page.keyboard.type('old ');
    await expect(text).toHaveValue('She asked about the old lease');
  });

  await test.step('it is on no page, in no search and on no paper', async () => {
    await go(`/clients/${olena}`);
    await expect(title(page)).toContainText('Olena Kovalenko');
    await expect(page.getByRole('region', { name: /Timeline/ })).toBeVisible();
    const gone = new RegExp(`${secret}|CFS-118|He has the keys|incident`, 'i');
    await expect(page.locator('body')).not.toContainText(gone);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).not.toContainText(gone);
    await expect(page.locator('.print-sheet')).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(secret);
    await expect(page.getByText(/Nothing matches/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('Today asks for it; it is added to and checked', async () => {
    await go('/today');
    const check = page.getByRole('link', { name: 'Something to check' });
    await tabTo(page, check);
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Incident report');
    await expect(page.getByRole('main')).toContainText(`“He has the keys, ${secret}.”`);
    await expect(page.getByRole('main')).toContainText(/reference \W?CFS-118/);
    await tabTo(page, page.getByRole('button', { name: 'Checked' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText(/done today/);
    await tabTo(page, page.getByRole('textbox', { name: 'What happened since' }));
    await page.keyboard.type('She is at her sister’s.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Added later' })).toContainText(
      'She is at her sister’s.',
    );
    await expectAccessible(page);
    await go('/today');
    await expect(title(page)).toBeVisible();
    await expect(page.getByText('Something to check')).toHaveCount(0);
    await expect(page.getByText('Something to finish')).toHaveCount(0);
  });

  await test.step('from the palette, about nobody, in French', async () => {
    await page.getByRole('button', { name: 'FR, Français' }).press('Enter');
    await call('draft.list', {}).then(async ({ drafts }) => {
      for (const { id } of drafts) await call('draft.discard', { id });
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('quelque chose ne va');
    await expect(page.getByRole('option', { name: /^Quelque chose ne va pas/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Quelque chose ne va pas');
    await expect(page.getByRole('main')).toContainText('Aucune personne n’est choisie.');
    await expect(page.getByRole('main')).toContainText('Carnet ne décide pas');
    await expect(page.getByRole('region', { name: /Déjà écrit/ })).toBeVisible();
    await expectAccessible(page);
  });
  await carnet.close();
});
