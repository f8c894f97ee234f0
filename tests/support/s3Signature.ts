import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Whether a request, as it arrived, is signed with a secret by AWS Signature Version 4, and its body
 * is the one that was signed: from Amazon's description of it, on nothing of what we sign with.
 */
export function isSigned(request: IncomingMessage, body: Uint8Array, secret: string): boolean {
  const header = request.headers.authorization ?? '';
  const [, scope = '', names = '', signature] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(header) ??
    [];
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== bodyHash) return false;
  // What decides whether something is written over must not be left out on the way.
  if (!names.split(';').includes('host')) return false;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method,
    path,
    query.split('&').toSorted().join('&'),
    ...names.split(';').map((name) => `${name}:${String(request.headers[name])}`),
    '',
    names,
    bodyHash,
  ].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((under, part) => hmac(under, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex') === signature;
}

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();
