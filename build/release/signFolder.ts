import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  manifestNameOf,
  manifestText,
  product,
  readManifest,
  type ReleaseManifest,
  signatureNameOf,
} from '../../shared/updates/releaseManifest.ts';
import { channelOf, parseVersion } from '../../shared/updates/version.ts';
import { digestOf } from './digestOf.ts';
import { filesIn } from './filesIn.ts';
import { instantText } from './instantText.ts';
import { releaseFile } from './releaseFile.ts';
import type { SecretKey } from './secretKey.ts';
import { signBytes } from './signBytes.ts';

export interface SignOptions {
  readonly secret: SecretKey;
  /** Instant, milliseconds. */
  readonly now: number;
  readonly validDays: number;
  /** Undefined: the release itself asks nothing of older ones. */
  readonly minimumVersion: string | undefined;
}

export interface Signed {
  readonly signed: readonly ReleaseManifest[];
  /** What lies there and is no installer of Carnet. */
  readonly left: readonly string[];
}

const dayMs = 86_400_000;
/** Older than anything that was released. */
const beforeAll = '0.0.0';

/**
 * Writes beside each installer in a folder its manifest, and beside that its signature.
 * @throws Error with a sentence: nothing to sign, several versions, or a manifest that would not hold
 */
export async function signFolder(folder: string, options: SignOptions): Promise<Signed> {
  const names = filesIn(folder);
  const found = names.flatMap((file) => {
    const about = releaseFile(file);
    return about ? [{ file, ...about }] : [];
  });
  const versions = [...new Set(found.map(({ version }) => version))];
  if (versions.length === 0) {
    throw new Error(
      `There is no installer of Carnet in ${folder}. They are called like carnet-1.2.0-linux-amd64.deb.`,
    );
  }
  if (versions.length > 1) {
    throw new Error(`Files of several versions lie in ${folder}: ${versions.join(', ')}.`);
  }
  const changes = { en: changesIn(folder, 'en'), fr: changesIn(folder, 'fr') };
  const signed: ReleaseManifest[] = [];
  for (const { file, version, platform, arch } of found) {
    const parsed = parseVersion(version);
    const manifest: ReleaseManifest = {
      format: 'carnet-release',
      product,
      channel: parsed ? channelOf(parsed) : '',
      version,
      platform,
      arch,
      file,
      ...(await digestOf(join(folder, file))),
      minimumVersion: options.minimumVersion ?? beforeAll,
      issued: instantText(options.now),
      expires: instantText(options.now + options.validDays * dayMs),
      changes,
    };
    const text = manifestText(manifest);
    if (!readManifest(text)) {
      throw new Error(`${file}: its manifest would not hold. Look at --minimum and --valid-days.`);
    }
    const name = manifestNameOf(file);
    const comment = `timestamp:${Math.floor(options.now / 1000)}\tfile:${name}\thashed`;
    writeFileSync(join(folder, name), text);
    writeFileSync(
      join(folder, signatureNameOf(name)),
      signBytes(Buffer.from(text), options.secret, comment),
    );
    signed.push(manifest);
  }
  const made = new Set(
    signed.flatMap(({ file }) => {
      const name = manifestNameOf(file);
      return [file, name, signatureNameOf(name)];
    }),
  );
  return { signed, left: names.filter((name) => !made.has(name)) };
}

/** `changes.en.txt` and `changes.fr.txt`, if they are there. */
function changesIn(folder: string, language: 'en' | 'fr'): string {
  const file = join(folder, `changes.${language}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim() : '';
}
