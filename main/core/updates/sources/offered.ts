import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import type { SignedText } from '../believedKeys.ts';

export interface Fetching {
  /** Bytes that are here, of the manifest's `size`. */
  readonly progress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** A release that a source has. Nothing about it is believed before the gate has judged it. */
export interface Offered {
  readonly release: SignedText;
  readonly statements: readonly SignedText[];
  /**
   * Brings the release's file to `path`. A part of it that an earlier attempt left there may be gone
   * on from; what comes out is checked as a whole, so a wrong part costs time only.
   * @throws CarnetError `update.missing`, `update.truncated`, `update.tooLong`, `file.unreadable`,
   *   `store.full`; StoreProblem
   */
  fetch(manifest: ReleaseManifest, path: string, fetching: Fetching): Promise<void>;
}
