import type { sharingCalls as declared } from '../../../shared/contract/sharing.ts';
import type { SyncPlace } from '../../../shared/contract/sync.ts';
import { laptopList } from '../sharing/laptopList.ts';
import type { Handlers } from './handlers.ts';

/** Passing changes between laptops. */
export const sharingCalls: Handlers<Omit<typeof declared, 'files.offerFolder'>> = {
  'sync.status': (open) => open.sync.status(),
  'sync.laptops': (open) => ({ laptops: [...laptopList(open)] }),
  'sync.now': (open, { anyway }) => open.sync.now({ anyway }),
  'sync.reconnected': (open) => {
    open.sync.reconnected();
    return {};
  },
  'sync.waitsToClose': (open) => open.sync.waitsToClose(),
  'sync.beforeClosing': async (open) => {
    await open.sync.beforeClosing();
    return {};
  },
  'sync.cancel': (open) => {
    open.sync.cancel();
    return {};
  },
  'sync.pause': (open, { on }) => {
    open.sync.hold({ isPaused: on });
    return {};
  },
  'sync.setMetered': (open, { on }) => {
    open.sync.hold({ isMetered: on });
    return {};
  },
  'sync.setPlace': async (open, { place }) => {
    const chosen: SyncPlace | null =
      place?.kind === 'folder'
        ? { kind: 'folder', path: open.folders.pathOf(place.folderId) }
        : place;
    return { problem: await open.sync.setPlace(chosen) };
  },
  'sync.placeForm': (open) => ({ place: open.sync.placeForm() }),
  'sync.refill': async (open) => ({ problem: await open.sync.refill() }),
  'sync.handOver': async (open, { folderId }) => {
    const path = open.folders.pathOf(folderId);
    const label = path.split(/[/\\]/).findLast(Boolean) ?? path;
    const passed = await open.sync.handOver(path);
    return { ...passed, at: open.clock.now(), label };
  },
};
