import type { InstallPorts } from '../../../core/updates/installStaged.ts';
import { replaceAppImage } from '../../../core/updates/replaceAppImage.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { InstallerKind } from '../../../../shared/updates/installerKinds.ts';
import { handToSquirrel, type Squirrel } from './handToSquirrel.ts';
import { installDeb, type RunToEnd } from './installDeb.ts';
import { runNsis, type StartApart } from './runNsis.ts';
import { startAfterEnd } from './startAfterEnd.ts';

/** The system, as far as an installation needs it. */
export interface InstallerWorld {
  readonly startApart: StartApart;
  readonly runToEnd: RunToEnd;
  /** Electron's own; only macOS has it. */
  readonly squirrel: () => Squirrel;
  /** The AppImage that runs, and the program that this process is. */
  readonly appImage: string | undefined;
  readonly program: string;
  readonly pid: number;
  /** Whether the new version opens by itself; who closed Carnet for the day wants none open. */
  readonly opensAgain: boolean;
}

export interface Installer {
  /** What `installStaged` runs once the bytes were checked. */
  readonly run: InstallPorts['run'];
  /** The last step before this Carnet ends: sees to it that the new one opens. */
  readonly afterwards: () => Promise<void>;
}

/** How a checked release is installed here; nothing of it begins before `run`. */
export function installerOf(kind: InstallerKind, world: InstallerWorld): Installer {
  const opensAgain = (program: string) => async () => {
    if (world.opensAgain) await startAfterEnd(world.pid, program, world.startApart);
  };
  switch (kind) {
    case 'nsis':
      // It waits for the end of this Carnet itself, and opens the new one.
      return {
        run: (path) => notStarted(runNsis(path, world.opensAgain, world.startApart)),
        afterwards: async () => undefined,
      };
    case 'squirrel':
      return {
        run: (path, manifest) => handToSquirrel(path, manifest, world.squirrel()),
        // Without this it is put in place as Carnet ends, and not opened.
        afterwards: async () => {
          if (world.opensAgain) world.squirrel().quitAndInstall();
        },
      };
    case 'deb':
      return {
        run: (path, manifest) => installDeb(path, manifest, world.runToEnd),
        afterwards: opensAgain(world.program),
      };
    case 'appImage': {
      const program = world.appImage;
      if (program === undefined) throw new RangeError('no AppImage runs');
      return {
        run: (path, manifest) => replaceAppImage(path, manifest, program),
        afterwards: opensAgain(program),
      };
    }
  }
}

async function notStarted(started: Promise<void>): Promise<void> {
  try {
    await started;
  } catch (error) {
    throw new CarnetError('update.notStarted', {}, { cause: error });
  }
}
