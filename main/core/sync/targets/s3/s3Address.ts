import type { SyncPlace } from '../../../../../shared/contract/sync.ts';

export type S3Address = Omit<Extract<SyncPlace, { kind: 's3' }>, 'kind' | 'authority'>;

/** Whom to ask for a bucket, and its path there, without a stroke at the end; empty for the root. */
export function whereIs({ endpoint, bucket, addressing }: S3Address): {
  origin: URL;
  path: string;
} {
  const origin = new URL(endpoint);
  const path = origin.pathname.replace(/\/+$/, '');
  if (addressing === 'path') return { origin, path: `${path}/${bucket}` };
  origin.hostname = `${bucket}.${origin.hostname}`;
  return { origin, path };
}

/** Everything but RFC 3986's unreserved characters: what is signed must be what is sent. */
export function encoded(text: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, percent);
}
