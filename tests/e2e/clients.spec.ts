import { expect, test } from '@playwright/test';
import type { OpenAgency } from './support/openAgency.ts';
import { openAgency } from './support/openAgency.ts';

async function takeIn(
  call: OpenAgency['call'],
  full: string,
  more: {
    native?: string;
    fileNumber?: string;
    language?: string;
    contact?: Record<string, unknown>;
  } = {},
): Promise<string> {
  const { id } = await call('people.saveIntake', {
    values: {
      person: {
        fileNumber: more.fileNumber ?? '',
        speaksBest: more.language ?? 'en',
      },
      names: [
        { kind: 'asGiven', full },
        ...(more.native
          ? [{ kind: 'otherSpelling' as const, full: more.native, script: 'Cyrl' }]
          : []),
      ],
      contacts: more.contact ? [more.contact] : [],
    },
  });
  return id;
}

test('an empty list offers the first step', async () => {
  const { carnet, page, go } = await openAgency();
  await go('/clients');
  await expect(page.getByText('No clients yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'New client' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Import a list' }).last().click();
  await expect(page).toHaveURL(/#\/import/);
  await carnet.close();
});

test('a person is found in either script and opened by keyboard alone', async () => {
  const { carnet, page, call, go } = await openAgency();
  await takeIn(call, 'Olena Kovalenko', {
    native: 'Олена Коваленко',
    fileNumber: '2214',
    language: 'uk',
  });
  await takeIn(call, 'Mariam Haddad', { language: 'ar' });
  await takeIn(call, 'Dmytro Shevchenko', { language: 'uk' });
  await go('/clients');
  await expect(page.getByText('3 people')).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('Коваленко');
  await expect(page.getByText('1 found')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Dmytro Shevchenko' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Mariam Haddad' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mariam Haddad' })).toBeVisible();

  await go('/clients');
  await page.getByRole('main').getByLabel('Language', { exact: true }).selectOption('uk');
  await expect(page.getByText('2 found')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mariam Haddad' })).toHaveCount(0);
  await carnet.close();
});

test('hidden names show initials and file number in the list', async () => {
  const { carnet, page, call, go } = await openAgency();
  await takeIn(call, 'Olena Kovalenko', { native: 'Олена Коваленко', fileNumber: '2214' });
  await go('/clients');
  await expect(page.getByRole('link', { name: /Olena Kovalenko/ })).toBeVisible();
  await page.getByRole('button', { name: 'Hide names' }).click();
  const row = page.getByRole('listitem');
  await expect(row).toContainText('O.');
  await expect(row).toContainText('2214');
  await expect(page.getByRole('main')).not.toContainText('Kovalenko');
  await expect(page.getByRole('main')).not.toContainText('Коваленко');
  await carnet.close();
});

test('a number is not copied against what was asked for, unless a reason is given; that is audited', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko', {
    contact: {
      kind: 'telephone',
      value: '204 555 0148',
      e164: '+12045550148',
      whose: 'employer',
      call: 'no',
      nameAgency: 'no',
      voicemail: 'no',
      asOf: '2026-11-03',
    },
  });
  await go(`/clients/${id}`);
  await expect(page.getByText('Someone else may answer: do not name the agency.')).toBeVisible();
  await page.getByRole('button', { name: /^Copy/ }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Olena Kovalenko');
  await expect(question).toContainText('asked not to be called.');
  await expect(question).toContainText('do not name the agency');
  await expect(question.getByRole('button', { name: 'Not now' })).toBeFocused();
  const copied = async () => (await call('audit.list', { act: 'copyNumber' })).total;
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  expect(await copied()).toBe(0);

  await page.getByRole('button', { name: /^Copy/ }).click();
  await question.getByRole('button', { name: 'Copy anyway' }).click();
  await expect(question.getByText('Say why it can’t wait.')).toBeVisible();
  expect(await copied()).toBe(0);
  await question.getByLabel('Reason').fill('The school’s deadline is noon');
  await question.getByRole('button', { name: 'Copy anyway' }).click();
  await expect(page.getByText('Copied.', { exact: false })).toBeVisible();
  expect(await copied()).toBe(1);
  const { entries } = await call('audit.list', { act: 'overrideRule' });
  expect(entries[0]?.reason).toBe('The school’s deadline is noon');
  await carnet.close();
});

test('where nothing was asked, no screen offers voicemail or naming the agency', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Sofiia Kovalenko', {
    contact: { kind: 'telephone', value: '204 555 0149', e164: '+12045550149' },
  });
  const offers =
    /voicemail (is )?(ok|fine|allowed)|leave a (message|voicemail)|(may|can) name the agency/i;
  await go(`/clients/${id}`);
  await expect(page.getByText('204 555 0149')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('no voicemail');
  await expect(page.getByRole('main')).toContainText('do not name it');
  await expect(page.getByRole('main')).not.toContainText(offers);
  await expect(
    page.getByRole('button', { name: /voicemail|message left|name the agency/i }),
  ).toHaveCount(0);

  // A call may be started (somebody must make the first one), and says so beside it.
  await page.getByRole('button', { name: /^Copy/ }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByText('Copied.', { exact: false })).toBeVisible();
  await carnet.close();
});

test('what protects someone stays in sight while the page scrolls', async () => {
  const { carnet, page, call, go } = await openAgency({ size: { width: 1093, height: 520 } });
  const id = await takeIn(call, 'Olena Kovalenko', {
    contact: { kind: 'telephone', value: '204 555 0148', nameAgency: 'no', monitored: 'yes' },
  });
  for (let day = 1; day <= 20; day++) {
    await call('service.log', {
      personIds: [id],
      values: {
        date: `2026-10-${String(day).padStart(2, '0')}`,
        service: 'informationOrientation',
        minutes: 30,
      },
    });
  }
  await go(`/clients/${id}`);
  const rule = page.getByText('Someone else may answer: do not name the agency.');
  await expect(rule).toBeVisible();
  await expect(page.getByText('Information and orientation')).toHaveCount(20);
  await page.evaluate(() => document.getElementById('main')?.scrollTo(0, 700));
  await expect(rule).toBeInViewport();
  await carnet.close();
});

test('a follow-up is added and ticked off, and the tick can be taken back', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko');
  await go(`/clients/${id}`);
  await page.getByRole('button', { name: 'Add a follow-up' }).click();
  await page.keyboard.type('Call the school');
  await page.keyboard.press('Enter');
  const done = page.getByRole('button', { name: 'Done: Call the school' });
  await done.click();
  await expect(done).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(done).toBeVisible();
  await carnet.close();
});

test('changing a file starts from what is held and keeps what was not touched', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko', {
    native: 'Олена Коваленко',
    fileNumber: '2214',
    language: 'uk',
    contact: { kind: 'telephone', value: '204 555 0148', nameAgency: 'no', asOf: '2026-11-03' },
  });
  await go(`/clients/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('Name as given', { exact: true })).toHaveValue('Olena Kovalenko');
  await page.getByLabel('Pronoun').fill('she');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('main')).toContainText('File 2214 · she');
  const values = await call('people.intakeValues', { id });
  expect(values.contacts[0]).toMatchObject({ nameAgency: 'no', asOf: '2026-11-03' });
  expect(values.names.map((name) => name.full)).toEqual(
    expect.arrayContaining(['Olena Kovalenko', 'Олена Коваленко']),
  );
  await carnet.close();
});
