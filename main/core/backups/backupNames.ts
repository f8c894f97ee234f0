/** How backups are called: when they were made, and a piece of their id so that two never meet. No name of anybody. */
export function backupFileName(madeAt: number, id: string): string {
  const at = new Date(madeAt);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('');
  return `Carnet ${day} ${time} ${id.slice(-6)}${extension}`;
}

const extension = '.carnet-backup';

export function isBackupName(name: string): boolean {
  return name.endsWith(extension) && !name.startsWith('.');
}

/** What a copy is called while it is made. */
export function unfinishedCopy(name: string): string {
  return `.${name}.part`;
}

export function isUnfinishedCopy(name: string): boolean {
  return name.startsWith('.Carnet ') && name.endsWith(`${extension}.part`);
}

/** Folders in a vault's `backups/` where something is being made; removed when nothing is. */
export const workFolderPrefix = '.work-';
