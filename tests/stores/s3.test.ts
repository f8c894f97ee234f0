import dns from 'node:dns';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../main/core/sync/targets/openStore.ts';
import type { SyncStore } from '../../main/core/sync/targets/syncStore.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { requestsOf } from '../support/requestsOf.ts';
import { s3Credentials, s3OnLoopback } from './s3OnLoopback.ts';
import { storeContract } from './storeContract.ts';

const newer = s3OnLoopback({ knowsConditions: true });
const paging = s3OnLoopback({ knowsConditions: true, pageSize: 10 });
const older = s3OnLoopback({ knowsConditions: false });
const byHost = s3OnLoopback({ knowsConditions: true, vhost: 'carnet.example' });
const file = (n: number) => `carnet/v1/agency/log/laptop-a/${n}`;
const folder = 'carnet/v1/agency/log/laptop-a/';
const bytes = (length: number) => new Uint8Array(length).fill(7);

for (const [name, server, decides] of [
  ['S3, with conditional writes', newer, 'place'],
  ['S3, without', older, 'sequence'],
] as const) {
  storeContract(name, async () => {
    const place = server.newPlace();
    return {
      mine: openStore(place, wallClock),
      theirs: openStore(place, wallClock),
      decides,
      settle: async () => undefined,
    };
  });
}

describe('on S3', () => {
  test('each call is one request once the connection is known; a put without conditions, two', async () => {
    const place = newer.newPlace();
    await openStore(place, wallClock).put(file(1), bytes(10));
    const store = openStore(place, wallClock);
    expect(await requestsOf(() => store.put(file(2), bytes(10)))).toEqual([
      'PUT 412',
      'HEAD 200',
      'PUT 200',
    ]);
    expect(await requestsOf(() => store.put(file(3), bytes(2_000_000)))).toEqual(['PUT 200']);
    expect(await requestsOf(() => store.put(file(3), bytes(10)))).toEqual(['PUT 412']);
    expect(await requestsOf(() => store.get(file(3), 3e6))).toEqual(['GET 200']);
    expect(await requestsOf(() => store.get(file(9), 100))).toEqual(['GET 404']);
    expect(await requestsOf(() => store.list(folder))).toEqual(['GET 200']);
    expect(await requestsOf(() => store.delete(file(3)))).toEqual(['DELETE 204']);

    const plain = openStore(older.newPlace(), wallClock);
    await plain.put(file(1), bytes(10));
    expect(await requestsOf(() => plain.put(file(2), bytes(10)))).toEqual(['HEAD 404', 'PUT 200']);
    expect(await requestsOf(() => plain.put(file(2), bytes(10)))).toEqual(['HEAD 200']);
  });

  test('a listing of more than a page comes whole', async () => {
    const store = openStore(paging.newPlace(), wallClock);
    const names = Array.from({ length: 25 }, (_, at) => file(at + 1));
    await Promise.all(names.map((name) => store.put(name, bytes(1))));
    let listed: readonly string[] = [];
    const requests = await requestsOf(async () => {
      listed = await store.list(folder);
    });
    expect(listed.toSorted()).toEqual(names.toSorted());
    expect(requests).toEqual(['GET 200', 'GET 200', 'GET 200']);
  });

  test('a bucket of its own host name, over TLS under the agency’s own authority', async () => {
    const place = byHost.newPlace();
    const asked: string[] = [];
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation(((
      host: string,
      options: { all?: boolean },
      done: (...found: unknown[]) => void,
    ) => {
      asked.push(host);
      if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    }) as never);
    try {
      const store = openStore(place, wallClock);
      expect(await store.put(file(1), bytes(10))).toBe('put');
      expect(await store.put(file(1), bytes(11))).toBe('there');
      expect(await store.list(folder)).toEqual([file(1)]);
      const odd = `${folder}7 (copie de Zoé, 100 % + l’autre !*’)`;
      expect(await store.get(odd, 100)).toEqual({ state: 'absent' });
      await expect(
        openStore({ ...place, authority: '' }, wallClock).list(folder),
      ).rejects.toMatchObject({ problem: 'certificateUntrusted' });
    } finally {
      lookup.mockRestore();
    }
    expect(new Set(asked)).toEqual(new Set(['agency.s3.carnet.example']));
  });

  test('a laptop whose clock is years off still syncs', async () => {
    const place = newer.newPlace();
    for (const years of [-9, 5]) {
      const clock = { now: () => Date.now() + years * 365 * 86_400_000 };
      const store = openStore(place, clock);
      await store.put(file(10 + years), bytes(10));
      expect(await requestsOf(() => store.get(file(10 + years), 100))).toEqual(['GET 200']);
    }
  });

  test('wrong credentials and a bucket that is not there: each says so', async () => {
    const place = newer.newPlace();
    for (const [changed, problem] of [
      [{ secret: 'wrong' }, 'denied'],
      [{ keyId: 'NOBODY' }, 'denied'],
    ] as const) {
      const store = openStore({ ...place, ...changed }, wallClock);
      expect(await problemsOf(store)).toEqual([problem, problem, problem, problem]);
    }
    const elsewhere = openStore({ ...place, bucket: 'other' }, wallClock);
    expect(await problemsOf(elsewhere)).toEqual(['gone', 'gone', 'gone', 'gone']);
    expect(await problemsOf(openStore({ ...place, ...s3Credentials }, wallClock))).toEqual([
      'none',
      'none',
      'none',
      'none',
    ]);
  });
});

async function problemsOf(store: SyncStore): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const work of [
    () => store.list(folder),
    () => store.get(file(1), 100),
    () => store.put(file(1), bytes(1)),
    () => store.delete(file(1)),
  ]) {
    problems.push(
      await work().then(
        () => 'none',
        (error: { problem: string }) => error.problem,
      ),
    );
  }
  return problems;
}
