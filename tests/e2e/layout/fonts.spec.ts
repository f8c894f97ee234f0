import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { openAgency } from '../support/openAgency.ts';
import { fullAgency, nativeNames } from '../support/fullAgency.ts';

/** The font that must draw each script: bundled, and nobody's own. */
const bundled: Readonly<Record<(typeof nativeNames)[number]['script'], RegExp>> = {
  Cyrl: /^(Noto Sans|Source Serif 4)/,
  // Vietnamese: the letters that the Latin fonts hold may be theirs.
  Latn: /^(Noto Sans|Atkinson Hyperlegible Next|Source Serif 4)/,
  Arab: /^Noto Sans Arabic/,
  Ethi: /^Noto Sans Ethiopic/,
  Guru: /^Noto Sans Gurmukhi/,
  Deva: /^Noto Sans/,
  Beng: /^Noto Sans Bengali/,
  Taml: /^Noto Sans Tamil/,
  Mymr: /^Noto Sans Myanmar/,
  Hans: /^Noto Sans SC/,
};

/** Which fonts really drew the letters of an element: a space may come from any of them. */
async function fontsOf(
  protocol: CDPSession,
  selector: string,
  spaces: number,
): Promise<{ family: string; bundled: boolean }[]> {
  const { root } = await protocol.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts
    .filter(({ glyphCount, isCustomFont }) => glyphCount > spaces || !isCustomFont)
    .map(({ familyName, isCustomFont }) => ({ family: familyName, bundled: isCustomFont }));
}

/** Files of fonts that the page has read so far. */
const filesRead = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2')),
  );

test('each script is drawn by a bundled font, read when it is needed, and runs its own way', async () => {
  // No font was read before.
  const agency = await openAgency({ alone: true });
  const { carnet, page, go, call } = agency;
  const strange: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin) strange.push(request.url());
  });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('DOM.enable');
  await protocol.send('CSS.enable');
  await go('/settings/about');
  await expect(page.getByRole('tabpanel')).toBeVisible();
  const before = await filesRead(page);
  expect(before.filter((name) => /noto/i.test(name))).toEqual([]);

  const { crowded } = await fullAgency(agency);
  for (const { roman, native, script } of nativeNames) {
    await test.step(`${script}: ${native}`, async () => {
      const { people } = await call('people.search', { text: native });
      const found = people.find(({ name }) => name.full === roman);
      expect(found, `${native} is found`).toBeDefined();
      await go(`/clients/${found?.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(roman);
      // Vietnamese is written in Latin letters: the name as given itself.
      const selector = script === 'Latn' ? 'h1 bdi' : 'h1 .name-native';
      const name = page.locator(selector).first();
      await expect(name).toHaveText(native);
      await page.evaluate(() => document.fonts.ready);
      const drawn = await fontsOf(protocol, selector, native.split(' ').length - 1);
      expect(drawn.length).toBeGreaterThan(0);
      for (const font of drawn) {
        expect(font.bundled, `${native} in ${font.family}`).toBe(true);
        expect(font.family, native).toMatch(bundled[script]);
      }
      expect(await name.evaluate((bdi) => getComputedStyle(bdi).direction)).toBe(
        script === 'Arab' ? 'rtl' : 'ltr',
      );
    });
  }

  await test.step('in a note as in a name', async () => {
    await go(`/clients/${crowded}`);
    await expect(page.locator('.timeline-text').first()).toContainText(nativeNames[0].native);
    await page.evaluate(() => document.fonts.ready);
    // What is typed into a field can't be asked this way; the note that was kept can.
    const drawn = await fontsOf(protocol, '.timeline-text > [dir]', 0);
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.filter((font) => !font.bundled)).toEqual([]);
    await go('/sessions/new/calling');
    const text = page.locator('textarea[name="text"]');
    await text.fill('مريم الخطيب');
    expect(await text.evaluate((area) => getComputedStyle(area).direction)).toBe('rtl');
  });
  expect(strange, 'nothing is asked of another place').toEqual([]);
  await carnet.close();
});
