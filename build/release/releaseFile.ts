import type { ReleaseManifest } from '../../shared/updates/releaseManifest.ts';
import { parseVersion } from '../../shared/updates/version.ts';

export type ReleaseFile = Pick<ReleaseManifest, 'version' | 'platform' | 'arch'>;

const endings = {
  exe: 'win32',
  dmg: 'darwin',
  zip: 'darwin',
  deb: 'linux',
  appimage: 'linux',
} as const;
/** deb and AppImage have names of their own for the architectures. */
const architectures = {
  x64: 'x64',
  amd64: 'x64',
  x86_64: 'x64',
  arm64: 'arm64',
  aarch64: 'arm64',
  universal: 'universal',
} as const;
const pattern = /^carnet-(.+)-(win32|darwin|linux)-([a-z0-9_]+)\.(exe|dmg|zip|deb|appimage)$/iu;

/**
 * What an installer's name says of it, as `artifactName` in electron-builder.yml has it:
 * `carnet-1.2.0-linux-amd64.deb`. Undefined for any other file.
 */
export function releaseFile(name: string): ReleaseFile | undefined {
  const [, version = '', platform = '', architecture = '', ending = ''] = pattern.exec(name) ?? [];
  const arch = ofName(architectures, architecture);
  const system = ofName(endings, ending);
  if (parseVersion(version) === undefined || arch === undefined) return undefined;
  if (system === undefined || system !== platform.toLowerCase()) return undefined;
  if (arch === 'universal' && system !== 'darwin') return undefined;
  return { version, platform: system, arch };
}

function ofName<T extends string>(names: Readonly<Record<string, T>>, text: string): T | undefined {
  const name = text.toLowerCase();
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
