import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { idsIn } from '../support/fullAgency.ts';
import { launchCarnet } from '../support/launch.ts';
import { agencyAt, openAgency } from '../support/openAgency.ts';
import { appImage } from '../support/releaseOfRun.ts';
import { startedCarnet } from '../support/startedCarnet.ts';
import { madeWorld } from '../support/worlds/madeWorld.ts';
import type { Scene, Walk } from './catalogue/entry.ts';
import { walks } from './catalogue/catalogue.ts';
import { faultsOf, heard, skeleton } from './heard.ts';
import { linesOf, measureScreen } from './measureScreen.ts';
import { bringMeasures } from './measuringScript.ts';

async function openScene(walk: Walk): Promise<Scene> {
  const nobody = { olena: '', hodan: '', draftId: '', signedId: '', crowded: '' };
  if (walk.agency === 'none') {
    const carnet = await launchCarnet();
    const unopened = () => Promise.reject(new Error('No vault is open.'));
    return { carnet, page: carnet.page, call: unopened, go: unopened, ids: nobody, world: '' };
  }
  if (walk.agency === 'several' || walk.agency === 'road') {
    const world = await madeWorld(walk.agency);
    const laptop = join(world, { several: 'office', road: 'laptop' }[walk.agency]);
    const carnet = await startedCarnet(laptop, { locale: 'en-CA' });
    return { ...agencyAt(carnet), ids: nobody, world };
  }
  const agency = await openAgency({
    ...(walk.agency !== 'empty' && { holds: walk.agency }),
    ...(walk.isAppImage && { appImage: appImage(), feed: 'http://127.0.0.1:9/feed/' }),
  });
  const ids = walk.agency === 'full' ? idsIn(agency.carnet.userData) : nobody;
  return { ...agency, ids, world: '' };
}

/*
 * Layout test and reader test: each walk starts Carnet once and measures every screen on its way in
 * English, French and the pseudo-language, at each size, in both themes.
 */
for (const walk of walks) {
  test(walk.name, async () => {
    // Minutes on a laptop that does other things as well; what hangs is told by the page’s own bound.
    test.setTimeout(900_000);
    const began = performance.now();
    const scene = await openScene(walk);
    const { page } = scene;
    // What doesn't come is told by its name, long before the walk is over.
    page.setDefaultTimeout(20_000);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await bringMeasures(page);
    const protocol = await page.context().newCDPSession(page);
    let combinations = 0;
    for (const entry of walk.entries) {
      await test.step(entry.name, async () => {
        await entry.show(scene);
        await page.locator(entry.there).first().waitFor();
        let english = '';
        const report = await measureScreen(scene, protocol, entry, async (tongue) => {
          if (tongue === 'pseudo') return;
          if (tongue === 'en') english = await heard(page, entry.whole ?? false);
          else
            await expect
              .soft(async () => {
                const french = await heard(page, entry.whole ?? false);
                expect(skeleton(french), entry.name).toEqual(skeleton(english));
              }, 'French sounds alike')
              .toPass({ timeout: 3000 });
        });
        expect.soft(english).toMatchSnapshot(`${entry.name}.txt`);
        expect.soft(faultsOf(english), `${entry.name}, heard`).toEqual([]);
        combinations += report.combinations;
        expect.soft(linesOf(report), entry.name).toEqual([]);
      });
    }
    console.log(
      `${walk.name}: ${walk.entries.length} screens, ${combinations} combinations, ${Math.round((performance.now() - began) / 1000)} s`,
    );
    await scene.carnet.close();
  });
}
