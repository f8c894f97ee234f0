import { readXml } from '../http/readXml.ts';

export interface ListedPage {
  readonly keys: readonly string[];
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
}

/** A page of ListObjectsV2. Throws an Error for anything else. */
export function readListing(bytes: Uint8Array): ListedPage {
  const keys: string[] = [];
  const path: string[] = [];
  let [root, next, isTruncated, isEncoded] = ['', '', false, false];
  readXml(bytes, {
    open(name) {
      root ||= name;
      path.push(name);
    },
    close(name, text) {
      path.pop();
      if (name === 'Key' && path.at(-1) === 'Contents') keys.push(text);
      if (path.length !== 1) return;
      if (name === 'NextContinuationToken') next = text;
      if (name === 'IsTruncated') isTruncated = text.trim() === 'true';
      if (name === 'EncodingType') isEncoded = text.trim() === 'url';
    },
  });
  if (root !== 'ListBucketResult') throw new Error('no listing');
  if (isTruncated && next === '') throw new Error('a listing without its end');
  return { keys: isEncoded ? keys.map(decoded) : keys, next: isTruncated ? next : undefined };
}

/** Names that can't be decoded stay as they are: they are nobody's of ours. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
