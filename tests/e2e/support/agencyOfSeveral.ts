import { expect } from '@playwright/test';
import { type OpenAgency, passphrase } from './openAgency.ts';

/** A laptop joins by the files of joining; it waits for nobody's window. */
export async function joins(
  administrator: OpenAgency,
  laptop: OpenAgency,
  role: 'worker' | 'administrator' = 'worker',
): Promise<void> {
  const invited = await administrator.call('members.invite', {});
  const asked = await laptop.call('join.ask', { text: invited.file.text, bring: false });
  await administrator.call('members.takeRequest', { text: asked.file.text });
  const approved = await administrator.call('members.approve', { invitation: invited.id, role });
  await laptop.call('join.takeWelcome', { text: approved.file.text });
  await laptop.call('join.finish', { passphrase });
}

/** A folder becomes the place where this laptop meets the others. */
export async function sharesBy({ carnet, call }: OpenAgency, path: string): Promise<void> {
  await carnet.chooseFile(path);
  const { folder } = await call('shell.pickFolder', {});
  if (folder === null) throw new Error('No folder was picked.');
  const place = { kind: 'folder' as const, folderId: folder.folderId };
  expect((await call('sync.setPlace', { place })).problem).toBeNull();
}

/** Exchanges, one after the other; fails where one could not. */
export async function syncs(...laptops: readonly OpenAgency[]): Promise<void> {
  for (const { call } of laptops) expect((await call('sync.now', {})).problem).toBeNull();
}
