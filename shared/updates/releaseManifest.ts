import { z } from 'zod';
import { channelOf, compareVersions, parseVersion } from './version.ts';

export const product = 'carnet';
/** Names as Node has them in `process.platform` and `process.arch`; `universal` runs on both of macOS. */
export const platforms = ['win32', 'darwin', 'linux'] as const;
export const architectures = ['x64', 'arm64', 'universal'] as const;

const version = z
  .string()
  .max(60)
  .refine((text) => parseVersion(text) !== undefined);
/** Instants as people read them in the file: whole seconds, UTC. */
const instant = z.iso.datetime({ precision: 0 });
/** A plain name, the same on every system: no folder, no stream, no name that Windows keeps for itself. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:[.+][A-Za-z0-9_-]+){1,12}$/);
const changes = z.string().max(4000);

/** The largest file of a release. Electron's are about 150 MB. */
export const largestFile = 1024 * 1024 * 1024;

const instantOf = (text: string) => Date.parse(text);

/**
 * What a release says of one of its files (docs/release-format.md). It is signed, so all that it says
 * is the signer's word. Members that a later Carnet adds are left out here: an older one must still
 * be able to take the update.
 */
export const releaseManifest = z
  .object({
    format: z.literal('carnet-release'),
    product: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    channel: z.string().regex(/^[a-z]{1,16}$/),
    version,
    platform: z.enum(platforms),
    arch: z.enum(architectures),
    // What a ustar header has room for, with `.carnet-update` and the like.
    file: fileName.max(90),
    size: z.number().int().min(1).max(largestFile),
    sha512: z.string().regex(/^[0-9a-f]{128}$/),
    /** Older versions stop passing changes to other laptops; they still open their data. */
    minimumVersion: version,
    issued: instant,
    /** From then on, this release says no longer that whoever has it is up to date. */
    expires: instant,
    /** What is new, in words for caseworkers. */
    changes: z.object({ en: changes, fr: changes }),
  })
  .refine(({ issued, expires }) => instantOf(issued) < instantOf(expires))
  .refine(({ version: of, channel }) => {
    const parsed = parseVersion(of);
    return parsed !== undefined && channelOf(parsed) === channel;
  })
  .refine(({ version: of, minimumVersion }) => {
    const [itself, minimum] = [parseVersion(of), parseVersion(minimumVersion)];
    return itself && minimum && compareVersions(minimum, itself) <= 0;
  });
export type ReleaseManifest = z.infer<typeof releaseManifest>;

/** A manifest is never longer; whoever reads one reads no more. */
export const longestManifest = 64 * 1024;

/** The one spelling of a manifest, readable by people: two spaces, one member a line, a line's end. */
export function manifestText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/**
 * The manifest that a text holds; undefined when it is none. Only the one spelling is accepted (a
 * member named twice has another), so two readers can't see two manifests in one signed text.
 */
export function readManifest(text: string): ReleaseManifest | undefined {
  if (text.length > longestManifest) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (`${JSON.stringify(value, undefined, 2)}\n` !== text) return undefined;
  return releaseManifest.safeParse(value).data;
}

/** What a release's files are called beside the file that they are about. */
export const manifestNameOf = (file: string) => `${file}.carnet.json`;
export const signatureNameOf = (signed: string) => `${signed}.minisig`;
/** A release in one file, for a stick. */
export const updateFileNameOf = (file: string) => `${file}.carnet-update`;
