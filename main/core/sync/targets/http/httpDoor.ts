import { Agent as PlainAgent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { createSecureContext, rootCertificates } from 'node:tls';
import { isPlaceAddress } from '../../../../../shared/contract/sync.ts';
import { StoreProblem } from '../syncStore.ts';
import { faultOf, Stopped, TookTooLong } from './faults.ts';

export interface Asked {
  readonly method: string;
  /** With its query, both encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The largest body of a good answer that is taken; of a failure, a few kilobytes are. */
  readonly most: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array | 'tooLarge';
}

/** Milliseconds. A sign of life resets the first; the second ends even a request that trickles. */
export interface Patience {
  readonly silence: number;
  readonly whole: number;
}
export const usualPatience: Patience = { silence: 30_000, whole: 600_000 };

export interface DoorOptions {
  /** Certificates (PEM) of an authority trusted beside the public ones; empty for none. */
  readonly authority: string;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: Patience | undefined;
}

/**
 * Requests to one server, over connections that are kept. Node's own client rather than `fetch`: it
 * follows no redirect, so credentials never go elsewhere; it takes an agency's own authority; and it
 * says what went wrong. Certificates are always verified: there is no option, and the environment's
 * NODE_TLS_REJECT_UNAUTHORIZED changes nothing.
 */
export class HttpDoor {
  readonly origin: URL;
  readonly #agent: Agent | PlainAgent;
  readonly #signal: AbortSignal | undefined;
  readonly #patience: Patience;

  /** @throws RangeError for an address that is neither https nor loopback, or that holds credentials. */
  constructor(origin: URL, { authority, signal, patience = usualPatience }: DoorOptions) {
    if (!isPlaceAddress(origin.href)) throw new RangeError('not an address of a store');
    this.origin = origin;
    this.#signal = signal;
    this.#patience = patience;
    const kept = { keepAlive: true, maxSockets: 6 };
    this.#agent =
      origin.protocol === 'http:'
        ? new PlainAgent(kept)
        : new Agent({
            ...kept,
            rejectUnauthorized: true,
            ...(authority === ''
              ? {}
              : { secureContext: createSecureContext({ ca: [...rootCertificates, authority] }) }),
          });
  }

  /**
   * Resolves with any answer, good or bad, that came whole.
   * @throws StoreProblem when none came.
   */
  async ask(asked: Asked): Promise<Answer> {
    for (;;) {
      try {
        return await this.#once(asked);
      } catch (error) {
        // The server had closed a kept connection just when it was used again. Each try uses one up.
        if (!(error instanceof LostConnection)) throw faultOf(error, this.origin.host);
      }
    }
  }

  #once({ method, path, headers = {}, body, most }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const signal = this.#signal;
      if (signal?.aborted) {
        reject(new Stopped());
        return;
      }
      const send = this.origin.protocol === 'http:' ? plainRequest : request;
      const asking = send({
        agent: this.#agent,
        protocol: this.origin.protocol,
        hostname: this.origin.hostname.replace(/^\[|\]$/g, ''),
        port: this.origin.port,
        method,
        path,
        timeout: this.#patience.silence,
        headers: {
          'user-agent': 'Carnet',
          'accept-encoding': 'identity',
          ...headers,
          ...(body === undefined ? {} : { 'content-length': String(body.length) }),
        },
      });
      const end = (error: Error) => asking.destroy(error);
      const onAbort = () => end(new Stopped());
      const whole = setTimeout(() => end(new TookTooLong()), this.#patience.whole);
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle = () => {
        clearTimeout(whole);
        signal?.removeEventListener('abort', onAbort);
      };
      const fail = (error: unknown) => {
        settle();
        const lost = asking.reusedSocket && !answered && connectionLost(error);
        reject(lost ? new LostConnection('', { cause: error }) : error);
      };
      let answered = false;
      asking.on('timeout', () => end(new TookTooLong()));
      asking.on('error', fail);
      asking.on('response', (response) => {
        answered = true;
        readBody(response, most).then((read) => {
          settle();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read });
        }, fail);
      });
      asking.end(body);
    });
  }
}

/** Enough for the code in a failure's XML. */
const mostOfFailure = 64 * 1024;

async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array | 'tooLarge'> {
  const isGood = (response.statusCode ?? 0) < 300;
  const limit = isGood ? most : mostOfFailure;
  const coding = response.headers['content-encoding'];
  if (isGood && coding !== undefined && coding !== 'identity') {
    response.destroy();
    throw new StoreProblem('failed', { detail: 'content-encoding' });
  }
  const pieces: Buffer[] = [];
  let length = 0;
  if (Number(response.headers['content-length'] ?? 0) > limit) length = Number.POSITIVE_INFINITY;
  else {
    for await (const piece of response as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > limit) break;
      pieces.push(piece);
    }
  }
  if (length <= limit) return Buffer.concat(pieces);
  response.destroy();
  return isGood ? 'tooLarge' : new Uint8Array(0);
}

class LostConnection extends Error {}

const connectionLost = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ECONNRESET', 'EPIPE'].includes(String(error.code));
