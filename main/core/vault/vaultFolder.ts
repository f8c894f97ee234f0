import { join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';

/** The names inside `<vaults>/<id>/` (docs/vault-format.md). */
export const vaultFiles = {
  manifest: 'vault.json',
  database: 'case.db',
  blobs: 'blobs',
  backups: 'backups',
  /** Where backups go besides, in clear. */
  backupPlace: 'backup-place.json',
  /** A new lock and everything under it, while it is being prepared. */
  rekeyed: 'rekeyed',
  /** In a folder that is whole and only waits to take its place. */
  ready: 'ready',
  /** Failed tries and the last opening. */
  unlocks: 'unlocks.json',
  lockedAudit: 'locked-audit',
  /** There from a vault's first instant to its being whole. */
  unfinished: 'unfinished',
} as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isVaultId(name: string): boolean {
  return uuid.test(name);
}

/** A vault's folder. Throws `vault.notFound` for an id that is none: no path can be smuggled in. */
export function vaultFolder(directory: string, id: string): string {
  if (!isVaultId(id)) throw new CarnetError('vault.notFound');
  return join(directory, id);
}
