import { expect, test } from '@playwright/test';
import { type OpenAgency, openAgency } from './support/openAgency.ts';

const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat('en-CA').format(Date.now() + days * 86_400_000);

async function aDay({ call }: OpenAgency) {
  const olena = await call('people.saveIntake', {
    values: {
      person: { fileNumber: '2214' },
      names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }],
      contacts: [{ kind: 'telephone', value: '204 555 0148', call: 'yes', nameAgency: 'no' }],
    },
  });
  const faduma = await call('people.saveIntake', {
    values: {
      person: { fileNumber: '1980', speaksBest: 'so' },
      names: [{ kind: 'asGiven', full: 'Faduma Warsame' }],
    },
  });
  await call('task.save', {
    personId: olena.id,
    what: 'about the vaccine papers',
    channel: 'telephone',
    dueOn: dayFromNow(0),
    dueAt: 570,
  });
  await call('task.save', { personId: faduma.id, what: 'Referral letter', dueOn: dayFromNow(-2) });
  await call('draft.save', {
    kind: 'session',
    personId: faduma.id,
    body: { channel: 'whatsapp', opening: 'alreadyHappened', personId: faduma.id, text: 'Sent' },
  });
  return { olena: olena.id, faduma: faduma.id };
}

test('with nothing due, Today offers the first steps', async () => {
  const { carnet, page } = await openAgency();
  await expect(page.getByText('Nothing is due.', { exact: true })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: /New client/ })).toBeVisible();
  await main.getByRole('button', { name: /Log a service/ }).click();
  await expect(page.getByRole('dialog', { name: 'Log a service' })).toBeVisible();
  await carnet.close();
});

test('late first, then due, with what protects the person and the next step', async () => {
  const agency = await openAgency();
  const { carnet, page } = agency;
  const { olena } = await aDay(agency);
  await expect(page.getByText('2 due, 1 of them late')).toBeVisible();
  const rows = page.getByRole('list', { name: 'Due today' }).getByRole('listitem');
  await expect(rows.nth(0)).toContainText('2 days late');
  await expect(rows.nth(1)).toContainText('9:30');
  await expect(rows.nth(1)).toContainText('don’t name the agency');
  await expect(page.getByRole('list', { name: 'Unfinished' })).toContainText('Faduma Warsame');
  await expect(page.getByRole('list', { name: 'Unfinished' })).toContainText('not signed');

  // Enter on the row opens the file; its button starts the call.
  await rows.nth(1).getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/clients/${olena}`));
  await page.goBack();
  await rows.nth(1).getByRole('button', { name: /^Call/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Telephone, today/ })).toBeVisible();
  await carnet.close();
});

test('a task is ticked off and taken back, and a new one is added by keyboard', async () => {
  const agency = await openAgency();
  const { carnet, page, call } = agency;
  await aDay(agency);
  // Only then does the page stand as it stays.
  await expect(page.getByRole('list', { name: 'Unfinished' })).toContainText('Faduma Warsame');
  await expect(page.getByText('2 due, 1 of them late')).toBeVisible();
  await page.getByRole('button', { name: 'All tasks' }).press('Enter');
  const list = page.getByRole('dialog', { name: 'All tasks' });
  await expect(list.getByRole('checkbox')).toHaveCount(2);
  await list.getByRole('checkbox', { name: /Referral letter/ }).press('Space');
  await expect(list.getByRole('checkbox')).toHaveCount(1);
  expect((await call('task.list', { open: false })).total).toBe(1);
  await list.getByRole('radio', { name: 'Done' }).press('Enter');
  await list.getByRole('checkbox', { name: /Referral letter/ }).press('Space');
  await expect(list.getByRole('checkbox')).toHaveCount(0);

  await list.getByRole('button', { name: 'New follow-up' }).press('Enter');
  const form = page.getByRole('dialog', { name: 'New follow-up' });
  await expect(form.getByRole('textbox', { name: 'What' })).toBeFocused();
  await page.keyboard.type('Translator, page 2');
  await page.keyboard.press('Tab');
  await expect(form.getByRole('combobox', { name: 'For whom' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('tomorrow');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  const { tasks } = await call('task.list', {});
  const made = tasks.find((task) => task.what === 'Translator, page 2');
  expect(made?.dueOn).toBe(dayFromNow(1));
  expect(made?.whoName).toBe('Amara Diallo');
  await carnet.close();
});

test('a draft is discarded only when that is confirmed', async () => {
  const agency = await openAgency();
  const { carnet, page, call } = agency;
  await aDay(agency);
  await page.getByRole('button', { name: 'All drafts' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await call('draft.list', {})).drafts).toHaveLength(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).press('Enter');
  await question.getByRole('button', { name: 'Discard it' }).press('Enter');
  await expect(page.getByText('No drafts.')).toBeVisible();
  expect((await call('draft.list', {})).drafts).toEqual([]);
  await carnet.close();
});
