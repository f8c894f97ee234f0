import type { DiskEncryption } from '../../shared/contract/backups.ts';
import type { CoreClient } from './coreClient.ts';

/**
 * Tells core what the system says of the laptop's disk, each time that a vault was opened. Asked
 * once a run: nobody encrypts a disk without starting the laptop again.
 */
export function diskTeller(
  core: Pick<CoreClient, 'call'>,
  ask: () => Promise<DiskEncryption>,
): () => void {
  let answer: Promise<DiskEncryption> | undefined;
  return () => {
    answer ??= ask();
    void answer
      .then((encryption) => core.call('laptop.noteDisk', { encryption }))
      // Locked again meanwhile: it is told at the next unlock.
      .catch(() => undefined);
  };
}
