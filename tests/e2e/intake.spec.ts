import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { openAgency } from './support/openAgency.ts';

async function newIntake(go: (path: string) => Promise<void>, page: Page): Promise<void> {
  await go('/intake');
  await expect(page.locator('[data-field="names.0.full"] input[type=text]')).toBeFocused();
}

/** Presses keys and counts them; letters of a typed word are the words, not keys. */
function keyboardOf(page: Page) {
  let keys = 0;
  return {
    count: () => keys,
    async press(chord: string) {
      keys += chord.split('+').length;
      await page.keyboard.press(chord);
    },
    type: (words: string) => page.keyboard.type(words),
  };
}

test('a minimal intake takes at most ten keys beyond the words', async () => {
  const { carnet, page, call } = await openAgency({ withPlace: false });
  const keyboard = keyboardOf(page);
  await keyboard.press('Control+n');
  await expect(page.getByLabel('Name as given', { exact: true })).toBeFocused();
  await keyboard.type('Tesfay Gebreselassie');
  await keyboard.press('Alt+3');
  await expect(page.getByLabel('Telephone', { exact: true }).first()).toBeFocused();
  await keyboard.type('204 555 0144');
  await keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Tesfay Gebreselassie' })).toBeVisible();
  expect(keyboard.count()).toBeLessThanOrEqual(10);

  const { people } = await call('people.search', { text: 'Gebre' });
  expect(people.map((person) => person.name.full)).toEqual(['Tesfay Gebreselassie']);
  // What became a file is no draft any more.
  expect((await call('draft.list', { kind: 'intake' })).drafts).toEqual([]);
  await carnet.close();
});

test('Enter never saves; a name alone is not enough where no place is known', async () => {
  const { carnet, page, call, go } = await openAgency({ withPlace: false });
  await newIntake(go, page);
  const name = page.getByLabel('Name as given', { exact: true });
  await name.fill('Sofiia');
  await name.press('Enter');
  await page.getByLabel('Pronoun').press('Enter');
  expect((await call('people.list', {})).total).toBe(0);

  await page.keyboard.press('Control+s');
  await expect(page.getByText('One more fact is needed', { exact: false })).toBeVisible();
  expect((await call('people.list', {})).total).toBe(0);
  await expect(name).toHaveValue('Sofiia');

  await name.fill('');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Type a name, or tick “No name given”.')).toBeVisible();
  await page.getByLabel('No name given').check();
  await page.getByLabel('Year', { exact: true }).first().fill('2001');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'No name given' })).toBeVisible();
  await carnet.close();
});

test('consent is never preset, and "no" says what will not be kept and keeps none of it', async () => {
  const { carnet, page, call, go } = await openAgency();
  await newIntake(go, page);
  await page.keyboard.type('Yousef Al-Hariri');
  const consent = page.getByRole('radiogroup', { name: 'May we keep a file?' });
  await expect(consent.getByRole('radio', { name: 'Not asked' })).toBeChecked();
  await page.getByLabel('Telephone', { exact: true }).first().fill('204 555 0177');
  await page.keyboard.press('Alt+6');
  await page.keyboard.press('ArrowLeft');
  await expect(consent.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await expect(page.getByText('This will be saved without a name.')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'No name kept' })).toBeVisible();
  const { people } = await call('people.list', {});
  expect(people).toHaveLength(1);
  expect(people[0]?.name.none).toBe(true);
  const page2 = await call('people.get', { id: people[0]?.id ?? '' });
  expect(JSON.stringify(page2)).not.toMatch(/Hariri|0177/);
  await carnet.close();
});

test('1 January offers "estimated", unticked; a year alone is about', async () => {
  const { carnet, page, go } = await openAgency();
  await newIntake(go, page);
  await page.keyboard.type('Ana');
  const birth = page.getByRole('group', { name: 'Birth date' });
  await expect(birth.getByLabel('Estimated')).toHaveCount(0);
  await birth.getByLabel('Day').fill('1');
  await birth.getByLabel('Month').fill('1');
  await birth.getByLabel('Year').fill('1985');
  await expect(birth.getByLabel('Estimated')).not.toBeChecked();
  await expect(page.getByText('1 January often stands for', { exact: false })).toBeVisible();
  await expect(birth.getByText(/^about/)).toHaveCount(0);
  await birth.getByLabel('Estimated').check();
  await expect(birth.getByText(/^about \d+$/)).toBeVisible();
  await carnet.close();
});

test('a likely duplicate stands beside the form; opening theirs keeps what was typed', async () => {
  const { carnet, page, call, go } = await openAgency();
  const theirs = await call('people.saveIntake', {
    values: {
      person: { birthAnswer: 'value', birthYear: 1984, birthMonth: 5, birthDay: 12 },
      names: [{ kind: 'asGiven', full: 'Yousef Al-Hariri' }],
      contacts: [{ kind: 'telephone', value: '204 555 0177', e164: '+12045550177' }],
    },
  });
  await newIntake(go, page);
  await page.keyboard.type('Youssef Hariri');
  await page.getByLabel('Telephone', { exact: true }).first().fill('204-555-0177');
  const panel = page.getByRole('complementary', { name: 'This may be the same person' });
  await expect(panel).toBeVisible();
  await expect(panel.getByText(/same telephone/i)).toBeVisible();
  // The panel takes no key away from the form.
  await expect(page.getByLabel('Telephone', { exact: true }).first()).toBeFocused();
  await panel.getByRole('button', { name: /Open theirs/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Yousef Al-Hariri' })).toBeVisible();
  const { drafts } = await call('draft.list', { kind: 'intake' });
  expect(drafts.map((draft) => draft.title)).toEqual(['Youssef Hariri']);

  await go(`/intake/${drafts[0]?.id}`);
  await expect(page.getByLabel('Name as given', { exact: true })).toHaveValue('Youssef Hariri');
  await panel.getByRole('button', { name: 'Different people' }).click();
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Youssef Hariri' })).toBeVisible();
  const { pairs } = await call('duplicates.list', { show: 'different' });
  expect(pairs.flatMap((pair) => [pair.first.id, pair.second.id])).toContain(theirs.id);
  expect((await call('duplicates.list', { show: 'open' })).pairs).toEqual([]);
  await carnet.close();
});

test('a child with a guardian, by keyboard: the guardian’s number is not the child’s', async () => {
  const { carnet, page, call } = await openAgency({ withPlace: false });
  const tabTo = async (target: ReturnType<Page['getByLabel']>) => {
    for (let step = 0; step < 40; step++) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  const young = page.getByRole('group', { name: 'Under 18', exact: true });
  const birth = page.getByRole('group', { name: 'Birth date' });
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Name as given', { exact: true })).toBeFocused();
  await page.keyboard.type('Sofiia Kovalenko');
  // Nobody knows the birth date: then what the worker sees can be said.
  await tabTo(page.getByLabel('Looks under 18'));
  await page.keyboard.press('Space');
  await expect(young).toBeVisible();
  await page.keyboard.press('Space');
  await expect(young).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await birth.getByLabel('Day').focus();
  await page.keyboard.type('02');
  await tabTo(birth.getByLabel('Month'));
  await page.keyboard.type('05');
  await tabTo(birth.getByLabel('Year'));
  await page.keyboard.type('2013');
  await expect(page.getByLabel('Looks under 18')).toHaveCount(0);
  await expect(young).toBeVisible();

  await tabTo(young.getByRole('button', { name: 'Add a guardian' }));
  await page.keyboard.press('Enter');
  const name = young.getByLabel('Guardian’s name');
  await expect(name).toBeFocused();
  await page.keyboard.type('Olha Kovalenko');
  await tabTo(young.getByLabel('Relation'));
  await page.keyboard.type('Mot');
  await tabTo(young.getByLabel('Guardian’s telephone'));
  await page.keyboard.type('204 555 0102');
  const theirs = page.getByRole('group', { name: 'Way to reach 2' });
  await expect(theirs.getByLabel('Telephone')).toHaveValue('204 555 0102');
  await expect(theirs.getByLabel('Whose')).toHaveValue('guardian');
  await expect(theirs.getByText(/A guardian’s number, not the client’s own: .*Olha/)).toBeVisible();
  await tabTo(young.getByLabel('School'));
  await page.keyboard.type('Kelvin High');
  await expectAccessible(page);

  await test.step('what was typed is there again when the questions are', async () => {
    await birth.getByLabel('Year').fill('1990');
    await expect(young).toHaveCount(0);
    await birth.getByLabel('Year').fill('2013');
    await expect(name).toHaveValue('Olha Kovalenko');
    await expect(young.getByLabel('Guardian’s telephone')).toHaveValue('204 555 0102');
  });

  const asks = page.getByRole('region', { name: 'Still to ask' });
  await expect(asks.getByRole('button', { name: 'direct contact' })).toBeVisible();
  await expect(asks.getByRole('button', { name: 'guardian' })).toHaveCount(0);
  await page.getByRole('group', { name: 'Way to reach 1' }).getByLabel('Telephone').focus();
  await page.keyboard.type('204 555 0101');
  await page.keyboard.press('Control+s');

  await test.step('on the page the guardian’s number comes first and says whose it is', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sofiia Kovalenko');
    const facts = page.locator('.client-facts');
    await expect(facts).toContainText(/Under 18.*Olha Kovalenko, mother/);
    await expect(facts).toContainText('direct contact not asked: counts as no');
    await expect(facts.locator('.number')).toContainText('0102');
    await expect(facts).toContainText('Guardian’s number');
    await expectAccessible(page);
    await facts.getByRole('button', { name: /^Copy/ }).press('Enter');
    await expect(page.getByText('Copied', { exact: false }).first()).toBeVisible();
  });
  await test.step('the child’s own number is not handed out before the rule was read', async () => {
    await page.getByRole('button', { name: /^Copy .*0101/ }).press('Enter');
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Under 18, and nobody has asked about direct contact');
    await expect(question.getByRole('button', { name: 'Not now' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toHaveCount(0);
  });

  await test.step('changed elsewhere meanwhile: both are shown, one is chosen', async () => {
    const { people } = await call('people.search', { text: 'Sofiia' });
    const id = people[0]?.id ?? '';
    await page.getByRole('button', { name: 'Edit' }).press('Enter');
    await expect(page.getByLabel('School')).toHaveValue('Kelvin High');
    const filledWith = await call('people.intakeValues', { id });
    const person = { ...filledWith.person, school: 'Sisler', pronoun: 'she' };
    await call('people.saveIntake', { id, filledWith, values: { ...filledWith, person } });
    await page.getByLabel('School').fill('Gordon Bell');
    await page.keyboard.press('Control+s');
    const quarrel = page.getByRole('alertdialog', { name: 'Changed meanwhile' });
    await expect(quarrel.getByText(/Gordon Bell/)).toBeVisible();
    await expect(quarrel.getByText(/Sisler/)).toBeVisible();
    await expectAccessible(page);
    await quarrel.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(quarrel.getByText('Choose one.')).toBeVisible();
    await quarrel.getByRole('radio', { name: /What you typed/ }).press('Space');
    await quarrel.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(page.getByText('Changes saved.')).toBeVisible();
    const { person: now } = await call('people.get', { id });
    expect(now).toMatchObject({ school: 'Gordon Bell', pronoun: 'she' });
  });
  await carnet.close();
});
