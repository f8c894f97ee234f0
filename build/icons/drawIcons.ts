import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../findChromium.mjs';
import { icnsOf, icoOf, type Picture } from './iconFiles.ts';

/**
 * `node build/setup.mjs build/icons/drawIcons.ts`: draws the icons that electron-builder takes from
 * the SVG files beside this one, after one of those was changed. What it draws is committed.
 */
const folder = import.meta.dirname;
const at = (name: string) => join(folder, name);
const windowsSides = [16, 24, 32, 48, 64, 128, 256];
const macSides = [16, 32, 64, 128, 256, 512, 1024];
const linuxSides = [16, 24, 32, 48, 64, 128, 256, 512];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('Chromium draws the icons, and is not here.');
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

async function picture(drawing: string, side: number): Promise<Picture> {
  await page.setViewportSize({ width: side, height: side });
  const svg = readFileSync(at(drawing)).toString('base64');
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${side}" height="${side}" src="data:image/svg+xml;base64,${svg}">`,
  );
  return { side, png: await page.screenshot({ omitBackground: true }) };
}

/** Up to 32 pixels the drawing for small ones is read better. */
async function pictures(
  drawing: string,
  sides: readonly number[],
  small = drawing,
): Promise<Picture[]> {
  const made: Picture[] = [];
  for (const side of sides) made.push(await picture(side <= 32 ? small : drawing, side));
  return made;
}

writeFileSync(
  at('icon.ico'),
  icoOf(await pictures('carnet.svg', windowsSides, 'carnet-small.svg')),
);
writeFileSync(
  at('icon.icns'),
  icnsOf(await pictures('carnet-mac.svg', macSides, 'carnet-small.svg')),
);
writeFileSync(at('document.ico'), icoOf(await pictures('document.svg', windowsSides)));
writeFileSync(at('document.icns'), icnsOf(await pictures('document.svg', macSides)));
mkdirSync(at('linux'), { recursive: true });
for (const { side, png } of await pictures('carnet.svg', linuxSides, 'carnet-small.svg')) {
  writeFileSync(at(`linux/${side}x${side}.png`), png);
}
await browser.close();

const drawings = ['carnet.svg', 'carnet-small.svg', 'carnet-mac.svg', 'document.svg'];
const hashes = drawings.map(
  (name) =>
    `${createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex')}  ${name}\n`,
);
writeFileSync(at('drawn-from.sha256'), hashes.join(''));
