import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../main/core/sync/targets/openStore.ts';
import type { SyncStore } from '../../../main/core/sync/targets/syncStore.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { apacheUser, startApache } from '../../support/apacheServer.ts';
import { passes, putAll, quietAgency } from '../../support/quietAgency.ts';
import { requestsOf } from '../../support/requestsOf.ts';
import { startS3 } from '../../support/s3Server.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { type Measure, percentile, timed } from '../measure.ts';

/** As many older heads as a laptop leaves, at most, before it takes them away. */
const older = 8;
const times = 20;

/** What looking for news costs a laptop that has everything, in an agency of two and of two hundred. */
export async function* run(): AsyncIterable<Measure> {
  const root = tempFolder('bench-idle');
  const folder = join(root, 'folder');
  mkdirSync(folder);
  const apache = await startApache(tempFolder('bench-apache'));
  const s3 = await startS3(tempFolder('bench-s3'), { knowsConditions: true });
  let places = 0;
  const opens: Readonly<Record<string, () => SyncStore>> = {
    folder: () => {
      const path = join(folder, String((places += 1)));
      mkdirSync(path);
      return openStore({ kind: 'folder', path }, wallClock);
    },
    'WebDAV (Apache)': () =>
      openStore(
        { kind: 'webdav', url: apache.newPlace(), ...apacheUser, authority: '' },
        wallClock,
      ),
    S3: () => openStore(s3.newPlace(), wallClock),
  };
  try {
    for (const laptops of [2, 200]) {
      const { log, heads } = await quietAgency(laptops, older);
      for (const [place, open] of Object.entries(opens)) {
        const store = open();
        await putAll(store, heads);
        // It takes its own older heads away, one each time it finds nothing else to do.
        for (let turn = 0; turn < older + 2; turn += 1) await passes(log, store);
        let asked = 0;
        const took = await timed(times, async () => {
          const seen = await requestsOf(async () => {
            asked = Math.max(asked, (await passes(log, store)).work.requests);
          });
          asked = Math.max(asked, seen.length);
        });
        const named = { bench: 'sync-idle', n: heads.size };
        const where = `${laptops} laptops, ${place}`;
        yield { ...named, metric: `no news, ${where}`, value: asked, unit: 'requests', budget: 2 };
        yield {
          ...named,
          metric: `no news, ${where}, median`,
          value: percentile(took, 0.5),
          unit: 'ms',
        };
      }
    }
  } finally {
    await apache.end();
    await s3.end();
  }
}
