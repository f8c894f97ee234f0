import { expect, type Page } from '@playwright/test';

/** Deriving keys is meant to be slow, and slower where several tests run at once. */
const keysMade = { timeout: 30_000 };

/** The passphrase that is offered, and the recovery words read back; gives the passphrase. */
export async function makesVault(page: Page): Promise<string> {
  const offered = page.locator('.words-five span');
  await expect(offered).toHaveCount(5);
  const passphrase = (await offered.allTextContents()).join(' ');
  await page.getByLabel('Type the five words once').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.locator('.words-twelve li')).toHaveCount(12, keysMade);
  const numbered = await page.locator('.words-twelve li').allTextContents();
  await page.getByRole('button', { name: 'I have them on paper' }).click();
  const boxes = page.getByLabel(/^Word \d+$/);
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) {
    const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
    const word = numbered[Number(label?.replace(/\D/g, '')) - 1] ?? '';
    await box.fill(word.replace(/^\d+/, ''));
  }
  await page.keyboard.press('Enter');
  return passphrase;
}
