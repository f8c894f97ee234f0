/**
 * How the clients of cloud folders show what they have not fetched, by the names that they give it:
 * Nextcloud's and ownCloud's virtual files (`7.nextcloud`), iCloud's (`.7.icloud`).
 * OneDrive and Dropbox keep the name and fetch on reading, or fail to (`fetchFailed`).
 */
export function placeholdersOf(base: string): readonly string[] {
  return [`${base}.nextcloud`, `${base}.owncloud`, `.${base}.icloud`];
}

/** The name for which a placeholder stands; the name itself when it is none. */
export function withoutPlaceholder(base: string): string {
  const virtual = /^(.+)\.(?:nextcloud|owncloud)$/s.exec(base)?.[1];
  return virtual ?? /^\.(.+)\.icloud$/s.exec(base)?.[1] ?? base;
}

/** What reading a file gives while its client can't fetch it: offline, busy, or told to stop. */
export const fetchFailed: ReadonlySet<string> = new Set([
  'EIO',
  'EAGAIN',
  'EBUSY',
  'EDEADLK',
  'EINVAL',
  'ETIMEDOUT',
  'UNKNOWN',
]);

/**
 * The number of which a file in a log is somebody's copy: `7 (conflicted copy 2026-11-22)`, `7-LAPTOP`,
 * `7.sync-conflict-20261122-101500-ABCDEFG`, `7 (1)`, `7 - Copie`. By what they have in common, not
 * by a list of clients: what it holds is judged anyway (`judgeCopy`). Undefined for the file itself
 * and for what is no copy.
 */
export function copiedSequence(base: string): number | undefined {
  const digits = /^([1-9][0-9]{0,14})[^0-9]/s.exec(base)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
