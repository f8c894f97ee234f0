import { expect, test } from '@playwright/test';
import { busyAgency } from './support/busyAgency.ts';
import { openAgency } from './support/openAgency.ts';

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
