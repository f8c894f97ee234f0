import { expect, type Page, test } from '@playwright/test';
import { type OpenAgency, openAgency } from './support/openAgency.ts';

async function takeIn(
  call: OpenAgency['call'],
  full: string,
  contact: Record<string, unknown> | null = { value: '204 555 0148', call: 'yes' },
): Promise<string> {
  const { id } = await call('people.saveIntake', {
    values: {
      person: { speaksBest: 'uk', fileNumber: '2214' },
      names: [{ kind: 'asGiven', full }],
      contacts: contact ? [{ kind: 'telephone', ...contact }] : [],
    },
  });
  return id;
}

const text = (page: Page) => page.getByRole('textbox', { name: 'What happened' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('someone is calling: one shortcut and the caret is in the text, at once', async () => {
  const { carnet, page, call, go } = await openAgency();
  // The screen's own code has been read once, as after the first session of a day.
  await go('/sessions/new/alreadyHappened');
  await expect(text(page)).toBeVisible();
  await go('/clients');
  await expect(title(page)).toHaveText('Clients');

  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        window.addEventListener('keydown', () => (pressed = performance.now()), {
          capture: true,
          once: true,
        });
        const look = () => {
          const there = document.activeElement;
          if (pressed > 0 && there instanceof HTMLTextAreaElement && there.name === 'text') {
            resolve(performance.now() - pressed);
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.keyboard.press('Control+Shift+N');
  expect(await taken).toBeLessThanOrEqual(300);
  await page.keyboard.type('The landlord changed the locks');
  await expect(text(page)).toHaveValue('The landlord changed the locks');

  // Who it was is said afterwards; until then it is an unknown caller's session.
  await expect(page).toHaveURL(/#\/sessions\/(?!new)/);
  await expect(text(page)).toHaveValue('The landlord changed the locks');
  await expect(text(page)).toBeFocused();
  await expect
    .poll(async () => (await call('session.list', {})).sessions[0])
    .toMatchObject({ personId: null, firstLine: 'The landlord changed the locks', signed: false });
  await carnet.close();
});

test('a session opened by mistake and left as it was leaves no timer behind', async () => {
  const { carnet, page, call, go } = await openAgency();
  await page.keyboard.press('Control+Shift+N');
  await expect(text(page)).toBeFocused();
  await expect.poll(async () => (await call('draft.list', {})).drafts.length).toBe(1);
  await go('/clients');
  await expect.poll(async () => (await call('draft.list', {})).drafts.length).toBe(0);
  await carnet.close();
});

test('a call that nobody answers is closed with at most four keys', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko');
  await call('task.save', {
    personId: id,
    what: 'vaccine papers',
    channel: 'telephone',
    dueOn: new Intl.DateTimeFormat('en-CA').format(),
  });
  await go('/today');
  const callButton = page.getByRole('button', { name: /^Call:/ });
  await callButton.focus();
  let keys = 0;
  for (const key of ['Enter', 'Alt+1', 'Enter']) {
    await page.keyboard.press(key);
    keys++;
    if (key === 'Enter' && keys === 1) await expect(title(page)).toHaveText(/^Telephone, today/);
  }
  expect(keys).toBeLessThanOrEqual(4);
  await expect(page.getByText(/No answer: .*Olena Kovalenko.*Kept/)).toBeVisible();
  const { sessions } = await call('session.list', {});
  expect(sessions).toMatchObject([
    { personId: id, outcome: 'noAnswer', signed: false, draftId: null },
  ]);
  await carnet.close();
});

test('with every answer not asked, no message can be left and the rule is said', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko', { value: '204 555 0148' });
  await go(`/sessions/new/callNow/${id}`);
  await expect(title(page)).toHaveText(/^Telephone, today/);
  await expect(page.getByRole('button', { name: /Message left/ })).toHaveCount(0);
  await expect(
    page.getByText('Nobody has asked about voicemail: leave none.').first(),
  ).toBeVisible();
  await expect(page.getByText(/do not name it/).first()).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await call('session.list', {})).sessions[0]?.draftId).not.toBeNull();
  await carnet.close();
});

test('where voicemail was agreed to, a message left asks for its words', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko', {
    value: '204 555 0148',
    call: 'yes',
    voicemail: 'yes',
  });
  await go(`/sessions/new/callNow/${id}`);
  await expect(title(page)).toHaveText(/^Telephone, today/);
  await page.keyboard.press('Alt+3');
  const words = page.getByRole('textbox', { name: 'What you said' });
  await expect(words).toBeFocused();
  await expect(page.getByText(/Do not name the agency/)).toBeVisible();
  await page.keyboard.type('Please call back tomorrow');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Message left: /)).toBeVisible();
  const [only] = (await call('session.list', {})).sessions;
  const closed = await call('session.get', { id: only?.id ?? '' });
  expect(closed.fields.attempts).toMatchObject([
    { outcome: 'messageLeft', message: 'Please call back tomorrow' },
  ]);
  await carnet.close();
});

test('a broken rule stands before the number; the reason stays on the page', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko', {
    value: '204 555 0148',
    call: 'no',
    nameAgency: 'no',
  });
  await go(`/sessions/new/callNow/${id}`);
  // Reached first by what was not refused; a call must be asked for.
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('radio', { name: 'Telephone' }))
    .first()
    .waitFor();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('asked not to be called');
  await expect(question.getByRole('button', { name: 'Not now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('204 555 0148')).toHaveCount(0);
  await page.getByRole('main').getByRole('button', { name: 'Start the call' }).press('Enter');
  await question.getByRole('textbox', { name: 'Reason' }).fill('the school’s deadline is noon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('204 555 0148')).toBeVisible();
  await expect(page.getByText(/Reason now: .*deadline is noon/)).toBeVisible();
  await carnet.close();
});

test('a note is written, looked over, signed, unsigned and signed again, by keyboard alone', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko');
  await go(`/sessions/new/calling/${id}`);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Asked about evening classes.');
  await page.keyboard.press('Control+Enter');
  const ready = page.getByRole('dialog', { name: 'Ready to sign?' });
  await expect(ready).toContainText('Telephone with');
  await expect(ready).toContainText('Identity checked');
  await page.keyboard.press('Escape');
  await expect(ready).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type(' Will call the centre.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Signed.', { exact: true })).toBeVisible();
  const undo = page.locator('.toast').getByRole('button', { name: 'Undo', exact: true });
  await expect(page.getByRole('button', { name: 'Undo signing' })).toBeVisible();
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(text(page)).toHaveValue('Asked about evening classes. Will call the centre.');
  expect((await call('session.list', {})).sessions).toMatchObject([{ signed: false }]);

  await page.keyboard.press('Control+Enter');
  await expect(ready).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(ready).toHaveCount(0);
  // What is final half a minute later, and what is added below it: in the first day, which lasts as long.
  expect((await call('session.list', {})).sessions).toMatchObject([{ signed: false }]);
  await carnet.close();
});

test('several are open at once; finishing later goes back to the list, the running ones first', async () => {
  const { carnet, page, call, go } = await openAgency();
  const olena = await takeIn(call, 'Olena Kovalenko');
  const mariam = await takeIn(call, 'Mariam Haddad');
  for (const id of [olena, mariam]) {
    await go(`/sessions/new/calling/${id}`);
    await expect(text(page)).toBeFocused();
    await page.keyboard.type('First words');
    await page.getByRole('button', { name: 'Finish later' }).press('Enter');
    await expect(title(page)).toHaveText('Sessions');
  }
  const open = page.getByRole('list', { name: 'Open' }).getByRole('listitem');
  await expect(open).toHaveCount(2);
  await expect(open.first()).toContainText('running');
  await open.first().getByRole('link').press('Enter');
  await expect(text(page)).toHaveValue('First words');
  await carnet.close();
});

test('a channel hides what can’t apply; a child who interprets needs a reason', async () => {
  const { carnet, page, call, go } = await openAgency();
  await call('agency.save', { channelRules: { whatsapp: 'agency telephone only' } });
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible();
  const id = await takeIn(call, 'Olena Kovalenko');
  await go(`/sessions/new/calling/${id}`);
  await expect(text(page)).toBeFocused();
  const channel = (name: string) =>
    page.getByRole('radio', { name, exact: true }).check({ force: true });
  const others = page.getByText('Anyone else there?');
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByLabel('Platform')).toHaveCount(0);
  await channel('Video');
  await expect(page.getByLabel('Platform')).toBeVisible();
  await channel('WhatsApp');
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expect(others).toHaveCount(0);
  await expect(page.getByText('Agency rule: agency telephone only')).toBeVisible();
  await expect(page.getByText(/counts as one episode/)).toBeVisible();
  await channel('In person');
  await expect(page.getByLabel('Call-back number')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /No answer/ })).toHaveCount(0);
  await expect(others).toBeVisible();

  await page.getByLabel('Interpreter', { exact: true }).selectOption({ label: 'Child' });
  await expect(page.getByText('A child is interpreting.')).toBeVisible();
  await page.getByLabel('Why a child').fill('Nobody else in the house');
  await expect
    .poll(async () => {
      const [only] = (await call('draft.list', {})).drafts;
      return only ? (await call('draft.get', { id: only.id })).body : {};
    })
    .toMatchObject({
      channel: 'inPerson',
      interpreterKind: 'child',
      interpreterChildReason: 'Nobody else in the house',
    });
  await carnet.close();
});

test('in a session every target is 40 pixels high', async () => {
  const { carnet, page, call, go } = await openAgency();
  const id = await takeIn(call, 'Olena Kovalenko', {
    value: '204 555 0148',
    call: 'yes',
    voicemail: 'yes',
  });
  await go(`/sessions/new/callNow/${id}`);
  await expect(title(page)).toHaveText(/^Telephone, today/);
  await page.getByRole('button', { name: /^After/ }).click();
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.session button, .session select, .session textarea, .session .input-box, .session .segment, .session input.input',
      ),
    ]
      .filter((one) => one.offsetParent !== null && !one.closest('.input-box:not(:scope)'))
      .map(
        (one) =>
          [
            one.textContent?.slice(0, 30) ?? one.tagName,
            one.getBoundingClientRect().height,
          ] as const,
      )
      .filter(([, height]) => height < 39.5),
  );
  expect(small).toEqual([]);
  await carnet.close();
});
