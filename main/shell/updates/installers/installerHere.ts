import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstallerKind } from '../../../../shared/updates/installerKinds.ts';

export interface InstalledHow {
  /** As `process.platform` has it. */
  readonly platform: string;
  /** Whether this is a packaged product and no development run. */
  readonly packaged: boolean;
  /** What an AppImage that runs says of itself: `APPIMAGE` in the environment. */
  readonly appImage: string | undefined;
  /** The product's resources; electron-builder leaves there which package of a system it is. */
  readonly resources: string;
}

/**
 * How the Carnet that runs was installed, and so what can renew it; undefined where that is nothing
 * that Carnet can start: unpacked by hand, or a development run.
 */
export function installerHere(how: InstalledHow): InstallerKind | undefined {
  // What runs from an AppImage can be no other; a development run may say so to try it.
  if (how.platform === 'linux' && how.appImage) return 'appImage';
  if (!how.packaged) return undefined;
  if (how.platform === 'win32') return 'nsis';
  if (how.platform === 'darwin') return 'squirrel';
  return how.platform === 'linux' && packageType(how.resources) === 'deb' ? 'deb' : undefined;
}

function packageType(resources: string): string {
  const file = join(resources, 'package-type');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
