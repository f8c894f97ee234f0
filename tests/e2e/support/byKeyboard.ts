import { expect, type Page } from '@playwright/test';

/** From here on, a pointer that touches the page fails the test. */
export async function withoutPointer(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(type, () => seen.push(type), true);
    Object.assign(window, { pointersSeen: seen });
  });
  return async () =>
    expect(await page.evaluate(() => Reflect.get(window, 'pointersSeen'))).toEqual([]);
}

/** Where keys go now; the page's body is nowhere. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one === null || one === document.body ? 'nowhere' : one.tagName.toLowerCase();
  });

/** Tab until something with this name has the focus, as a person does who looks for it. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement)) return '';
      const label =
        one instanceof HTMLInputElement ||
        one instanceof HTMLTextAreaElement ||
        one instanceof HTMLSelectElement
          ? (one.labels?.[0]?.textContent ?? '')
          : '';
      return one.getAttribute('aria-label') ?? (label || (one.textContent ?? ''));
    });
    if (name.test(at)) return;
    await page.keyboard.press('Tab');
    expect(await focused(page), `step ${step} on the way to ${name.source}`).not.toBe('nowhere');
  }
  throw new Error(`Tab does not lead to ${name.source}`);
}
