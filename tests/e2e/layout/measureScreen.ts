import type { CDPSession, Page } from '@playwright/test';
import { violationsOn } from '../support/expectAccessible.ts';
import type { ScreenEntry, Scene } from './catalogue/entry.ts';
import { isSpaced, settle, sizes, sizesFor, speak, type Tongue, tongues } from './looks.ts';

/** What was wrong, and in how many combinations. */
export interface Report {
  readonly findings: Map<string, string[]>;
  combinations: number;
}

export const newReport = (): Report => ({ findings: new Map(), combinations: 0 });

function note(report: Report, found: readonly string[], where: string): void {
  for (const finding of found) {
    const places = report.findings.get(finding) ?? [];
    places.push(where);
    report.findings.set(finding, places);
  }
}

/** One finding a line, with the combinations in which it is. */
export function linesOf(report: Report): string[] {
  return [...report.findings].map(([finding, places]) => {
    const more = places.length > 4 ? ` and ${places.length - 4} more` : '';
    return `${finding}\n      ${places.slice(0, 4).join('; ')}${more}`;
  });
}

/**
 * A screen in every language, size and theme; colours, forced colours and motion once each.
 * `listen` is called once in each language, at the first size.
 */
export async function measureScreen(
  scene: Scene,
  protocol: CDPSession,
  entry: ScreenEntry,
  listen: (tongue: Tongue) => Promise<void>,
): Promise<Report> {
  const { page } = scene;
  const report = newReport();
  if (entry.asBefore && process.env['CARNET_LAYOUT'] !== 'whole') {
    note(report, await violationsOn(page), 'axe');
  } else {
    await lookAtColours(page, report);
    await askAxe(page, report);
  }
  for (const tongue of tongues) {
    if (tongue !== 'en') {
      await page.setViewportSize(sizes[0]);
      await speak(page, protocol, tongue);
      if (entry.fleeting) await entry.show(scene);
    }
    await listen(tongue);
    for (const { width, height, is } of sizesFor(tongue, entry)) {
      await page.setViewportSize({ width, height });
      await settle(page);
      if (entry.fleeting) await entry.show(scene);
      await page.locator(entry.there).first().waitFor();
      const where = `${tongue} ${width}×${height}`;
      report.combinations++;
      if (width >= 1024) note(report, await frameFaults(page), where);
      if (is === 'zoom') {
        const found = await page.evaluate(() => window.carnetMeasure?.zoomed());
        note(report, [...(found?.light ?? unmeasured()), ...(found?.focus ?? [])], where);
        continue;
      }
      const found =
        (await page.evaluate(
          (spaced) => window.carnetMeasure?.all(spaced),
          isSpaced(tongue, width),
        )) ?? unmeasured();
      note(report, [...found.light, ...found.focus], where);
      note(report, found.dark, `${where} dark`);
      const spaced = found.spaced.map((finding) => `with a reader’s spacing, ${finding}`);
      note(report, spaced, where);
      report.combinations++;
    }
  }
  await page.setViewportSize(sizes[0]);
  await speak(page, protocol, 'en');
  return report;
}

function unmeasured(): never {
  throw new Error('The measures are not on the page.');
}

async function lookAtColours(page: Page, report: Report): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    note(
      report,
      (await page.evaluate((asked) => window.carnetMeasure?.colours(asked), theme)) ?? [],
      theme,
    );
  }
  await page.emulateMedia({ forcedColors: 'active' });
  note(
    report,
    (await page.evaluate(() => window.carnetMeasure?.withoutColour())) ?? [],
    'forced colours',
  );
  await page.emulateMedia({ forcedColors: 'none' });
  note(report, (await page.evaluate(() => window.carnetMeasure?.moving())) ?? [], 'less motion');
  note(report, (await page.evaluate(() => window.carnetMeasure?.unheard())) ?? [], 'reader');
}

/** All that axe knows against WCAG 2.2 AA; contrast in the other theme as well. */
async function askAxe(page: Page, report: Report): Promise<void> {
  await coloursHaveChanged(page);
  note(report, await violationsOn(page), 'axe');
  await page.emulateMedia({ colorScheme: 'dark' });
  await coloursHaveChanged(page);
  note(report, await violationsOn(page, ['color-contrast']), 'axe, dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await coloursHaveChanged(page);
}

/**
 * A colour on its way to another theme is nobody's to judge. The page hears of the theme with its next
 * frame, and only then begins to change: three frames in which nothing changes are the end of it.
 */
async function coloursHaveChanged(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0; still < 3; still++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
      if (changing.length > 0) still = -1;
      await Promise.allSettled(changing.map((one) => one.finished));
    }
  });
}

/** Of the frame around every screen: it never scrolls itself, beside its page, and its title names nobody. */
async function frameFaults(page: Page): Promise<string[]> {
  let { title, below } = await frameNow(page);
  // A page that was just given another size may take a frame more: what scrolls for good scrolls then too.
  if (below > 1) {
    await settle(page);
    await settle(page);
    ({ title, below } = await frameNow(page));
  }
  return [
    ...(title === 'Carnet' ? [] : [`the title is ${title}`]),
    ...(below > 1 ? [`the frame itself scrolls, by ${below} pixels`] : []),
  ];
}

function frameNow(page: Page): Promise<{ title: string; below: number }> {
  return page.evaluate(() => ({
    title: document.title,
    // What stands before a vault is open has no frame: a page that scrolls as a whole.
    below:
      document.querySelector('.frame') === null
        ? 0
        : (document.scrollingElement?.scrollHeight ?? 0) - document.documentElement.clientHeight,
  }));
}
