import { expect, type Page } from '@playwright/test';
import { readBackWords } from './readBackWords.ts';

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
  await readBackWords(page, 'I have them on paper');
  return passphrase;
}
