import { describe, expect, test } from 'vitest';
import { openStore } from '../../main/core/sync/targets/openStore.ts';
import { S3Store } from '../../main/core/sync/targets/s3/s3Store.ts';
import type { SyncStore } from '../../main/core/sync/targets/syncStore.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { certificateText } from '../support/certificateText.ts';
import { misbehaving, misbehavingSecurely } from './misbehaving.ts';
import type { S3Place } from './s3OnLoopback.ts';

const place: S3Place = {
  kind: 's3',
  endpoint: 'https://s3.example.org',
  region: 'ca-central-1',
  bucket: 'agency',
  folder: '',
  addressing: 'path',
  keyId: 'AKID4711',
  secret: 'secret of the agency',
  authority: '',
};
const open = (endpoint: string) =>
  openStore({ ...place, endpoint: new URL(endpoint).origin }, wallClock);
const heads = 'carnet/v1/agency/heads/';
const file = 'carnet/v1/agency/log/laptop-a/1';

async function problemOf(work: () => Promise<unknown>): Promise<string> {
  const error: unknown = await work().then(
    () => undefined,
    (caught: unknown) => caught,
  );
  const { problem = 'none', detail = '' } = (error ?? {}) as { problem?: string; detail?: string };
  for (const hidden of [place.keyId, place.secret, 'Signature='])
    expect(detail).not.toContain(hidden);
  return problem;
}

const reading = (store: SyncStore) => problemOf(() => store.list(heads));
const writing = (store: SyncStore) => problemOf(() => store.put(file, new Uint8Array(3)));

/** An S3 service that refuses everything with one code. */
const refusing = (status: number, code: string) =>
  misbehaving((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/xml', 'retry-after': '7' });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>x</Message></Error>`);
  });

describe('an S3 service that refuses says why', () => {
  test.each([
    [403, 'SignatureDoesNotMatch', 'denied', 'denied'],
    [403, 'InvalidAccessKeyId', 'denied', 'denied'],
    [400, 'ExpiredToken', 'denied', 'denied'],
    [403, 'AccessDenied', 'denied', 'readOnly'],
    [403, 'RequestTimeTooSkewed', 'clock', 'clock'],
    [403, 'QuotaExceeded', 'full', 'full'],
    [507, 'XMinioStorageFull', 'full', 'full'],
    [400, 'EntityTooLarge', 'tooLarge', 'tooLarge'],
    [503, 'SlowDown', 'busy', 'busy'],
    [404, 'NoSuchBucket', 'gone', 'gone'],
    [301, 'PermanentRedirect', 'wrongAddress', 'wrongAddress'],
    [400, 'AuthorizationHeaderMalformed', 'wrongAddress', 'wrongAddress'],
    [500, 'InternalError', 'failed', 'failed'],
  ])('%i %s', async (status, code, whenReading, whenWriting) => {
    const store = open(await refusing(status, code));
    expect(await reading(store)).toBe(whenReading);
    expect(await writing(store)).toBe(whenWriting);
  });

  test('how long to wait is kept', async () => {
    const store = open(await refusing(503, 'SlowDown'));
    await expect(store.list(heads)).rejects.toMatchObject({ problem: 'busy', retryAfter: 7 });
  });
});

test('the Wi-Fi’s sign-in page in its place is no file, no empty folder and no success', async () => {
  const store = open(
    await misbehaving((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
    }),
  );
  expect(await reading(store)).toBe('portal');
  expect(await writing(store)).toBe('portal');
  expect(await problemOf(() => store.get(file, 100))).toBe('portal');
  expect(await problemOf(() => store.delete(file))).toBe('portal');
});

test('another kind of server is no S3 service; a listing without end comes to an end', async () => {
  const answering = (text: string) =>
    misbehaving((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/xml' }).end(text);
    });
  for (const text of ['hello', '<ListAllMyBucketsResult/>', '<ListBucketResult><Contents>']) {
    expect(await reading(open(await answering(text)))).toBe('wrongAddress');
  }
  const endless = `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken></ListBucketResult>`;
  expect(await reading(open(await answering(endless)))).toBe('failed');
  const endToo = '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>';
  expect(await reading(open(await answering(endToo)))).toBe('wrongAddress');
});

test('certificates are verified as everywhere', async () => {
  const answer = () => expect.unreachable();
  const endpoint = new URL(await misbehavingSecurely('expired', answer)).origin;
  const options = { authority: certificateText('authority') };
  const store = new S3Store({ ...place, endpoint }, wallClock, options);
  expect(await reading(store)).toBe('certificateExpired');
  const unknown = new URL(await misbehavingSecurely('server', answer)).origin;
  expect(await reading(open(unknown))).toBe('certificateUntrusted');
});

test('a service that says that it knows no conditions is looked at before each put', async () => {
  const files = new Set<string>();
  const asked: string[] = [];
  const store = open(
    await misbehaving((request, response) => {
      request.resume();
      const { method = '', url = '' } = request;
      asked.push(method);
      if (request.headers['if-none-match'] !== undefined) {
        response.writeHead(501).end('<Error><Code>NotImplemented</Code></Error>');
        return;
      }
      const status = method === 'HEAD' && !files.has(url) ? 404 : 200;
      if (method === 'PUT') files.add(url);
      response.writeHead(status).end();
    }),
  );
  expect(await store.put(file, new Uint8Array(3))).toBe('put');
  expect(await store.put(file, new Uint8Array(3))).toBe('there');
  expect(asked).toEqual(['PUT', 'HEAD', 'PUT', 'HEAD']);
});

test('a service that refuses every condition as broken is not taken for one where all is there', async () => {
  const files = new Set<string>();
  const store = open(
    await misbehaving((request, response) => {
      request.resume();
      const { method = '', url = '' } = request;
      const isThere = files.has(url);
      if (method === 'PUT' && request.headers['if-none-match'] === undefined) files.add(url);
      if (method === 'PUT') response.writeHead(request.headers['if-none-match'] ? 412 : 200).end();
      else response.writeHead(isThere ? 200 : 404).end();
    }),
  );
  expect(await store.put(file, new Uint8Array(3))).toBe('put');
  expect([...files]).toEqual([`/agency/${file}`]);
});

test('two at once: the one whom the service asks to come again comes again', async () => {
  let puts = 0;
  const store = open(
    await misbehaving((request, response) => {
      request.resume();
      if (request.method !== 'PUT') return void response.writeHead(200).end();
      puts += 1;
      if (puts === 2) {
        response.writeHead(409).end('<Error><Code>ConditionalRequestConflict</Code></Error>');
      } else response.writeHead(412).end();
    }),
  );
  expect(await store.put(file, new Uint8Array(3))).toBe('there');
  expect(puts).toBe(3);
});
