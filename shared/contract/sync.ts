import { z } from 'zod';
import { line } from '../records/record.ts';

/**
 * The address of a place on the network: https only, but for loopback, which is this laptop itself.
 * What is sent is encrypted and signed anyway; the user name and the password would be readable by
 * everyone on the same Wi-Fi, in a shelter's as in a café's. So there is no exception for an address
 * of the local network. Never with credentials, a query or a fragment.
 */
export function isPlaceAddress(text: string): boolean {
  return secureAddress.test(text) || loopbackAddress.test(text);
}

const secureAddress = /^https:\/\/[^\s/?#@\\]+(?:\/[^\s?#\\]*)?$/i;
const loopbackAddress =
  /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?(?:\/[^\s?#\\]*)?$/i;

const address = z.url().max(1000).refine(isPlaceAddress);

const secret = z.string().max(1000);

/** Certificates (PEM) of the agency's own authority, trusted beside the public ones; empty for none. */
const authority = z.string().max(100_000).default('');

/**
 * Where laptops of an agency leave files for each other, and what opens that place. It holds
 * credentials: it lies in the encrypted database only, never in `vault.json`, a log, an error or an
 * audit value, and is shown as `placeLabel`. Carnet's files lie below it in a folder `carnet/`.
 */
export const syncPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), path: z.string().min(1).max(4096) }),
  /** `url`: the folder on the server, which must be there already; its stroke at the end may lack. */
  z.strictObject({
    kind: z.literal('webdav'),
    url: address,
    /** Servers take a colon for the end of the name. */
    user: line.regex(/^[^:]*$/),
    password: secret,
    authority,
  }),
  z.strictObject({
    kind: z.literal('s3'),
    /** The service's address without the bucket: `https://s3.ca-central-1.amazonaws.com`. */
    endpoint: address,
    region: z.string().regex(/^[a-z0-9-]{1,64}$/),
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    /** A folder in the bucket, without strokes at its ends; empty for the bucket itself. */
    folder: z.string().regex(/^(?:[A-Za-z0-9_.-]{1,100}(?:\/[A-Za-z0-9_.-]{1,100}){0,7})?$/),
    /** `host`: bucket.endpoint, as Amazon wants it; `path`: endpoint/bucket, as most others do. */
    addressing: z.enum(['path', 'host']),
    /** Goes into the head of each request, where other letters have no place. */
    keyId: line.regex(/^[\x21-\x7e]*$/),
    secret,
    authority,
  }),
]);
export type SyncPlace = z.infer<typeof syncPlace>;

/** The same place, without what opens it: for an invitation, which others may read. */
export function placeWithoutSecrets(place: SyncPlace): SyncPlace {
  switch (place.kind) {
    case 'folder':
      return place;
    case 'webdav':
      return { ...place, user: '', password: '' };
    case 's3':
      return { ...place, keyId: '', secret: '' };
  }
}

/** A short name to show: the folder's, or the server's. Never a credential. */
export function placeLabel(place: SyncPlace): string {
  if (place.kind === 'folder') return place.path.split(/[/\\]/).findLast(Boolean) ?? place.path;
  const address = place.kind === 'webdav' ? place.url : place.endpoint;
  const host = /^https?:\/\/([^/]*)/i.exec(address)?.[1] ?? '';
  return place.kind === 's3' ? `${place.bucket} (${host})` : host;
}

/**
 * Why a place can't be used now. Nothing is lost by any of them: what waits keeps waiting. Each has a
 * sentence in `renderer/messages/{en,fr}/sync.ts`: a code without one does not compile.
 */
export const placeProblems = [
  /** The folder, the stick, the share or the bucket is not there, though its server may be. */
  'gone',
  /** No network, no such name, nobody answers, or the connection broke. */
  'unreachable',
  /** Somebody answers, but not to the end. */
  'timeout',
  /** Wrong or withdrawn credentials, or rights that do not even allow reading. */
  'denied',
  /** It can be read, not written. */
  'readOnly',
  'full',
  /** One file is larger than the server takes. */
  'tooLarge',
  /** Asked too often, or closed for maintenance. */
  'busy',
  /** Or not valid yet, which a laptop's wrong clock makes of a good one. */
  'certificateExpired',
  'certificateUntrusted',
  /** A network that wants a sign-in page seen first answers in the place's stead. */
  'portal',
  /** The place refuses the laptop's clock. */
  'clock',
  /** Something answers that is no such place. */
  'wrongAddress',
  /** The server would let one laptop write over another's file. */
  'unsafe',
  /** By whoever asked: closing, locking. */
  'stopped',
  /** Anything else; the detail has it. */
  'failed',
] as const;
export type PlaceProblem = (typeof placeProblems)[number];
