import { createHash } from 'node:crypto';
import { keyName } from '../../main/core/updates/minisign/publicKey.ts';
import { manifestNameOf, signatureNameOf } from '../../shared/updates/releaseManifest.ts';
import type { FeedServer } from './feedServer.ts';
import { type Delivery, firstKey, goodManifest } from './releases.ts';

/** Puts a release on a feed, and beside it the lists that electron-builder writes: unsigned, and whatever the mirror likes. */
export function publishOn(
  feed: FeedServer,
  { file, release, statements }: Delivery,
  more: {
    version?: string;
    /** The installer's name, and the one in the lists where a mirror has another. */
    file?: string;
    name?: string;
    lines?: readonly string[];
    blockMapSize?: number;
  } = {},
): void {
  const own = more.file ?? goodManifest.file;
  const bytes = file ?? new Uint8Array();
  const hash = createHash('sha512').update(bytes).digest('base64');
  const list = [
    `version: ${more.version ?? '1.2.0'}`,
    'files:',
    `  - url: ${more.name ?? own}`,
    `    sha512: ${hash}`,
    `    size: ${bytes.length}`,
    ...(more.blockMapSize ? [`    blockMapSize: ${more.blockMapSize}`] : []),
    ...(more.lines ?? []),
    `releaseDate: '2026-11-22T12:00:00.000Z'`,
    '',
  ].join('\n');
  for (const channel of ['latest', 'latest-mac', 'latest-linux', 'latest-linux-arm64']) {
    feed.files.set(`${channel}.yml`, list);
  }
  if (file) feed.files.set(own, file);
  feed.files.set(manifestNameOf(own), release.text);
  if (release.signature !== '') {
    feed.files.set(signatureNameOf(manifestNameOf(own)), release.signature);
  }
  for (const each of statements) {
    const about = `retired-${keyName(firstKey.id)}.json`;
    feed.files.set(about, each.text);
    feed.files.set(signatureNameOf(about), each.signature);
  }
}
