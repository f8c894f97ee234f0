import { expect, type Page, test } from '@playwright/test';
import { busyAgency } from './support/busyAgency.ts';
import { chooseList, writeList } from './support/chooseList.ts';
import { expectAccessible } from './support/expectAccessible.ts';
import { openAgency } from './support/openAgency.ts';

const list = [
  'Client number,Name,Date of birth,Phone,Status,Family number,Remarks',
  'C1,Olena Kovalenko,03/04/1984,204 555 0148,PR,F1,call after 5 pm',
  'C2,Luz Ortega,14/02/1985,204 555 0150,Permanent resident,F3,',
  'C3,Luz Ortega,14/02/1985,204 555 0150,PR,F3,needs interpreter',
].join('\n');

const sizes = [
  { width: 1366, height: 650 },
  { width: 1024, height: 700 },
];

/** One title, the right language, a place for focus, and nothing that a window of this size can't hold. */
async function expectInOrder(page: Page, language: string, where: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
  await expect(page.locator('html'), where).toHaveAttribute('lang', `${language}-CA`);
  expect(await page.title(), where).toBe('Carnet');
  for (const size of sizes) {
    await page.setViewportSize(size);
    const outside = await page.evaluate(() => {
      const root = document.documentElement;
      const wide = [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && box.right > root.clientWidth + 1;
        })
        .filter((one) => !one.closest('.visually-hidden, .import-scroll'))
        .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
      return {
        sideways: root.scrollWidth - root.clientWidth,
        // What scrolls is the page inside the frame: two bars side by side would be one too many.
        scrolls: (document.scrollingElement?.scrollHeight ?? 0) - root.clientHeight > 1,
        wide: wide.slice(0, 5),
      };
    });
    expect(outside, `${where} at ${size.width}×${size.height}`).toEqual({
      sideways: 0,
      scrolls: false,
      wide: [],
    });
  }
  await page.setViewportSize(sizes[0] ?? { width: 1366, height: 650 });
}

for (const language of ['en', 'fr'] as const) {
  for (const dark of [false, true]) {
    test(`every screen, ${language}, ${dark ? 'dark' : 'light'}`, async () => {
      test.setTimeout(240_000);
      const agency = await openAgency({ language, dark });
      const { carnet, page, call, go } = agency;
      const { olena, draftId, signedId } = await busyAgency(agency);
      await go('/import');
      await chooseList(agency, writeList(`list-${language}-${dark}.csv`, list));
      await expect(page.locator('.import-table')).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page);
      const [read] = (await call('import.list', {})).imports;
      if (read === undefined) throw new Error('nothing was read');
      await page.locator('.form-buttons button').last().click();
      await expect(page.locator('.import-facts')).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page);
      await expectInOrder(page, language, 'the questions of an import');
      await call('import.plan', { id: read.id, mapping: read.columns, choices: read.choices });

      const screens: readonly (readonly [string, string])[] = [
        ['/today', '.row, [class*="today"]'],
        ['/clients', '[role="list"], table, [class*="client"]'],
        [`/clients/${olena}`, '[class*="timeline"]'],
        [`/clients/${olena}/edit`, 'form'],
        ['/intake', 'form'],
        ['/sessions', 'main li'],
        ['/sessions/new', '[role="combobox"]'],
        [`/sessions/${draftId}`, 'textarea'],
        [`/sessions/${signedId}`, 'main'],
        ['/import', 'main li'],
        [`/import/${read.id}`, '.import-steps'],
        ['/duplicates', 'main li, main article, [class*="pair"]'],
        ['/settings/laptop', '[role="tabpanel"]'],
        ['/settings/security', '[role="tabpanel"]'],
        ['/settings/agency', '[role="tabpanel"]'],
        ['/settings/about', '[role="tabpanel"]'],
        ['/audit', 'main [role="listitem"], main li'],
      ];
      for (const [path, there] of screens) {
        await test.step(path.replace(/[0-9a-f]{8}-[0-9a-f-]+/g, ':id'), async () => {
          await go(path);
          await expect(page.locator(there).first(), path).toBeVisible();
          await page.keyboard.press('Escape');
          await expectAccessible(page);
          await expectInOrder(page, language, path);
        });
      }

      await test.step('what stands over a screen', async () => {
        await go(`/clients/${olena}`);
        await expect(page.locator('[class*="timeline"]').first()).toBeVisible();
        for (const keys of ['Control+k', '?', 'Control+Shift+L']) {
          await page.keyboard.press(keys);
          const dialog = page.getByRole('dialog');
          await expect(dialog.first(), keys).toBeVisible();
          await expectAccessible(page);
          for (let tries = 0; tries < 3 && (await dialog.count()) > 0; tries++) {
            await page.keyboard.press('Escape');
            await page.waitForTimeout(300);
          }
          await expect(dialog, `Esc closes ${keys}`).toHaveCount(0);
        }
      });

      await test.step('locked', async () => {
        await page.keyboard.press('Control+l');
        await expect(page.locator('input[type="password"]')).toBeFocused();
        await expectAccessible(page);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      });
      await carnet.close();
    });
  }
}

test('wherever Tab leads, focus is seen and stands free', async () => {
  const agency = await openAgency();
  const { carnet, page, go } = agency;
  const { olena } = await busyAgency(agency);
  for (const path of ['/today', `/clients/${olena}`, '/intake', '/settings/laptop']) {
    await go(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const one = document.activeElement;
        if (!(one instanceof HTMLElement) || one === document.body)
          return { what: 'nothing', seen: false, inside: false };
        // A control may draw its ring on the box around it.
        const rings: Element[] = [one];
        for (let up = one.parentElement; up && rings.length < 3; up = up.parentElement)
          rings.push(up);
        for (const label of one instanceof HTMLInputElement ? (one.labels ?? []) : [])
          rings.push(label, ...label.children);
        const drawn = (style: CSSStyleDeclaration) =>
          style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
        const seen =
          rings.some((ring) => drawn(getComputedStyle(ring))) ||
          // A link that covers its row draws its ring around the row.
          drawn(getComputedStyle(one, '::after'));
        const box = one.getBoundingClientRect();
        const inside = box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
        return { what: `${one.tagName} ${one.textContent?.slice(0, 30) ?? ''}`, seen, inside };
      });
      expect(focus, `${path}, step ${step}: ${focus.what}`).toMatchObject({
        seen: true,
        inside: true,
      });
    }
  }
  await carnet.close();
});
