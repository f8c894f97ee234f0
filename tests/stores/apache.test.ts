import { describe, expect, test } from 'vitest';
import { StoreProblem } from '../../main/core/sync/targets/syncStore.ts';
import { WebdavStore } from '../../main/core/sync/targets/webdav/webdavStore.ts';
import { requestsOf } from '../support/requestsOf.ts';
import { apacheUser, apacheOnLoopback } from './apache.ts';
import { storeContract } from './storeContract.ts';

// Windows has no Apache of its own; the other tests of this store run there too.
describe.skipIf(process.platform === 'win32')('on Apache', () => {
  const apache = apacheOnLoopback();
  const open = (url: string, user = apacheUser) =>
    new WebdavStore({ url, ...user }, { authority: '' });
  const file = (n: number) => `carnet/v1/agency/log/laptop-a/${n}`;
  const bytes = (length: number) => new Uint8Array(length).fill(7);

  storeContract('WebDAV, on Apache', async () => {
    const url = apache.newPlace();
    return {
      mine: open(url),
      theirs: open(url),
      decides: 'sequence',
      settle: async () => undefined,
    };
  });

  describe('and', () => {
    test('each call is one request once the connection is known', async () => {
      const url = apache.newPlace();
      await open(url).put(file(1), bytes(10));
      const store = open(url);
      // Once for each connection: whether the condition is honoured.
      expect(await requestsOf(() => store.put(file(2), bytes(10)))).toEqual([
        'PUT 412',
        'GET 200',
        'PUT 201',
      ]);
      expect(await requestsOf(() => store.put(file(3), bytes(10)))).toEqual(['PUT 201']);
      expect(await requestsOf(() => store.put(file(3), bytes(10)))).toEqual(['PUT 412']);
      expect(await requestsOf(() => store.get(file(3), 100))).toEqual(['GET 200']);
      expect(await requestsOf(() => store.get(file(9), 100))).toEqual(['GET 404', 'PROPFIND 207']);
      expect(await requestsOf(() => store.list('carnet/v1/agency/log/laptop-a/'))).toEqual([
        'PROPFIND 207',
      ]);
      expect(await requestsOf(() => store.delete(file(3)))).toEqual(['DELETE 204']);
      // A new folder: found lacking, made, done again.
      expect(
        await requestsOf(() => store.put('carnet/v1/agency/log/laptop-b/1', bytes(10))),
      ).toEqual(['PUT 409', 'MKCOL 201', 'PUT 201']);
      // A large file comes under its name only whole.
      await store.put(file(4), bytes(100_000));
      expect(await requestsOf(() => store.put(file(5), bytes(100_000)))).toEqual([
        'PUT 201',
        'MOVE 201',
      ]);
      expect(await requestsOf(() => store.put(file(5), bytes(100_000)))).toEqual([
        'PUT 201',
        'MOVE 412',
        'DELETE 204',
      ]);
    });

    test('leaves no scrap beside the files', async () => {
      const store = open(apache.newPlace());
      await store.put(file(1), bytes(100_000));
      await store.put(file(1), bytes(100_000));
      expect((await store.list('carnet/temporary/')).toSorted()).toEqual([
        'carnet/temporary/probe',
        'carnet/temporary/probe-move',
      ]);
    });

    test('lists names of any kind that somebody else left, and gets them', async () => {
      const url = apache.newPlace();
      const store = open(url);
      await store.put(file(7), bytes(10));
      const folder = file(7).slice(0, -1);
      const copy = '7 (Copie en conflit de Zoé #1, 100 % & <plus>; +1?)';
      const authorization = `Basic ${Buffer.from(`${apacheUser.user}:${apacheUser.password}`).toString('base64')}`;
      const left = await fetch(url + folder + encodeURIComponent(copy), {
        method: 'PUT',
        headers: { authorization },
        body: 'copy',
      });
      expect(left.status).toBe(201);
      expect((await store.list(folder)).toSorted()).toEqual([file(7), folder + copy].toSorted());
      expect((await store.get(folder + copy, 100)).state).toBe('got');
    });

    test('never deletes a folder', async () => {
      const store = open(apache.newPlace());
      await store.put(file(1), bytes(10));
      await expect(store.delete('carnet/v1/agency/log/laptop-a')).rejects.toThrow(StoreProblem);
      expect((await store.get(file(1), 100)).state).toBe('got');
    });

    test('with a wrong password, a share that can only be read, and no folder: each says so', async () => {
      const wrong = open(apache.newPlace(), { ...apacheUser, password: 'wrong' });
      const readOnly = open(apache.address('read-only/'));
      const nothing = open(apache.address('nothing/'));
      for (const [store, whenReading, whenWriting] of [
        [wrong, 'denied', 'denied'],
        [readOnly, undefined, 'readOnly'],
        [nothing, 'gone', 'gone'],
      ] as const) {
        const problemOf = (work: Promise<unknown>) =>
          work.then(
            () => undefined,
            (error: StoreProblem) => error.problem,
          );
        expect(await problemOf(store.list('carnet/v1/agency/heads/'))).toBe(whenReading);
        expect(await problemOf(store.get(file(1), 100))).toBe(whenReading);
        expect(await problemOf(store.put(file(1), bytes(10)))).toBe(whenWriting);
        expect(await problemOf(store.put(file(1), bytes(100_000)))).toBe(whenWriting);
        if (whenReading) expect(await problemOf(store.delete(file(1)))).toBe(whenWriting);
      }
    });
  });
});
