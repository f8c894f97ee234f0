import { expect, type Page, test } from '@playwright/test';
import { busyAgency } from './support/busyAgency.ts';
import { openAgency, passphrase } from './support/openAgency.ts';

const covered = (page: Page) => page.getByRole('dialog', { name: 'The screen is covered' });

/** What lies on top at many points of the window: only the cover, or something else's class. */
const onTop = (page: Page) =>
  page.evaluate(() => {
    const seen = new Set<string>();
    for (let x = 2; x < window.innerWidth; x += 60) {
      for (let y = 2; y < window.innerHeight; y += 40) {
        seen.add(document.elementFromPoint(x, y)?.className ?? 'nothing');
      }
    }
    return [...seen];
  });

/** Everything that a screen reader can reach. */
const heard = async (page: Page) => page.locator('body').ariaSnapshot();

async function coverAndLook(page: Page, blank: Buffer | null): Promise<Buffer> {
  await page.keyboard.press('F9');
  await expect(covered(page)).toBeVisible();
  expect(await onTop(page)).toEqual(['cover']);
  expect(await heard(page)).not.toMatch(/Olena|Hodan|Westman|Today|Client/);
  const picture = await page.screenshot();
  if (blank !== null) expect(picture.equals(blank), 'every covered screen looks alike').toBe(true);
  return picture;
}

test('F9 covers every screen in the next frame, and gives it back as it was', async () => {
  const agency = await openAgency();
  const { carnet, page, go } = agency;
  const { hodan } = await busyAgency(agency);
  await go('/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('the next frame is blank; how long that took is noted', async () => {
    // The page hears nothing of the key itself. The clock starts before it is sent: what is noted
    // holds the way from the test to the browser, too.
    const taken = await page.evaluateHandle(() => ({
      frame: new Promise<{ nextFrame: string[]; ms: number }>((resolve) => {
        const sent = performance.now();
        new MutationObserver(() => {
          requestAnimationFrame(() => {
            const at = (x: number, y: number) => document.elementFromPoint(x, y)?.className ?? '';
            const nextFrame = [at(3, 3), at(300, 300)];
            requestAnimationFrame((painted) => resolve({ nextFrame, ms: painted - sent }));
          });
        }).observe(document.documentElement, { attributeFilter: ['data-covered'] });
      }),
    }));
    await page.keyboard.press('F9');
    const { nextFrame, ms } = await taken.evaluate(({ frame }) => frame);
    expect(nextFrame).toEqual(['cover', 'cover']);
    test.info().annotations.push({
      type: 'F9 to a painted blank page',
      description: `${ms.toFixed(1)} ms`,
    });
    await page.keyboard.press('F9');
    await expect(covered(page)).toHaveCount(0);
  });

  let blank: Buffer;
  await test.step('over a dialog, with the caret inside a word', async () => {
    await go(`/clients/${hodan}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hodan');
    await page.keyboard.press('Control+Shift+L');
    // Its first list opens by itself, and hides the rest while it is open.
    await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
    await page.keyboard.press('Escape');
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.focus();
    await page.keyboard.type('Brought the lease');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
    blank = await coverAndLook(page, null);
    // Nothing that is typed or pressed gets through.
    await page.keyboard.type('secret');
    await page.keyboard.press('Control+k');
    await page.mouse.click(300, 300);
    await page.keyboard.press('F9');
    await expect(note).toBeFocused();
    await page.keyboard.type('!');
    await expect(note).toHaveValue('Brought the !lease');
    await page.keyboard.press('Escape');
  });

  await test.step('an open list stays open, and a scrolled page where it was', async () => {
    await go('/intake');
    await expect(page.getByLabel('Name as given', { exact: true })).toBeFocused();
    const speaks = page.getByRole('combobox', { name: 'Speaks best' });
    await speaks.focus();
    await page.keyboard.type('Ukr');
    const list = page.getByRole('listbox');
    await expect(list).toBeVisible();
    // A page that moves shuts the list: what is being typed stays, and the list is there again.
    for (const top of [0, 10_000, 200]) {
      await page.evaluate((to) => document.getElementById('main')?.scrollTo(0, to), top);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await expect(speaks).toHaveValue('Ukr');
    await expect(list).toBeVisible();
    const scrolled = () => page.evaluate(() => document.getElementById('main')?.scrollTop);
    const before = await scrolled();
    await coverAndLook(page, blank);
    await page.keyboard.press('F9');
    await expect(list).toBeVisible();
    await expect(speaks).toBeFocused();
    expect(await scrolled()).toBe(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(speaks).toHaveValue('Ukrainian');
  });

  await test.step('over the palette and over what wants to be heard', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Olena');
    await expect(page.getByRole('option', { name: /Olena/ }).first()).toBeVisible();
    await coverAndLook(page, blank);
    await page.keyboard.press('F9');
    await expect(page.getByRole('option', { name: /Olena/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('while an input method composes, and not twice for a key held down', async () => {
    const press = (repeat: boolean) =>
      page.evaluate((repeated) => {
        const key = { key: 'Process', code: 'F9', isComposing: true, repeat: repeated };
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
        );
      }, repeat);
    await press(false);
    await expect(covered(page)).toBeVisible();
    await press(true);
    await expect(covered(page)).toBeVisible();
    await press(false);
    await expect(covered(page)).toHaveCount(0);
  });

  await test.step('a printer gets nothing of it', async () => {
    await page.keyboard.press('F9');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.body.innerText.trim())).toBe('');
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('Esc asks the passphrase, which has the focus; F9 works there too', async () => {
    await page.keyboard.press('Escape');
    const secret = page.locator('input[type=password]');
    await expect(secret).toBeFocused({ timeout: 30_000 });
    await page.keyboard.type('abc');
    await coverAndLook(page, blank);
    await page.keyboard.type('xyz');
    await page.keyboard.press('Escape');
    await expect(secret).toBeFocused();
    await expect(secret).toHaveValue('abc');
    await secret.fill(passphrase);
    await page.keyboard.press('Enter');
    // What was half-typed was kept before the lock.
    await expect(page.getByRole('combobox', { name: 'Speaks best' })).toHaveValue('Ukrainian', {
      timeout: 30_000,
    });
  });
  await carnet.close();
});

test('a page that stays covered for two minutes is locked', async () => {
  // Its clock is the test's.
  const { carnet, page } = await openAgency({ alone: true });
  await page.clock.install();
  await page.keyboard.press('F9');
  await expect(covered(page)).toBeVisible();
  await page.clock.fastForward(119_000);
  await expect(covered(page)).toBeVisible();
  await page.clock.fastForward(2000);
  await expect(page.locator('input[type=password]')).toBeFocused({ timeout: 30_000 });
  await carnet.close();
});
