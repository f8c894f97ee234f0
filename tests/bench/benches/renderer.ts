import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../../build/bundle/bundle.ts';
import { distFolder } from '../../../build/paths.ts';
import { launchCarnet } from '../../e2e/support/launch.ts';
import type { Measure } from '../measure.ts';

/** Scripts that the window loads before Today, compressed; and how long the window takes to show. */
export async function* run(): AsyncIterable<Measure> {
  await bundle();
  const start = performance.now();
  const carnet = await launchCarnet();
  await carnet.page.getByRole('heading').first().waitFor();
  const shown = (performance.now() - start) / 1000;
  const loaded = await carnet.page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname),
  );
  const { runtime } = carnet;
  await carnet.close();
  const folder = join(distFolder, 'renderer');
  const scripts = new Set(loaded.filter((path) => path.endsWith('.js')));
  // Today's own part is loaded after unlocking.
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (/^(TodayScreen|OpenVault|Frame)-.*\.js$/.test(name)) scripts.add(`/assets/${name}`);
  }
  let bytes = 0;
  for (const path of scripts) bytes += gzipSync(readFileSync(join(folder, path))).length;
  yield {
    bench: 'renderer',
    metric: 'JavaScript before Today, compressed',
    value: bytes / 1000,
    unit: 'kB',
    n: scripts.size,
    budget: 350,
  };
  yield {
    bench: 'renderer',
    metric: `process start to first screen, on ${runtime === 'host' ? 'the Chromium host' : 'Electron'}`,
    value: shown,
    unit: 's',
    n: 1,
    ...(runtime === 'electron' ? { budget: 1 } : {}),
  };
}
