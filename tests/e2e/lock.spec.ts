import { expect, type Page, test } from '@playwright/test';
import { coresOf } from './interruptions/smallDisk.ts';
import { busyAgency } from './support/busyAgency.ts';
import { launchCarnet } from './support/launch.ts';
import { type OpenAgency, openAgency, passphrase } from './support/openAgency.ts';

const opened = { timeout: 30_000 };

async function unlock(page: Page): Promise<void> {
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible(opened);
}

/** Locks that a person or the system does. The page must hear of it by itself. */
const locks: readonly (readonly [string, (agency: OpenAgency) => Promise<unknown>])[] = [
  ['Ctrl+L', ({ page }) => page.keyboard.press('Control+l')],
  ['sleep', ({ carnet }) => carnet.suspend()],
  ['the system’s screen lock', ({ carnet }) => carnet.lockScreen()],
];

const screens = [
  {
    what: 'an intake',
    async open({ page, go }: OpenAgency) {
      await go('/intake');
      const field = page.getByLabel('Keep in mind');
      await expect(page.getByLabel('Name as given', { exact: true })).toBeFocused();
      await page.keyboard.type('Zerihun Wondimagegn');
      await field.focus();
    },
    field: (page: Page) => page.getByLabel('Keep in mind'),
    timer: false,
  },
  {
    what: 'a service',
    async open({ page, call, go }: OpenAgency) {
      const { people } = await call('people.search', { text: 'Hodan' });
      await go(`/clients/${people[0]?.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Hodan');
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Note' }).focus();
    },
    field: (page: Page) => page.getByRole('textbox', { name: 'Note' }),
    timer: false,
  },
  {
    what: 'a session',
    async open({ page, call, go }: OpenAgency) {
      const { people } = await call('people.search', { text: 'Hodan' });
      await go(`/sessions/new/calling/${people[0]?.id}`);
      await expect(page.getByRole('textbox', { name: 'What happened' })).toBeFocused();
      // Begun: it is kept, and its timer is known to whoever locks.
      await expect(page).toHaveURL(/#\/sessions\/(?!new)/);
      await expect
        .poll(async () => (await call('draft.list', {})).drafts.map((draft) => draft.runningSince))
        .toContainEqual(expect.any(Number));
    },
    field: (page: Page) => page.getByRole('textbox', { name: 'What happened' }),
    timer: true,
  },
] as const;

for (const { what, open, field, timer } of screens) {
  test(`${what}, half-typed, is there again after every kind of lock, caret and all`, async () => {
    test.setTimeout(240_000);
    const agency = await openAgency();
    const { carnet, page, call } = agency;
    await busyAgency(agency);
    await open(agency);
    let text = '';
    for (const [how, lock] of locks) {
      await test.step(how, async () => {
        // The last letter is typed in the very moment of the lock.
        await page.keyboard.type('She said zq');
        text = `${text.slice(0, -4)}She said zq${text.slice(-4)}`;
        // The first time the caret goes back into the word; after that it is already there.
        if (how === 'Ctrl+L')
          for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
        const running = (await call('draft.list', {})).drafts.find(
          (draft) => draft.runningSince !== null,
        )?.runningSince;
        await lock(agency);
        await expect(page.locator('input[type="password"]')).toBeFocused(opened);
        const held = await page.evaluate(() => document.documentElement.outerHTML);
        for (const secret of ['She said', 'Hodan', 'Olena', 'Zerihun', 'Westman', 'Brandon']) {
          expect(held, `${secret} on the lock screen`).not.toContain(secret);
        }
        if (timer) await expect(page.getByText(/^Session running \d+:\d\d/)).toBeVisible();
        else await expect(page.getByText(/Session running/)).toHaveCount(0);
        await unlock(page);
        await expect(field(page)).toBeFocused(opened);
        await expect(field(page)).toHaveValue(text);
        const caret = await field(page).evaluate(
          (one: HTMLTextAreaElement | HTMLInputElement) => one.selectionStart,
        );
        expect(caret).toBe(text.length - 4);
        if (timer) {
          await expect(page.getByRole('timer')).toBeVisible();
          const now = (await call('draft.list', {})).drafts.map((draft) => draft.runningSince);
          expect(now).toContain(running);
        }
      });
    }
    await carnet.close();
  });
}

test('the process that held the keys is gone after a lock; another answers after unlocking', async () => {
  test.skip(process.platform !== 'linux', 'looks at the system’s list of processes');
  const agency = await openAgency();
  const { carnet, page, call } = agency;
  const before = coresOf(carnet.userData);
  expect(before).toHaveLength(1);
  await page.keyboard.press('Control+l');
  await expect(page.locator('input[type="password"]')).toBeFocused(opened);
  const left = () => coresOf(carnet.userData).filter((pid) => before.includes(pid));
  await expect.poll(left, opened).toEqual([]);
  await unlock(page);
  expect((await call('me.get', {})).agency.name).toBe('Westman Settlement');
  await carnet.close();
});

test('a session survives the end of the whole program: its words, and the timer from its start', async () => {
  test.setTimeout(180_000);
  const agency = await openAgency();
  const { page, call } = agency;
  await busyAgency(agency);
  const [, , session] = screens;
  await session.open(agency);
  await page.keyboard.type('He fears that the landlord');
  await expect
    .poll(async () =>
      (await call('session.list', {})).sessions.some(
        ({ firstLine }) => firstLine === 'He fears that the landlord',
      ),
    )
    .toBe(true);
  const since = (await call('draft.list', {})).drafts.find(
    ({ runningSince }) => runningSince !== null,
  );
  await agency.carnet.crash();

  const carnet = await launchCarnet({ userData: agency.carnet.userData });
  await unlock(carnet.page);
  // It waits among what is unfinished, on the first screen of the day.
  const row = carnet.page.getByRole('main').getByRole('link', { name: /Session note, .*Hodan/ });
  await row.press('Enter');
  const text = carnet.page.getByRole('textbox', { name: 'What happened' });
  await expect(text).toHaveValue('He fears that the landlord');
  await expect(carnet.page.getByRole('timer')).toBeVisible();
  const drafts = await carnet.page.evaluate(() => window.carnet.call('draft.list', {}));
  expect(JSON.stringify(drafts)).toContain(String(since?.runningSince));
  await carnet.close();
});
