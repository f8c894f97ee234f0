import { app } from 'electron';
import type { Installed } from '../../core/updates/gate/judgeRelease.ts';
import { endings } from '../../../shared/updates/installerKinds.ts';
import { product } from '../../../shared/updates/releaseManifest.ts';
import { channelOf, parseVersion, stable } from '../../../shared/updates/version.ts';
import { kindHere } from './installers/worldHere.ts';

/** What runs here, and which files bring a newer one. */
export function installedHere(): Installed {
  const version = app.getVersion();
  const parsed = parseVersion(version);
  const kind = kindHere();
  return {
    product,
    channel: parsed ? channelOf(parsed) : stable,
    version,
    platform: process.platform,
    arch: process.arch,
    ending: kind && endings[kind],
  };
}
