import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../main/core/sync/targets/openStore.ts';
import { WebdavStore } from '../../main/core/sync/targets/webdav/webdavStore.ts';
import type { SyncStore } from '../../main/core/sync/targets/syncStore.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { passes, putAll, type QuietAgency, quietAgency } from '../support/quietAgency.ts';
import { requestsOf } from '../support/requestsOf.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { apacheOnLoopback, apacheUser } from './apache.ts';
import { s3OnLoopback } from './s3OnLoopback.ts';

const many = await quietAgency(200);
const two = await quietAgency(2);

/** What a laptop that has everything asks of a place: of an agency of two and of one of two hundred. */
async function asked(open: (agency: QuietAgency) => SyncStore): Promise<readonly string[][]> {
  const all: string[][] = [];
  for (const agency of [two, many]) {
    const store = open(agency);
    await putAll(store, agency.heads);
    // The first time it learns that this store has what it put into another.
    await passes(agency.log, store);
    const seen = await requestsOf(async () => {
      const { end, work } = await passes(agency.log, store);
      expect(end.state).toBe('done');
      expect(work.requests).toBe(1);
    });
    all.push([...seen]);
  }
  return all;
}

test('looking for news in a folder is one listing, for two laptops and for two hundred', async () => {
  const root = tempFolder('news');
  await asked((agency) => {
    const path = join(root, String(agency.heads.size));
    mkdirSync(path);
    return openStore({ kind: 'folder', path }, wallClock);
  });
});

// Windows has no Apache of its own.
describe.skipIf(process.platform === 'win32')('over WebDAV', () => {
  const apache = apacheOnLoopback();
  test('it is one request', async () => {
    const open = () =>
      new WebdavStore({ url: apache.newPlace(), ...apacheUser }, { authority: '' });
    expect(await asked(open)).toEqual([['PROPFIND 207'], ['PROPFIND 207']]);
  });
});

describe('over S3', () => {
  const s3 = s3OnLoopback({ knowsConditions: true });
  test('it is one request', async () => {
    const seen = await asked(() => openStore(s3.newPlace(), wallClock));
    expect(seen).toEqual([['GET 200'], ['GET 200']]);
  });
});
