import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { projectRoot } from '../../build/paths.ts';
import { repeated, zip } from '../unit/core/transfer/support/zip.ts';
import { workbook } from '../unit/core/transfer/support/workbook.ts';
import { chooseList, onward, writeList } from './support/chooseList.ts';
import { launchCarnet } from './support/launch.ts';
import { type OpenAgency, openAgency, passphrase } from './support/openAgency.ts';

/** A small list with everything that has to be asked about. */
const list = [
  'Client number,Name,Date of birth,Phone,Status,Family number,Remarks',
  'C1,Olena Kovalenko,03/04/2001,204 555 0148,PR,F1,call after 5 pm',
  'C2,Hodan Warsame,25/12/1990,204 555 0149,GAR,F2,needs interpreter',
  'C3,Luz Ortega,14/02/1985,204 555 0150,Permanent resident,F3,',
  'C4,Tomas Ortega,05/06/1979,204 555 0151,PR,F3,likes chess',
  'C5,Mina Rahimi,sometime in May,204 555 0152,Zebra,F4,',
  ',,,,,,',
].join('\n');

async function idOf({ call }: OpenAgency, name: string): Promise<string> {
  const { people } = await call('people.search', { text: name });
  const [person] = people;
  if (person === undefined) throw new Error(`${name} is not found`);
  return person.id;
}

const clients = async ({ call }: OpenAgency) => (await call('people.list', { limit: 1 })).total;

test('a list is asked about, tried out, taken in, and taken back but for what was worked on', async () => {
  const agency = await openAgency();
  const { carnet, page, call, go } = agency;
  const main = page.getByRole('main');
  await go('/import');
  await chooseList(agency, writeList('clients.csv', list));

  await test.step('the file that stays on the disk in clear is named first', async () => {
    await expect(
      main.getByText(/clients\.csv.* is still on this laptop, unprotected/),
    ).toBeVisible();
    await expect(main.getByText(/5 rows read from/)).toBeVisible();
    await expect(main.getByText('Read as UTF-8, commas')).toBeVisible();
  });

  await test.step('columns are guessed from their headings, and can be changed', async () => {
    const column = (name: string) => page.getByLabel(`What the column ${name} becomes`);
    await expect(column('Client number')).toHaveValue('agencyFileNumber');
    await expect(column('Remarks')).toHaveValue('remarks');
    await column('Family number').selectOption('ignore');
    await onward(page).click();
    await expect(page.getByText('Each answer is for the whole list.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Households' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await column('Family number').selectOption('familyNumber');
    await onward(page).click();
  });

  await test.step('dates that could be either are counted and asked about', async () => {
    await expect(
      page.getByText(
        /2 rows read day first . 2 could be either day first or month first . 1 is no date/,
      ),
    ).toBeVisible();
    const order = page.getByRole('group', { name: 'Dates in “Date of birth”' });
    await expect(order.getByRole('radio', { name: /^Day first/ })).toBeChecked();
    await order.getByText('Leave empty', { exact: true }).click();
    await expect(order.getByRole('radio', { name: /^Leave empty/ })).toBeChecked();
  });

  await test.step('each word for a status is mapped in sight', async () => {
    const standsFor = (word: string) => page.getByLabel(`What “${word}” stands for`);
    await expect(standsFor('PR')).toHaveValue(await standsFor('Permanent resident').inputValue());
    expect(await standsFor('PR').inputValue()).not.toBe('');
    await expect(standsFor('Zebra')).toHaveValue('');
    await expect(standsFor('Zebra').locator('option:checked')).toHaveText('Keep the word');
  });

  await test.step('a remark becomes a fact only where it was accepted', async () => {
    await expect(
      page.getByRole('checkbox', { name: /Not before 5:00 pm|Not before 5 pm/ }),
    ).toBeChecked();
    const interpreter = page.getByRole('checkbox', { name: /Needs an interpreter/ });
    await expect(interpreter).toBeChecked();
    await interpreter.press('Space');
    await expect(interpreter).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: /chess/ })).toHaveCount(0);
  });

  await test.step('the dry run counts and lists every row to know about; nobody is there yet', async () => {
    await onward(page).click();
    await expect(page.getByRole('button', { name: 'Take in 5 people' })).toBeVisible();
    await expect(main.getByText('Not recorded')).toBeVisible();
    const either = main.getByRole('listitem').filter({ hasText: 'Day or month first: left empty' });
    await either.getByRole('button', { name: 'Show the rows' }).click();
    await expect(either.getByText('03/04/2001')).toBeVisible();
    await expect(either.getByText('05/06/1979')).toBeVisible();
    await main
      .getByRole('listitem')
      .filter({ hasText: 'Not a date: kept in the note' })
      .getByRole('button', { name: 'Show the rows' })
      .click();
    await expect(main.getByText('sometime in May')).toBeVisible();
    expect(await clients(agency)).toBe(0);
  });

  await test.step('taken in, the rule from the remark stands on the client’s page', async () => {
    await page.getByRole('button', { name: 'Take in 5 people' }).click();
    await expect(page.getByText('5 people are in.')).toBeVisible();
    expect(await clients(agency)).toBe(5);
    const olena = await idOf(agency, 'Olena');
    const held = await call('people.get', { id: olena });
    expect(held.person).toMatchObject({ fileNumber: 'C1', birthYear: null });
    expect(held.person.headerNote).toContain('03/04/2001');
    expect(held.contacts[0]?.point).toMatchObject({ notBefore: 17 * 60, voicemail: 'notAsked' });
    expect((await call('people.get', { id: await idOf(agency, 'Hodan') })).person).toMatchObject({
      interpreter: 'notAsked',
      headerNote: 'needs interpreter',
    });
    await go(`/clients/${olena}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Olena Kovalenko');
    await expect(
      main.getByRole('note', { name: /^Rules for/ }).filter({ hasText: /after 5\spm/ }),
    ).toBeVisible();
    await expect(main.getByText('not recorded').first()).toBeVisible();
  });

  await test.step('taken back, the one whom somebody served stays and is named', async () => {
    await call('service.log', {
      personIds: [await idOf(agency, 'Luz')],
      values: { date: '2026-11-22', service: 'orientation' },
    });
    await go('/import');
    await main.getByRole('link', { name: 'clients.csv' }).click();
    await page.getByRole('button', { name: 'Take this import back' }).click();
    const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await expect(question).toContainText('1 file was worked on since. It stays');
    await expect(question.getByRole('button', { name: 'Keep the list' })).toBeFocused();
    await question.getByRole('button', { name: 'Take back', exact: true }).click();
    await expect(page.getByText('4 people were removed again.')).toBeVisible();
    await expect(
      main.getByText('These files stay, because someone worked on them').first(),
    ).toBeVisible();
    await expect(main.getByRole('link', { name: 'Luz Ortega' })).toBeVisible();
    expect(await clients(agency)).toBe(1);
    const found = await call('search.everything', { text: 'Olena' });
    expect(found.people).toEqual([]);
  });
  await carnet.close();
});

test('a file that can not be read says what it is and what to do, in both languages', async () => {
  const agency = await openAgency();
  const { carnet, page, go } = agency;
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const padding = Buffer.alloc(2000, 7);
  const bomb = repeated(
    '<worksheet><sheetData>',
    '<row><c><v>1</v></c></row>'.repeat(4000),
    4000,
    '',
  );
  const files = [
    [
      writeList(
        'bomb.xlsx',
        workbook({
          parts: [
            {
              name: 'xl/worksheets/sheet1.xml',
              data: '',
              deflated: bomb.deflated,
              claims: bomb.length,
            },
          ],
        }),
      ),
      /The file is built like an attack|The file is too large/,
      /conçu comme une attaque|trop volumineux|trop gros|attaque/,
    ],
    [
      writeList('old.xls', Buffer.concat([ole, padding])),
      /This is a workbook of an old Excel \(\.xls\)\..*save it as \.xlsx/,
      /ancien Excel.*\.xlsx/,
    ],
    [
      writeList(
        'secret.xlsx',
        Buffer.concat([ole, padding, Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
      /The workbook is protected with a password\..*save a copy without the password/,
      /mot de passe.*copie/,
    ],
    [
      writeList('photo.csv', zip([{ name: 'a.jpg', data: 'x' }])),
      /This file is not a table/,
      /n’est pas un tableau/,
    ],
    [writeList('empty.csv', 'Name,Phone\n'), /The file holds no rows/, /aucune ligne|ne contient/],
  ] as const;
  for (const language of ['en', 'fr'] as const) {
    if (language === 'fr') await page.getByRole('button', { name: 'FR, Français' }).click();
    await go('/import');
    for (const [path, english, french] of files) {
      await chooseList(agency, path);
      await expect(page.getByRole('alert')).toContainText(language === 'en' ? english : french, {
        timeout: 20_000,
      });
    }
  }
  expect(await clients(agency)).toBe(0);
  await carnet.close();
});

test('a workbook with two sheets asks which one, and reads the other', async () => {
  const agency = await openAgency();
  const { carnet, page, go } = agency;
  const row = (number: number, cells: readonly string[]) =>
    `<row r="${number}">${cells
      .map((cell, at) => `<c r="${'AB'[at]}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`)
      .join('')}</row>`;
  const book = workbook({
    rows: row(1, ['Name', 'Phone']) + row(2, ['Olena Kovalenko', '204 555 0148']),
    sheets: [
      {
        name: 'Youth',
        rows:
          row(1, ['Name', 'Phone']) +
          row(2, ['Hodan Warsame', '204 555 0149']) +
          row(3, ['Luz Ortega', '204 555 0150']),
      },
    ],
  });
  await go('/import');
  await chooseList(agency, writeList('two.xlsx', book));
  await expect(page.getByText(/1 row read from/)).toBeVisible();
  await page.getByLabel('Sheet', { exact: true }).selectOption('Youth');
  await expect(page.getByText(/2 rows read from/)).toBeVisible();
  await onward(page).click();
  await expect(page.getByText('The list leaves no question open.')).toBeVisible();
  await onward(page).click();
  await page.getByRole('button', { name: 'Take in 2 people' }).click();
  await expect(page.getByText('2 people are in.')).toBeVisible();
  expect(await idOf(agency, 'Hodan')).not.toBe('');
  // The sheet that was left is no import that waits.
  await go('/import');
  await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(0);
  await carnet.close();
});

test('stopped while it is read, nothing of the file is kept', async () => {
  const agency = await openAgency();
  const { carnet, page, call, go } = agency;
  const rows = Array.from(
    { length: 120_000 },
    (_, at) => `C${at},Zerihun Person${at},204 555 ${1000 + (at % 9000)}`,
  );
  await go('/import');
  await chooseList(agency, writeList('long.csv', ['Client number,Name,Phone', ...rows].join('\n')));
  await expect(page.getByRole('progressbar', { name: 'Reading the file' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expect(page.getByText('stopped', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const { imports } = await call('import.list', {});
  const [stopped] = imports;
  expect(imports).toMatchObject([{ stage: 'cancelled' }]);
  expect(await call('import.preview', { id: stopped?.id ?? '' })).toEqual({ total: 0, people: [] });
  await carnet.close();
});

test('ended while it is taken in: at the next start nobody is half there, and it can go on', async () => {
  const agency = await openAgency();
  const { page, call, go } = agency;
  await go('/import');
  await chooseList(agency, join(projectRoot, 'tests/fixtures/data/agency-list-en.csv'));
  await onward(page).click();
  await expect(page.getByText('Each answer is for the whole list.')).toBeVisible({
    timeout: 30_000,
  });
  await onward(page).click();
  const takeIn = page.getByRole('button', { name: /^Take in 1,2\d\d people$/ });
  await expect(takeIn).toBeVisible({ timeout: 30_000 });
  await takeIn.click();
  await expect(page.getByRole('progressbar', { name: 'Taking in' })).toBeVisible();
  await expect
    .poll(async () => (await call('import.list', {})).imports[0]?.stage)
    .toBe('publishing');
  await agency.carnet.crash();

  const carnet = await launchCarnet({ userData: agency.carnet.userData });
  const next: OpenAgency = {
    ...agency,
    carnet,
    page: carnet.page,
    call: async (name, input) => {
      const answer = await carnet.page.evaluate(
        ([called, given]) => window.carnet.call(called, given),
        [name, input] as const,
      );
      if ('error' in answer) throw new Error(`${name}: ${answer.error.code}`);
      return answer.ok as Awaited<ReturnType<typeof agency.call<typeof name>>>;
    },
  };
  await carnet.page.getByLabel('Passphrase').fill(passphrase);
  await carnet.page.keyboard.press('Enter');
  await expect(carnet.page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  expect(await clients(next)).toBe(0);
  expect((await next.call('duplicates.list', {})).total).toBe(0);
  await carnet.page.getByRole('navigation').getByRole('link', { name: 'Import' }).click();
  await carnet.page.getByRole('button', { name: 'Go on' }).click({ timeout: 30_000 });
  await carnet.page.getByRole('button', { name: /^Take in 1,2\d\d people$/ }).click();
  await expect(carnet.page.getByText(/^1,2\d\d people are in\.$/)).toBeVisible({
    timeout: 60_000,
  });
  expect(await clients(next)).toBeGreaterThan(1200);
  await carnet.close();
});
