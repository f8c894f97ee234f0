import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Clock } from '../../../shared/time/wallClock.ts';
import type { ReleaseManifest } from '../../../shared/updates/releaseManifest.ts';
import { checkFile } from './gate/checkFile.ts';
import type { UpdateGate } from './gate/updateGate.ts';
import { clearStaged, stagedRelease } from './staging.ts';
import type { UpdateMemory } from './updateMemory.ts';

export interface LookTools {
  /** The updates' folder. */
  readonly folder: string;
  readonly gate: UpdateGate;
  readonly memory: UpdateMemory;
  readonly clock: Clock;
}

/** A release whose file was read a moment ago. */
export interface Checked {
  readonly manifest: ReleaseManifest;
  /** The very file that will run. */
  readonly path: string;
}

/**
 * What waits, just before it runs: judged anew (a key may have been retired, a minimum raised since),
 * each byte read again. What fails is taken away; what passes is expected at the next start.
 * @throws CarnetError as the gate has it; `update.noneReady`, `update.swapped`, `update.expired`: an
 *   administrator has to approve it (`approveStaged`)
 */
export async function lastLook(tools: LookTools): Promise<Checked> {
  const { folder, gate, memory, clock } = tools;
  try {
    const checked = await look(tools);
    const { version, changes } = checked.manifest;
    const expected = { from: gate.installed.version, to: version, at: clock.now(), changes };
    await memory.change(() => ({ expected, took: null, onClose: false }));
    return checked;
  } catch (error) {
    const waits = error instanceof CarnetError && stays.has(error.code);
    if (!waits) await clearStaged(folder, memory);
    throw error;
  }
}

/** The installer was not started: the version that runs stays what is expected. */
export function notStarted(memory: UpdateMemory): Promise<void> {
  return memory.change(() => ({ expected: null }));
}

/** An administrator takes the responsibility for a release whose word has run out. */
export async function approveStaged(memory: UpdateMemory): Promise<void> {
  const { staged } = memory.now;
  if (staged === null) throw new CarnetError('update.noneReady');
  await memory.change(() => ({ staged: { ...staged, approved: true } }));
}

/** Nothing is wrong with what lies there. */
const stays = new Set<string>(['update.noneReady', 'update.expired', 'file.unreadable']);

async function look({ folder, gate, memory }: LookTools): Promise<Checked> {
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
