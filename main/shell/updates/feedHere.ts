import { app, net } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedPort } from '../../core/updates/sources/feedPort.ts';
import { updatesFolder } from '../../core/updates/updateMemory.ts';
import { endings, type InstallerKind } from '../../../shared/updates/installerKinds.ts';
import { feedAddress } from './feedAddress.ts';
import { kindHere } from './installers/worldHere.ts';
import { openFeed } from './openFeed.ts';

/** The feed of this Carnet; undefined where none was compiled in, or nothing can be installed here. */
export function feedHere(): FeedPort | undefined {
  const kind = kindHere();
  const url = feedAddress();
  if (kind === undefined || url === undefined) return undefined;
  return openFeed(url, endings[kind], () => made(kind), net);
}

async function made(kind: InstallerKind) {
  const { feedUpdater } = await import('./feedUpdater.ts');
  const updater = feedUpdater(kind);
  if (!app.isPackaged) {
    // A package has this file beside it; a run from sources is given one of its own.
    const folder = updatesFolder(app.getPath('userData'));
    const config = join(folder, 'feed.yml');
    await mkdir(folder, { recursive: true });
    const lines = [
      'provider: generic',
      'url: https://updates.invalid/',
      'updaterCacheDirName: carnet-updater',
    ];
    await writeFile(config, lines.join('\n'));
    updater.forceDevUpdateConfig = true;
    updater.updateConfigPath = config;
  }
  return updater;
}
