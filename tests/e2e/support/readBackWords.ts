import { expect, type Locator, type Page } from '@playwright/test';

/** The twelve recovery words that are on screen, without their numbers. */
export async function recoveryWords(page: Page): Promise<string[]> {
  const numbered = await page.locator('.words-twelve li').allTextContents();
  return numbered.map((word) => word.replace(/^\d+/, ''));
}

/** The two boxes that ask for words of a list, each by its number, filled. */
export async function fillAskedWords(boxes: Locator, words: readonly string[]): Promise<void> {
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) {
    const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
    await box.fill(words[Number(label?.replace(/\D/g, '')) - 1] ?? '');
  }
}

/** As a person does it: they are on paper, and two of them are typed; gives the twelve. */
export async function readBackWords(
  page: Page,
  onward: string,
  boxes: Locator = page.getByLabel(/^Word \d+$/),
): Promise<string[]> {
  const words = await recoveryWords(page);
  await page.getByRole('button', { name: onward }).click();
  await fillAskedWords(boxes, words);
  await page.keyboard.press('Enter');
  return words;
}
