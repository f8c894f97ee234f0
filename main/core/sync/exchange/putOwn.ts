import { sameBytes } from '../signedHash.ts';
import type { SyncStore } from '../targets/syncStore.ts';

/** Puts an own file. `other`: another file stands there; `later`: it can't be told yet. */
export async function putOwn(
  store: SyncStore,
  name: string,
  file: Uint8Array,
  most: number,
): Promise<'put' | 'other' | 'later'> {
  if ((await store.put(name, file)) === 'put') return 'put';
  const got = await store.get(name, most);
  if (got.state === 'tooLarge') return 'other';
  if (got.state !== 'got') return 'later';
  if (sameBytes(got.bytes, file)) return 'put';
  const isPart = got.bytes.length <= file.length && isStartOf(got.bytes, file);
  if (!isPart) return 'other';
  // What an upload left that was cut off. Nobody else has a file of this name to put.
  await store.delete(name);
  return (await store.put(name, file)) === 'put' ? 'put' : 'later';
}

/** The file's first bytes, and nothing or zeros after them. */
function isStartOf(part: Uint8Array, file: Uint8Array): boolean {
  const differs = part.findIndex((byte, at) => byte !== file[at]);
  return differs < 0 || part.subarray(differs).every((byte) => byte === 0);
}
