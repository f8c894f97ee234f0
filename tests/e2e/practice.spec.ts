import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchCarnet } from './support/launch.ts';

/** The strip, the guide's steps really done, help, start again, leave: one walk, one start. */
test('somebody new tries Carnet with invented people, and nothing of it is kept', async () => {
  const carnet = await launchCarnet();
  const { page, userData } = carnet;
  const guide = page.getByRole('complementary', { name: 'First ten minutes' });
  const done = (count: number) => expect(guide).toContainText(`${count} of 8 done`);

  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Carnet' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Setting up Carnet' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Try it with invented people first' }).click();
  const strip = page.getByRole('complementary', { name: /Practice agency: everyone here/ });
  await expect(strip).toBeVisible();
  await done(0);
  expect(existsSync(join(userData, 'vaults'))).toBe(false);

  await test.step('a safe number: the rules stand beside it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Maryna');
    await expect(page.getByRole('option', { name: /Maryna/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Copy/ }).first().click();
    await done(1);
    // Outside of her hours the rule is asked about first.
    const asked = page.getByRole('alertdialog');
    const copied = page.getByText('Copied. Cleared from the clipboard in 60 seconds.');
    await expect(asked.or(copied)).toBeVisible();
    if (await asked.isVisible()) await asked.getByRole('button', { name: 'Not now' }).click();
  });

  await test.step('looking ticks nothing off; a call that nobody answered does', async () => {
    await guide.getByRole('button', { name: 'Take me there' }).click();
    await done(1);
    await page.evaluate(() => {
      window.location.hash = '/today';
    });
    await page.getByRole('button', { name: /^Call:.*Samir/ }).click();
    await expect(page).toHaveURL(/sessions/);
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Enter');
    await done(2);
  });

  await test.step('a possible duplicate, and the cover', async () => {
    await page.evaluate(() => {
      window.location.hash = '/duplicates';
    });
    await page.getByRole('button', { name: 'Different people' }).first().click();
    await done(3);
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await done(4);
  });

  await test.step('something is wrong is found', async () => {
    await page.evaluate(() => {
      window.location.hash = '/crisis';
    });
    await done(5);
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Something is wrong' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the palette finds help by a word of it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('voicemail');
    await expect(
      page.getByRole('option', { name: /Help: Reaching a person safely/ }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('start again: the same people, the first step', async () => {
    await strip.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Start again' }).click();
    await expect(guide).toContainText('0 of 8 done');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('leave: the start screen says so, and the folder is gone', async () => {
    await strip.getByRole('button', { name: 'Leave practice' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave practice' }).click();
    await expect(page.getByText('Practice has ended. Nothing of it was kept.')).toBeVisible();
    await expect(strip).toBeHidden();
    expect(existsSync(join(userData, 'practice'))).toBe(false);
  });
  await carnet.close();
});
