import { sameBytes } from '../sync/signedHash.ts';
import { agencyFolder, headsFolder, newestHeads } from '../sync/storeNames.ts';
import { StoreProblem, type SyncStore } from '../sync/targets/syncStore.ts';

/**
 * Whether a place holds files of an agency: any laptop's head. It is looked at by name only: whoever
 * chooses a place is to be kept from a mistake, and what the files say is judged when they are read.
 * @throws StoreProblem
 */
export async function holdsAgency(store: SyncStore, agency: string): Promise<boolean> {
  return newestHeads(agency, await store.list(headsFolder(agency))).size > 0;
}

/**
 * Whether a place can be used, before it is kept: lists, writes, reads and deletes a trial file of
 * this laptop's own.
 * @throws StoreProblem
 */
export async function tryPlace(
  store: SyncStore,
  { agency, device, now }: { agency: string; device: string; now: number },
): Promise<void> {
  await store.list(headsFolder(agency));
  const name = `${agencyFolder(agency)}trial/${device}.${now}`;
  const bytes = new TextEncoder().encode(name);
  await store.put(name, bytes);
  const got = await store.get(name, bytes.length);
  if (got.state !== 'got' || !sameBytes(got.bytes, bytes)) {
    throw new StoreProblem('wrongAddress', { detail: 'trial' });
  }
  await store.delete(name);
}
