import { app } from 'electron';
import { contract } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { readManifest } from '../../../shared/updates/releaseManifest.ts';
import { type InstallPorts, installStaged } from '../../core/updates/installStaged.ts';
import { memoryFile, UpdateMemory, updatesFolder } from '../../core/updates/updateMemory.ts';
import type { CoreClient } from '../coreClient.ts';
import type { Locking } from '../locking.ts';
import type { SessionAtLock } from '../sessionAtLock.ts';
import { installerOf } from './installers/startInstaller.ts';
import { kindHere, worldHere } from './installers/worldHere.ts';

export interface Installing {
  /**
   * Somebody asks for it: what is ready is checked, then Carnet closes as always and installs it.
   * @throws CarnetError `update.unsavedWork`, as `updates.mayInstall` and `updates.readyToRun` have it
   */
  now(): Promise<void>;
  /** The step after the vault was locked for good: installs what somebody asked for. Does nothing unasked. */
  atQuit(): Promise<void>;
  /** The last step of all: the new version is seen to. */
  afterwards(): Promise<void>;
  /** The system is going down: nothing is begun that it would cut off. */
  holdOff(): void;
}

export function createInstalling(
  core: CoreClient,
  locking: Pick<Locking, 'flush'>,
  session: Pick<SessionAtLock, 'runs'>,
): Installing {
  let isAskedNow = false;
  let isHeld = false;
  let after: () => Promise<void> = async () => undefined;
  // A session that runs is work nobody has finished, whether or not its text is kept.
  const sessionRuns = () => session.runs;
  const withCore = {
    async look() {
      const found = contract['updates.readyToRun'].output.parse(
        await core.call('updates.readyToRun', {}),
      );
      const manifest = readManifest(found.manifest);
      if (!manifest) throw new CarnetError('update.unreadable');
      return { path: found.path, manifest };
    },
    takeBack: async () => void (await core.call('updates.notStarted', {})),
  } satisfies Pick<InstallPorts, 'look' | 'takeBack'>;

  return {
    async now() {
      await core.call('updates.mayInstall', {});
      await installStaged({
        ...withCore,
        hasUnsavedWork: async () => sessionRuns() || !(await locking.flush()),
        // It runs once everything is put away: what was checked now is checked there again.
        async run() {
          isAskedNow = true;
          app.quit();
        },
      });
    },
    async atQuit() {
      if (isHeld || !(isAskedNow || (await isAskedOnClose()))) return;
      await installStaged({
        look: withCore.look,
        // What was begun and did not come to its end is told at the next start.
        takeBack: async () => undefined,
        hasUnsavedWork: async () => sessionRuns(),
        async run(path, manifest) {
          const kind = kindHere();
          if (kind === undefined) throw new CarnetError('update.notHere');
          const { run, afterwards } = installerOf(kind, worldHere(isAskedNow));
          await run(path, manifest);
          after = afterwards;
        },
      });
    },
    afterwards: () => after(),
    holdOff() {
      isHeld = true;
    },
  };
}

/** Read from its file: most closings need no core for it. */
async function isAskedOnClose(): Promise<boolean> {
  const memory = await UpdateMemory.open(memoryFile(updatesFolder(app.getPath('userData'))));
  return memory.now.onClose && memory.now.staged !== null;
}
