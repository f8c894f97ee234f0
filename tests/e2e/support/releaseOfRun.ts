import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretKey } from '../../../build/release/secretKey.ts';
import { signBytes } from '../../../build/release/signBytes.ts';
import { manifestText, type ReleaseManifest } from '../../../shared/updates/releaseManifest.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { type Delivery, goodManifest, sha512 } from '../../support/releases.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { signersOfRun } from './releaseKeyOfRun.ts';

const day = 86_400_000;
export const releasedFile = Uint8Array.from({ length: 300_007 }, (_, at) => (at * 31) % 251);
const second = (at: number) => new Date(at).toISOString().replace(/\.\d+/u, '');

/** A release for AppImages here, version 9.0.0 by the key of this run's Carnets unless told. */
export function releaseOfRun(
  by: SecretKey = signersOfRun()[0],
  change: Partial<ReleaseManifest> = {},
  file: Uint8Array = releasedFile,
): Delivery {
  const now = wallClock.now();
  const text = manifestText({
    ...goodManifest,
    version: '9.0.0',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
    file: 'carnet-9.0.0-linux.AppImage',
    size: file.length,
    sha512: sha512(file),
    minimumVersion: '0.1.0',
    issued: second(now - day),
    expires: second(now + 90 * day),
    changes: { en: 'Groups can be printed.', fr: 'Les groupes s’impriment.' },
    ...change,
  });
  const signature = signBytes(Buffer.from(text), by, 'timestamp:1\tfile:x\thashed');
  return { file, release: { text, signature }, statements: [] };
}

/** The program that a laptop says it runs from. */
export function appImage(): string {
  const path = join(tempFolder('program'), 'Carnet.AppImage');
  writeFileSync(path, 'the old one', { mode: 0o755 });
  return path;
}
