import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA on the page as it is now: a rule and where, one a line. Its script
 * is read once by each document; the page's own policy does not apply to the debugger that brings it.
 * `rules` asks only these.
 */
export async function violationsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    ([wanted, only]) => {
      // Only what is wrong is described: to name each element that is well takes as long as to look.
      const asked = window.axe.run(document, {
        runOnly: only === null ? { type: 'tag', values: wanted } : { type: 'rule', values: only },
        resultTypes: ['violations'],
      });
      return asked.then(({ violations }) =>
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target)).join(' ')}`,
        ),
      );
    },
    [tags, rules === undefined ? null : [...rules]] as const,
  );
}

/** No violation of WCAG 2.2 AA on what is on screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

declare global {
  interface Window {
    /** Brought by the tests. */
    axe: typeof axe;
  }
}
