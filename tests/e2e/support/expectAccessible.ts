import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of WCAG 2.2 AA on what is on screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode: the other one opens a page of its own, which Carnet's window refuses.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target)).join(' ')}`,
    ),
  ).toEqual([]);
}
