import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';

/** What a folder is called that a restore put aside: no vault's name, so it is never listed or opened. */
export function setAsideName(vaultId: string, at: number): string {
  return `${vaultId}.set-aside-${at}`;
}

interface SetAside {
  readonly id: string;
  readonly at: number;
  /** Bytes of all its files. */
  readonly size: number;
}

type Of = { readonly id: string; readonly folder: string };

/** Older folders of a vault, newest first. */
export async function listSetAside(vault: Of): Promise<SetAside[]> {
  const around = dirname(vault.folder);
  const found: SetAside[] = [];
  for (const name of await readdir(around).catch(() => [])) {
    const at = instantOf(vault.id, name);
    if (at !== undefined) found.push({ id: name, at, size: await sizeOf(join(around, name)) });
  }
  return found.toSorted((a, b) => b.at - a.at);
}

/** @throws CarnetError `record.notFound` for anything but a folder that {@link listSetAside} lists */
export async function removeSetAside(vault: Of, id: string): Promise<void> {
  const known = instantOf(vault.id, id) !== undefined && basename(id) === id;
  const folder = join(dirname(vault.folder), id);
  if (!known || !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new CarnetError('record.notFound', { kind: 'setAside' });
  }
  await rm(folder, { recursive: true, force: true });
}

function instantOf(vaultId: string, name: string): number | undefined {
  const start = `${vaultId}.set-aside-`;
  const rest = name.startsWith(start) ? name.slice(start.length) : '';
  return /^\d{1,15}$/.test(rest) ? Number(rest) : undefined;
}

async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isFile())) {
    size += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  }
  return size;
}
