/** The ways in which Carnet is installed on a laptop, and how the file that renews each ends. */
export const endings = {
  /** Windows, for one person. */
  nsis: 'exe',
  /** macOS; the dmg is for a first installation by hand. */
  squirrel: 'zip',
  deb: 'deb',
  appImage: 'AppImage',
} as const;
export type InstallerKind = keyof typeof endings;
export type InstallerEnding = (typeof endings)[InstallerKind];

/** How a file's name ends, in small letters, without its dot. */
export function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
