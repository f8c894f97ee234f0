import { expect, type Page, test } from '@playwright/test';
import { coresOf } from './interruptions/smallDisk.ts';
import { busyAgency } from './support/busyAgency.ts';
import { launchCarnet } from './support/launch.ts';
import { agencyAt, type OpenAgency, openAgency, passphrase } from './support/openAgency.ts';

const opened = { timeout: 30_000 };
const typed = 'She zqsaid';

async function unlock(page: Page): Promise<void> {
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible(opened);
}

/** Since when the timer of a session runs; null while none does. */
async function runningSince(call: OpenAgency['call']): Promise<number | null> {
  const { drafts } = await call('draft.list', {});
  return drafts.find((draft) => draft.runningSince !== null)?.runningSince ?? null;
}

/** Each with a lock that a person or the system does. The page must hear of it by itself. */
const screens = [
  {
    what: 'an intake, with Ctrl+L',
    lock: ({ page }: OpenAgency) => page.keyboard.press('Control+l'),
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
    what: 'a service, when the laptop goes to sleep',
    lock: ({ carnet }: OpenAgency) => carnet.suspend(),
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
    what: 'a session, with the system’s screen lock',
    lock: ({ carnet }: OpenAgency) => carnet.lockScreen(),
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

/*
 * That every character, the caret and the timer come back from locks and crashes, interruptions.spec.ts
 * shows at twenty points. Here: what the lock screen tells meanwhile, and where the work waits after.
 */
test('half-typed work: the lock screen tells nothing of it; it comes back, after a crash from Today', async () => {
  const agency = await openAgency();
  const { page, call } = agency;
  await busyAgency(agency);
  for (const { what, open, lock, field, timer } of screens) {
    await test.step(what, async () => {
      await open(agency);
      await page.keyboard.type('She said');
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
      const running = await runningSince(call);
      // The last letter is typed in the very moment of the lock.
      await page.keyboard.type('zq');
      await lock(agency);
      await expect(page.locator('input[type="password"]')).toBeFocused(opened);
      const held = await page.evaluate(() => document.documentElement.outerHTML);
      for (const secret of [typed, 'said', 'Hodan', 'Olena', 'Zerihun', 'Westman', 'Brandon']) {
        expect(held, `${secret} on the lock screen`).not.toContain(secret);
      }
      if (timer) await expect(page.getByText(/^Session running \d+:\d\d/)).toBeVisible();
      else await expect(page.getByText(/Session running/)).toHaveCount(0);
      await unlock(page);
      await expect(field(page)).toBeFocused(opened);
      await expect(field(page)).toHaveValue(typed);
      const caret = await field(page).evaluate(
        (one: HTMLTextAreaElement | HTMLInputElement) => one.selectionStart,
      );
      expect(caret).toBe(typed.length - 4);
      expect(await runningSince(call)).toBe(running);
      if (timer) await expect(page.getByRole('timer')).toBeVisible();
      else await page.keyboard.press('Escape');
    });
  }
  const running = await runningSince(call);
  expect(running).toEqual(expect.any(Number));
  await agency.carnet.crash();

  const carnet = await launchCarnet({ userData: agency.carnet.userData });
  await unlock(carnet.page);
  // It waits among what is unfinished, on the first screen of the day.
  const row = carnet.page.getByRole('main').getByRole('link', { name: /Session note, .*Hodan/ });
  await row.press('Enter');
  await expect(carnet.page.getByRole('textbox', { name: 'What happened' })).toHaveValue(typed);
  await expect(carnet.page.getByRole('timer')).toBeVisible();
  expect(await runningSince(agencyAt(carnet).call)).toBe(running);
  await carnet.close();
});

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
