import { CarnetError } from '../../../shared/contract/errors.ts';
import type { ReleaseManifest } from '../../../shared/updates/releaseManifest.ts';
import type { Checked } from './lastLook.ts';

/** What installing needs of others: core reads and remembers, the shell asks windows and starts programs. */
export interface InstallPorts {
  /** Whether somebody has typed what no vault holds yet, or a job is under way that must not be cut off. */
  readonly hasUnsavedWork: () => Promise<boolean>;
  /** `lastLook`: what waits, each byte read again; its version is expected from here on. */
  readonly look: () => Promise<Checked>;
  /** It did not come to that (`notStarted`). */
  readonly takeBack: () => Promise<void>;
  /** Runs an installer whose bytes were checked a moment ago; resolves once it runs. */
  readonly run: (path: string, manifest: ReleaseManifest) => Promise<void>;
}

/**
 * Installs what waits, because somebody asked for it.
 * @throws CarnetError `update.unsavedWork`; as `lastLook` has it; what `run` throws
 */
export async function installStaged(ports: InstallPorts): Promise<void> {
  if (await ports.hasUnsavedWork()) throw new CarnetError('update.unsavedWork');
  const { manifest, path } = await ports.look();
  try {
    // Reading 150 MB takes a while, in which somebody may have typed.
    if (await ports.hasUnsavedWork()) throw new CarnetError('update.unsavedWork');
    await ports.run(path, manifest);
  } catch (error) {
    await ports.takeBack();
    throw error;
  }
}
