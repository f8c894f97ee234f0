import type { ReleaseManifest } from '../../shared/updates/releaseManifest.ts';
import { endingOf } from '../../shared/updates/installerKinds.ts';

/** One file on a list: its signed manifest, and the size of the map of blocks at its end, if it has one. */
export interface Listed {
  readonly manifest: ReleaseManifest;
  readonly blockMapSize: number | undefined;
}

/** What updates Carnet; a dmg is for a first installation. */
const updating = new Set(['exe', 'zip', 'deb', 'appimage']);

/** The list that electron-updater asks for on each kind of laptop. */
export function listNameOf({ platform, arch }: ReleaseManifest): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/**
 * The lists of one release for electron-updater's generic provider, by name. They are not signed and
 * Carnet believes none of it: they say what to ask for. `percent` of laptops are told, always the same.
 */
export function feedLists(files: readonly Listed[], percent: number): ReadonlyMap<string, string> {
  const lists = new Map<string, Listed[]>();
  for (const file of files) {
    if (!updating.has(endingOf(file.manifest.file))) continue;
    const name = listNameOf(file.manifest);
    lists.set(name, [...(lists.get(name) ?? []), file]);
  }
  return new Map([...lists].map(([name, listed]) => [name, listText(listed, percent)]));
}

/** YAML; every value was checked by the manifest's schema and needs no quotes but the instant. */
function listText(files: readonly Listed[], percent: number): string {
  const [first] = files;
  if (!first) throw new RangeError('a list of nothing');
  const lines = files.flatMap(({ manifest: { file, size, sha512 }, blockMapSize }) => [
    `  - url: ${file}`,
    `    sha512: ${Buffer.from(sha512, 'hex').toString('base64')}`,
    `    size: ${size}`,
    ...(blockMapSize === undefined ? [] : [`    blockMapSize: ${blockMapSize}`]),
  ]);
  const { version, issued } = first.manifest;
  return [
    `version: ${version}`,
    'files:',
    ...lines,
    `releaseDate: '${issued}'`,
    ...stagingLines(percent),
    '',
  ].join('\n');
}

const staging = /^stagingPercentage: \d+\n/mu;
const stagingLines = (percent: number) => (percent < 100 ? [`stagingPercentage: ${percent}`] : []);

/** The same list for another part of the laptops. */
export function withPercent(list: string, percent: number): string {
  return (
    list.replace(staging, '') +
    stagingLines(percent)
      .map((line) => `${line}\n`)
      .join('')
  );
}

/** The version that a list shows; undefined for what is no list of ours. */
export function versionOnList(list: string): string | undefined {
  return /^version: (\S+)$/mu.exec(list)?.[1];
}
