import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import type { Clock } from '../../../../../shared/time/wallClock.ts';
import { type Answer, type DoorOptions, HttpDoor } from '../http/httpDoor.ts';
import type { StoreProblem } from '../syncStore.ts';
import { encoded, type S3Address, whereIs } from './s3Address.ts';
import { codeOf, problemOfS3 } from './s3Problem.ts';

/** Parameters of the query, by name. */
export type Query = Readonly<Record<string, string>>;

interface Rest {
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly most?: number;
}

const mostOfAnswer = 64 * 1024;
/** Milliseconds. Services refuse beyond 15 minutes. */
const toleratedSkew = 5 * 60_000;

/** Signed requests (AWS Signature Version 4, in headers; the body is signed too) for objects of a bucket. */
export class S3Bucket {
  readonly #door: HttpDoor;
  readonly #path: string;
  readonly #address: S3Address;
  readonly #clock: Clock;
  /** How far the service's clock is ahead of the laptop's, milliseconds, once it refused ours. */
  #ahead = 0;
  /** Derived keys of the day. */
  readonly #keys = new Map<string, ArrayBuffer>();

  constructor(address: S3Address, clock: Clock, options: DoorOptions) {
    const { origin, path } = whereIs(address);
    this.#address = address;
    this.#clock = clock;
    this.#path = path;
    this.#door = new HttpDoor(origin, options);
  }

  /** An empty key asks about the bucket. */
  async ask(method: string, key: string, rest: Rest = {}): Promise<Answer> {
    const answer = await this.#once(method, key, rest);
    const ahead = this.#clockAhead(answer);
    if (ahead === undefined) return answer;
    // A laptop's wrong clock must not stop work: the service's own is taken for the signature.
    this.#ahead = ahead;
    return this.#once(method, key, rest);
  }

  /** How far the service is ahead of the laptop, if that is why it refused; HEAD has no code to say so. */
  #clockAhead(answer: Answer): number | undefined {
    const code = codeOf(answer);
    const isAboutTime = code === 'RequestTimeTooSkewed' || (answer.status === 403 && code === '');
    const ahead = Date.parse(answer.headers.date ?? '') - this.#clock.now();
    if (!isAboutTime || !(Math.abs(ahead - this.#ahead) > toleratedSkew)) return undefined;
    return ahead;
  }

  /** What an answer is that was not expected. */
  problem(answer: Answer, doing: 'reading' | 'writing'): StoreProblem {
    return problemOfS3(answer, this.#door.origin, doing);
  }

  async #once(method: string, key: string, rest: Rest): Promise<Answer> {
    const { query = {}, headers = {}, body, most = mostOfAnswer } = rest;
    const search = Object.entries(query).map((pair) => pair.map(encoded).join('='));
    const object =
      key === '' ? this.#path || '/' : `${this.#path}/${key.split('/').map(encoded).join('/')}`;
    const path = search.length > 0 ? `${object}?${search.join('&')}` : object;
    const signed = await new AwsV4Signer({
      method,
      url: this.#door.origin.origin + path,
      headers: {
        ...headers,
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      accessKeyId: this.#address.keyId,
      secretAccessKey: this.#address.secret,
      service: 's3',
      region: this.#address.region,
      datetime: basicTime(this.#clock.now() + this.#ahead),
      cache: this.#keys,
    }).sign();
    return this.#door.ask({
      method,
      path,
      headers: Object.fromEntries(signed.headers.entries()),
      most,
      ...(body === undefined ? {} : { body }),
    });
  }
}

/** ISO 8601's basic format, as signatures have it: 20261123T101500Z. */
function basicTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[:-]|\.\d{3}/g, '');
}
