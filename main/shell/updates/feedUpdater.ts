import {
  AppImageUpdater,
  type AppUpdater,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
} from 'electron-updater';
import type { InstallerKind } from '../../../shared/updates/installerKinds.ts';
import { tamed } from './feedReleases.ts';

const updaters = {
  nsis: NsisUpdater,
  squirrel: MacUpdater,
  deb: DebUpdater,
  appImage: AppImageUpdater,
} as const satisfies Record<InstallerKind, unknown>;

/** electron-updater's class for how Carnet was installed here. It fetches; Carnet's own installers install. */
export function feedUpdater(kind: InstallerKind): AppUpdater {
  return tamed(new updaters[kind]());
}
