import { once } from 'node:events';
import { createServer as createRawServer } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import type { DoorOptions } from '../../main/core/sync/targets/http/httpDoor.ts';
import { StoreProblem } from '../../main/core/sync/targets/syncStore.ts';
import { WebdavStore } from '../../main/core/sync/targets/webdav/webdavStore.ts';
import { portOf } from '../support/portOf.ts';
import { certificateText } from '../support/certificateText.ts';
import { misbehaving, misbehavingSecurely } from './misbehaving.ts';

const secret = 'Pa55-phrase of Zoé';
const open = (url: string, options: Partial<DoorOptions> = {}) =>
  new WebdavStore({ url, user: 'amara', password: secret }, { authority: '', ...options });
const heads = 'carnet/v1/agency/heads/';
const file = 'carnet/v1/agency/log/laptop-a/1';
const bytes = new TextEncoder().encode('contents');

/** Every call must fail with one problem, and tell nobody what opens the place. */
async function problemOf(store: WebdavStore): Promise<StoreProblem> {
  const found: StoreProblem[] = [];
  for (const work of [
    () => store.list(heads),
    () => store.get(file, 100),
    () => store.put(file, bytes),
    () => store.delete(file),
  ]) {
    const error: unknown = await work().then(
      () => 'no problem',
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(StoreProblem);
    if (error instanceof StoreProblem) found.push(error);
  }
  for (const error of found) {
    expect(error.problem).toBe(found[0]?.problem);
    for (const hidden of [secret, 'amara', btoa(`amara:x`).slice(0, 8), 'Basic', 'contents']) {
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(hidden);
    }
  }
  if (!found[0]) throw new Error('no problem');
  return found[0];
}

const page = (response: ServerResponse, status = 200) =>
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    .end('<h1>Welcome</h1>');
const always = (status: number, headers: Record<string, string> = {}) =>
  misbehaving((request, response) => {
    request.resume();
    response.writeHead(status, headers).end();
  });

describe('a place that answers, but not as it should, says why', () => {
  test.each([
    [401, 'denied'],
    [413, 'tooLarge'],
    [423, 'busy'],
    [429, 'busy'],
    [500, 'failed'],
    [502, 'failed'],
    [503, 'busy'],
    [504, 'timeout'],
    [507, 'full'],
    [511, 'portal'],
  ])('%i: %s', async (status, problem) => {
    expect(await problemOf(open(await always(status)))).toMatchObject({ problem });
  });

  test('how long to wait is kept, in either of its forms', async () => {
    const seconds = await problemOf(open(await always(503, { 'retry-after': '120' })));
    expect(seconds).toMatchObject({ problem: 'busy', retryAfter: 120 });
    const date = 'Mon, 23 Nov 2026 10:00:00 GMT';
    const later = 'Mon, 23 Nov 2026 10:02:30 GMT';
    const dated = await problemOf(open(await always(429, { date, 'retry-after': later })));
    expect(dated.retryAfter).toBe(150);
    expect((await problemOf(open(await always(503, { 'retry-after': 'soon' })))).retryAfter).toBe(
      undefined,
    );
  });

  test('a full disk lets others’ files be read', async () => {
    const store = open(
      await misbehaving((request, response) => {
        request.resume();
        response.writeHead(request.method === 'GET' ? 200 : 507).end('theirs');
      }),
    );
    expect((await store.get(file, 100)).state).toBe('got');
    await expect(store.put(file, bytes)).rejects.toMatchObject({ problem: 'full' });
  });

  test('the Wi-Fi’s sign-in page in its place: no file, no empty folder', async () => {
    const shown = await misbehaving((request, response) => {
      request.resume();
      page(response);
    });
    expect(await problemOf(open(shown))).toMatchObject({ problem: 'portal' });
  });

  test('a redirect elsewhere is not followed, and gets no password', async () => {
    const asked: IncomingMessage[] = [];
    const elsewhere = await misbehaving((request, response) => {
      asked.push(request);
      page(response);
    });
    const target = elsewhere.replace('127.0.0.1', 'localhost');
    for (const status of [301, 302, 303, 307, 308]) {
      const place = await always(status, { location: `${target}sign-in` });
      expect(await problemOf(open(place))).toMatchObject({ problem: 'portal' });
    }
    expect(asked).toEqual([]);
    // To a page of its own: a web server, not a place for files.
    const login = await always(302, { location: '/login' });
    expect(await problemOf(open(login))).toMatchObject({ problem: 'wrongAddress' });
  });

  test('a web server that knows no such requests is no place', async () => {
    const plain = open(
      await misbehaving((request, response) => {
        request.resume();
        if (request.method === 'GET') page(response);
        else response.writeHead(405).end();
      }),
    );
    await expect(plain.list(heads)).rejects.toMatchObject({ problem: 'wrongAddress' });
    await expect(plain.get(file, 100)).rejects.toMatchObject({ problem: 'portal' });
    await expect(plain.put(file, bytes)).rejects.toMatchObject({ problem: 'readOnly' });
  });

  test.each([
    ['no XML', 'hello'],
    ['half of it', '<multistatus xmlns="DAV:"><response><href>/a/7</href>'],
    ['another document', '<html/>'],
    ['entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><multistatus>&a;</multistatus>'],
    ['nothing', ''],
  ])('a listing that is %s is no empty folder', async (_, text) => {
    const place = await misbehaving((request, response) => {
      request.resume();
      response.writeHead(207, { 'content-type': 'application/xml' }).end(text);
    });
    await expect(open(place).list(heads)).rejects.toMatchObject({ problem: 'failed' });
  });

  test('names in a listing that lead elsewhere are left out', async () => {
    const hrefs = ['/files/%2e%2e', '/x/..%2f..%2fetc', '/%ff', '/a%00b', '/a%5cb', '', '/', '/7'];
    const responses = hrefs.map((href) => `<d:response><d:href>${href}</d:href></d:response>`);
    const place = await misbehaving((request, response) => {
      request.resume();
      response
        .writeHead(207)
        .end(`<d:multistatus xmlns:d="DAV:">${responses.join('')}</d:multistatus>`);
    });
    expect(await open(place).list(heads)).toEqual([`${heads}7`]);
  });
});

describe('a place that can’t be reached, or can’t prove who it is, says why', () => {
  const answer = vi.fn((request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    response.writeHead(404).end();
  });
  const authority = certificateText('authority');

  test('an expired certificate, an unknown one, one of another name: nothing is sent', async () => {
    answer.mockClear();
    for (const [url, options, problem] of [
      [await misbehavingSecurely('expired', answer), { authority }, 'certificateExpired'],
      [await misbehavingSecurely('server', answer), {}, 'certificateUntrusted'],
      [await misbehavingSecurely('other', answer), { authority }, 'certificateUntrusted'],
    ] as const) {
      expect(await problemOf(open(url, options))).toMatchObject({ problem });
    }
    expect(answer).not.toHaveBeenCalled();
  });

  test('no setting of the environment makes it trust anyone', async () => {
    answer.mockClear();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    try {
      const place = await misbehavingSecurely('server', answer);
      expect(await problemOf(open(place))).toMatchObject({ problem: 'certificateUntrusted' });
    } finally {
      vi.unstubAllEnvs();
    }
    expect(answer).not.toHaveBeenCalled();
  });

  test('an agency’s own authority is trusted where it was named', async () => {
    const place = await misbehavingSecurely('server', answer);
    expect(await problemOf(open(place, { authority }))).toMatchObject({ problem: 'gone' });
  });

  test('nobody listens; the name does not exist; the other end speaks no TLS', async () => {
    const listener = createRawServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const port = portOf(listener);
    listener.close();
    await once(listener, 'close');
    expect(await problemOf(open(`http://127.0.0.1:${port}/`))).toMatchObject({
      problem: 'unreachable',
    });
    expect(await problemOf(open('https://nowhere.invalid/'))).toMatchObject({
      problem: 'unreachable',
    });
    const plain = (await misbehaving(answer)).replace('http:', 'https:');
    expect(await problemOf(open(plain))).toMatchObject({ problem: 'wrongAddress' });
  });

  test('the connection breaks in the middle: neither the file nor a part of it', async () => {
    const place = await misbehaving((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(await problemOf(open(place))).toMatchObject({ problem: 'unreachable' });
  });

  test('silence, and an answer that only trickles, come to an end', async () => {
    const silent = await misbehaving(() => undefined);
    const patience = { silence: 150, whole: 60_000 };
    expect(await problemOf(open(silent, { patience }))).toMatchObject({ problem: 'timeout' });
    const timers: NodeJS.Timeout[] = [];
    const trickling = await misbehaving((request, response) => {
      request.resume();
      response.writeHead(207);
      timers.push(setInterval(() => response.write(' '), 20));
    });
    const whole = { silence: 60_000, whole: 300 };
    await expect(open(trickling, { patience: whole }).list(heads)).rejects.toMatchObject({
      problem: 'timeout',
    });
    for (const timer of timers) clearInterval(timer);
  });

  test('closing ends what is under way, and all that follows', async () => {
    const silent = await misbehaving(() => undefined);
    const closing = new AbortController();
    const store = open(silent, { signal: closing.signal });
    const waiting = store.list(heads);
    setTimeout(() => closing.abort(), 50);
    await expect(waiting).rejects.toMatchObject({ problem: 'stopped' });
    await expect(store.put(file, bytes)).rejects.toMatchObject({ problem: 'stopped' });
  });

  test('a kept connection that the server has closed meanwhile is opened anew, unnoticed', async () => {
    const place = await misbehaving((request, response) => {
      request.resume();
      response.end('contents');
      setTimeout(() => request.socket.destroy(), 5);
    });
    const store = open(place);
    for (let round = 0; round < 20; round += 1) {
      expect((await store.get(file, 100)).state).toBe('got');
      await new Promise((resolve) => setTimeout(resolve, round % 10));
    }
  });

  test.each([
    'http://192.168.1.20/files',
    'http://nas.local/files',
    'http://cloud.example.org/',
    'https://amara:secret@cloud.example.org/',
    'http://127.0.0.1.example.org/',
    'ftp://127.0.0.1/',
  ])('%s is refused before anything is sent', (url) => {
    expect(() => open(url)).toThrow(RangeError);
  });
});

describe('no server makes it write over another’s file', () => {
  /** A server of few verbs, and of little care. */
  async function careless(
    honours: { condition?: boolean; overwrite?: boolean; refusesAll?: boolean },
    isBusy = () => false,
  ) {
    const files = new Map<string, string>([['/files/carnet/v1/agency/log/laptop-a/1', 'theirs']]);
    const url = await misbehaving((request, response) => {
      const path = request.url ?? '';
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const end = (status: number, text?: string) => void response.writeHead(status).end(text);
        const isConditional = request.headers['if-none-match'] === '*';
        if (request.method === 'PUT') {
          if (isConditional && honours.refusesAll) return end(412);
          if (isConditional && honours.condition && files.has(path)) return end(412);
          files.set(path, Buffer.concat(pieces).toString());
          return end(201);
        }
        if (request.method === 'MOVE') {
          if (isBusy()) return end(503);
          const to = new URL(String(request.headers.destination)).pathname;
          if (honours.overwrite && files.has(to)) return end(412);
          files.set(to, files.get(path) ?? '');
          files.delete(path);
          return end(201);
        }
        if (request.method === 'DELETE') files.delete(path);
        const found = files.get(path);
        return found === undefined ? end(404) : end(200, found);
      });
    });
    return { files, url };
  }

  test.each([
    ['a condition', { condition: true }],
    ['a move that leaves alone what is there', { overwrite: true }],
    ['both', { condition: true, overwrite: true }],
    ['the move only, and refuses conditions as such', { overwrite: true, refusesAll: true }],
  ])('one that honours %s', async (_, honours) => {
    const { files, url } = await careless(honours);
    // The second connection finds what the first left.
    for (const length of [10, 100_000, 11]) {
      const store = open(url);
      expect(await store.put(file, new Uint8Array(length))).toBe('there');
      expect(files.get(`/files/${file}`)).toBe('theirs');
      const other = `carnet/v1/agency/log/laptop-b/${length}`;
      expect(await store.put(other, new Uint8Array(length).fill(65))).toBe('put');
      expect(files.get(`/files/${other}`)).toBe('A'.repeat(length));
    }
  });

  test('a server that is busy while it is asked is asked again, not written off', async () => {
    let isBusy = true;
    const { url } = await careless({ overwrite: true }, () => isBusy);
    const store = open(url);
    await expect(store.put(file, bytes)).rejects.toMatchObject({ problem: 'busy' });
    isBusy = false;
    expect(await store.put('carnet/v1/agency/log/laptop-b/1', bytes)).toBe('put');
  });

  test('one that honours neither is not used', async () => {
    for (const honours of [{}, { refusesAll: true }]) {
      const { files, url } = await careless(honours);
      for (const length of [10, 100_000, 11]) {
        await expect(open(url).put(file, new Uint8Array(length))).rejects.toMatchObject({
          problem: 'unsafe',
        });
      }
      expect(files.get(`/files/${file}`)).toBe('theirs');
    }
  });
});
