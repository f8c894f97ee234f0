import type { SyncPlace } from '../../../../shared/contract/sync.ts';
import type { Clock } from '../../../../shared/time/wallClock.ts';
import { FolderStore } from './folderStore.ts';
import { S3Store } from './s3/s3Store.ts';
import type { SyncStore } from './syncStore.ts';
import { WebdavStore } from './webdav/webdavStore.ts';

/**
 * The store in a place. Sends nothing yet. Keep it while the vault is open: it keeps its connections,
 * and remembers what the server was found to honour. When `signal` is aborted, what is under way and
 * all that follows ends with the problem `stopped`.
 * @throws RangeError for an address that is neither https nor this laptop's own
 */
export function openStore(place: SyncPlace, clock: Clock, signal?: AbortSignal): SyncStore {
  switch (place.kind) {
    case 'folder':
      return new FolderStore(place.path);
    case 'webdav':
      return new WebdavStore(place, { authority: place.authority, signal });
    case 's3':
      return new S3Store(place, clock, { authority: place.authority, signal });
  }
}
