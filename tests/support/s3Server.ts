import crypto from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import S3rver from '@20minutes/s3rver';
import type { SyncPlace } from '../../shared/contract/sync.ts';
import { certificateText } from './certificateText.ts';
import { portOf } from './portOf.ts';
import { isSigned } from './s3Signature.ts';

/**
 * This server hides where a page begins by DES, which Node has no more. Triple DES with one key
 * three times is the same.
 */
const { createCipheriv, createDecipheriv } = crypto;
const isDes = (name: string) => name === 'des';
const thrice = (key: Uint8Array) => Buffer.concat([key, key, key]);
Object.assign(crypto, {
  createCipheriv: (name: string, key: Uint8Array, iv: Uint8Array) =>
    isDes(name) ? createCipheriv('des-ede3-cbc', thrice(key), iv) : createCipheriv(name, key, iv),
  createDecipheriv: (name: string, key: Uint8Array, iv: Uint8Array) =>
    isDes(name)
      ? createDecipheriv('des-ede3-cbc', thrice(key), iv)
      : createDecipheriv(name, key, iv),
});

export type S3Place = Extract<SyncPlace, { kind: 's3' }>;

/** The one key that this server knows; it was made up by its makers. */
export const s3Credentials = { keyId: 'S3RVER', secret: 'S3RVER' };

export interface S3Options {
  knowsConditions: boolean;
  /** Below this name the bucket has a host name of its own, over TLS. */
  vhost?: string;
  /** Names on a page of a listing; else 1,000. */
  pageSize?: number;
}

export interface S3Server {
  /** A new, empty folder of its bucket. */
  newPlace(): S3Place;
  end(): Promise<void>;
}

/**
 * A real S3 server on loopback, with its files in `directory`. It verifies signatures and the age of
 * requests, pages its listings, and knows no conditions on PUT: it passes over them, as older
 * services do. `knowsConditions` puts a gate before it that decides `If-None-Match: *` as Amazon
 * documents it. Its limits: it takes unsigned requests and any body, and reckons the signature of a
 * bucket with a host name of its own wrongly, so the gate checks signatures too (its own check is off where the gate has to alter a request); it has no rights
 * to withhold from a key that it knows.
 */
export async function startS3(directory: string, options: S3Options): Promise<S3Server> {
  const bucket = 'agency';
  const app = new S3rver({
    directory,
    silent: true,
    ...(options.vhost === undefined ? {} : { serviceEndpoint: options.vhost }),
    allowMismatchedSignatures: options.vhost !== undefined || options.pageSize !== undefined,
    configureBuckets: [{ name: bucket }],
  });
  await app.configureBuckets();
  const answer = gate(app.callback(), options);
  const certificate = { cert: certificateText('other'), key: certificateText('other-key') };
  const server: Server =
    options.vhost === undefined ? createServer(answer) : createSecureServer(certificate, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  let places = 0;
  return {
    newPlace() {
      places += 1;
      return {
        kind: 's3',
        endpoint:
          options.vhost === undefined
            ? `http://127.0.0.1:${port}`
            : `https://s3.${options.vhost}:${port}`,
        region: 'ca-central-1',
        bucket,
        folder: `place-${places}`,
        addressing: options.vhost === undefined ? 'path' : 'host',
        ...s3Credentials,
        authority: options.vhost === undefined ? '' : certificateText('authority'),
      };
    },
    async end() {
      const ended = once(server, 'close');
      server.closeAllConnections();
      server.close();
      await ended;
    },
  };
}

/** All writing goes through it, one after another for each object, so it knows what is there. */
function gate(
  pass: RequestListener<typeof IncomingMessage>,
  { knowsConditions, pageSize }: { knowsConditions: boolean; pageSize?: number },
) {
  const there = new Set<string>();
  const turns = new Map<string, Promise<unknown>>();

  const answer = async (request: IncomingMessage, body: Uint8Array, response: ServerResponse) => {
    const { method, url = '' } = request;
    const refuse = (status: number, code: string) => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    };
    const knowsKey = request.headers.authorization?.includes(`=${s3Credentials.keyId}/`) ?? true;
    if (knowsKey && !isSigned(request, body, s3Credentials.secret)) {
      return refuse(403, 'SignatureDoesNotMatch');
    }
    const isConditional = method === 'PUT' && request.headers['if-none-match'] === '*';
    if (knowsConditions && isConditional && there.has(url))
      return refuse(412, 'PreconditionFailed');
    const ended = once(response, 'close');
    const paged = pageSize !== undefined && url.includes('list-type=2');
    pass(withBody(request, paged ? `${url}&max-keys=${pageSize}` : url, body), response);
    await ended;
    if (response.statusCode >= 300) return;
    if (method === 'PUT') there.add(url);
    if (method === 'DELETE') there.delete(url);
  };

  return (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method, url = '' } = request;
      const work = () => answer(request, Buffer.concat(pieces), response);
      if (method !== 'PUT' && method !== 'DELETE') return void work();
      turns.set(url, (turns.get(url) ?? Promise.resolve()).then(work));
    });
  };
}

/** The same request, not read yet. */
function withBody(request: IncomingMessage, url: string, body: Uint8Array): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  Object.assign(again, {
    method: request.method,
    url,
    httpVersion: request.httpVersion,
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    // Or its end would be taken for a lost connection.
    complete: true,
  });
  again.push(body);
  again.push(null);
  return again;
}
