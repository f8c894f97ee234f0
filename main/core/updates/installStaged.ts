import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Clock } from '../../../shared/time/wallClock.ts';
import type { ReleaseManifest } from '../../../shared/updates/releaseManifest.ts';
import { checkFile } from './gate/checkFile.ts';
import type { UpdateGate } from './gate/updateGate.ts';
import { clearStaged, stagedRelease } from './staging.ts';
import type { UpdateMemory } from './updateMemory.ts';

export interface InstallTools {
  /** The updates' folder. */
  readonly folder: string;
  readonly gate: UpdateGate;
  readonly memory: UpdateMemory;
  readonly clock: Clock;
  /** Whether somebody has typed what no vault holds yet, or a job is under way that must not be cut off. */
  readonly hasUnsavedWork: () => Promise<boolean>;
  /** Runs an installer whose bytes were checked a moment ago; resolves once it runs. */
  readonly run: (path: string, manifest: ReleaseManifest) => Promise<void>;
}

/**
 * Installs what waits, because somebody asked for it: judged anew (a key may have been retired, a
 * minimum raised since), each byte read again, and only then run. What fails is taken away.
 * @throws CarnetError as the gate has it; `update.unsavedWork`, `update.noneReady`, `update.swapped`,
 *   `update.expired`: an administrator has to approve it (`approveStaged`)
 */
export async function installStaged(tools: InstallTools): Promise<void> {
  const { gate, memory, clock } = tools;
  if (await tools.hasUnsavedWork()) throw new CarnetError('update.unsavedWork');
  const { manifest, path } = await secondLook(tools);
  // Reading 150 MB takes a while, in which somebody may have typed.
  if (await tools.hasUnsavedWork()) throw new CarnetError('update.unsavedWork');
  const expected = { from: gate.installed.version, to: manifest.version, at: clock.now() };
  await memory.change(() => ({ expected }));
  try {
    await tools.run(path, manifest);
  } catch (error) {
    await memory.change(() => ({ expected: null }));
    throw error;
  }
}

/** An administrator takes the responsibility for a release whose word has run out. */
export async function approveStaged(memory: UpdateMemory): Promise<void> {
  const { staged } = memory.now;
  if (staged === null) throw new CarnetError('update.noneReady');
  await memory.change(() => ({ staged: { ...staged, approved: true } }));
}

async function secondLook({ folder, gate, memory }: InstallTools) {
  try {
    return await look(folder, gate, memory);
  } catch (error) {
    const waits = error instanceof CarnetError && stays.has(error.code);
    if (!waits) await clearStaged(folder, memory);
    throw error;
  }
}

/** Nothing is wrong with what lies there. */
const stays = new Set<string>(['update.noneReady', 'update.expired', 'file.unreadable']);

async function look(folder: string, gate: UpdateGate, memory: UpdateMemory) {
  const { staged } = memory.now;
  if (staged === null) throw new CarnetError('update.noneReady');
  const found = await stagedRelease(folder, staged);
  const swapped = new CarnetError('update.swapped', { version: staged.version });
  if (!found) {
    await gate.refuse(swapped, undefined);
    throw swapped;
  }
  const { manifest, expired } = await gate.judge(found.release);
  if (expired && !staged.approved) {
    throw new CarnetError('update.expired', { version: manifest.version });
  }
  try {
    await checkFile(found.path, manifest);
  } catch (error) {
    if (!(error instanceof CarnetError) || error.code === 'file.unreadable') throw error;
    // It was good when it was put there.
    await gate.refuse(swapped, found.release);
    throw swapped;
  }
  return { manifest, path: found.path };
}
