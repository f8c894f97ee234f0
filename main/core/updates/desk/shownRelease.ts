import type { ReleaseShown } from '../../../../shared/contract/updates.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';

/** A release as windows show it. */
export function shownRelease(manifest: ReleaseManifest): ReleaseShown {
  const { version, issued, expires, size, sha512, changes } = manifest;
  return {
    version,
    issued: Date.parse(issued),
    expires: Date.parse(expires),
    size,
    sha512,
    changes,
  };
}
