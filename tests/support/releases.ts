import { createHash } from 'node:crypto';
import type { SecretKey } from '../../build/release/secretKey.ts';
import { signBytes } from '../../build/release/signBytes.ts';
import type { SignedText } from '../../main/core/updates/believedKeys.ts';
import type { Installed } from '../../main/core/updates/gate/judgeRelease.ts';
import { keyName } from '../../main/core/updates/minisign/publicKey.ts';
import { publicKeys } from '../../main/core/updates/releaseKeys.ts';
import { retirementText } from '../../shared/updates/keyRetirement.ts';
import { firstKey, releaseKeyLines } from './releaseSigners.ts';
import { manifestText, type ReleaseManifest } from '../../shared/updates/releaseManifest.ts';

export { firstKey, secondKey, strangersKey } from './releaseSigners.ts';

export const testKeys = publicKeys(releaseKeyLines);

/** Monday noon; the good release was issued the day before. */
export const releaseDay = Date.UTC(2026, 10, 23, 12);

export const installed: Installed = {
  product: 'carnet',
  channel: 'stable',
  version: '1.1.0',
  platform: 'linux',
  arch: 'x64',
  ending: 'AppImage',
};
/** An older manifest said so. */
export const remembered = '1.0.5';

/** A release as it travels: what a source delivers, whether it is good or not. */
export interface Delivery {
  /** Undefined: it is not there. */
  readonly file: Uint8Array | undefined;
  readonly release: SignedText;
  readonly statements: readonly SignedText[];
}

/** Not a whole number of any piece's size. */
export const goodFile = Uint8Array.from({ length: 70_001 }, (_, at) => (at * 31) % 251);

export function sha512(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex');
}

export const goodManifest: ReleaseManifest = {
  format: 'carnet-release',
  product: 'carnet',
  channel: 'stable',
  version: '1.2.0',
  platform: 'linux',
  arch: 'x64',
  file: 'carnet-1.2.0-linux-x86_64.AppImage',
  size: goodFile.length,
  sha512: sha512(goodFile),
  minimumVersion: '1.0.5',
  issued: '2026-11-22T12:00:00Z',
  expires: '2027-05-22T12:00:00Z',
  changes: { en: 'Group sessions.', fr: 'Séances de groupe.' },
};

export function signed(text: string, by: SecretKey = firstKey): SignedText {
  return {
    text,
    signature: signBytes(Buffer.from(text), by, 'timestamp:1795348800\tfile:x\thashed'),
  };
}

/** A release of this file, correctly signed, with these members of its manifest. */
export function releaseOf(
  change: Partial<ReleaseManifest> = {},
  by: SecretKey = firstKey,
): Delivery {
  const text = manifestText({ ...goodManifest, ...change });
  return { file: goodFile, release: signed(text, by), statements: [] };
}

export const goodRelease = releaseOf();

export function retirement(of: SecretKey, by: SecretKey): SignedText {
  return signed(
    retirementText({
      format: 'carnet-key-retirement',
      retires: keyName(of.id),
      issued: '2026-11-23T09:00:00Z',
    }),
    by,
  );
}
