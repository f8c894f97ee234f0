import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { ifThere, sayingWhenFull } from '../../vault/fileProblems.ts';
import type { Judged } from '../gate/judgeRelease.ts';
import type { UpdateGate } from '../gate/updateGate.ts';
import { stage, stagedRelease } from '../staging.ts';
import type { UpdateMemory } from '../updateMemory.ts';
import type { Fetching, Offered } from './offered.ts';

export interface UpdatePlace {
  /** The updates' folder. */
  readonly folder: string;
  readonly gate: UpdateGate;
  readonly memory: UpdateMemory;
}

/**
 * Takes a release from whatever source: its retirements are learnt, its manifest is judged before a
 * byte of it is fetched, its file fetched, checked and made ready. An interrupted fetching goes on
 * where the source can.
 * @throws CarnetError as the gate and the source have it; nothing is ready then that was not before
 */
export async function takeOffered(
  offered: Offered,
  { folder, gate, memory }: UpdatePlace,
  fetching: Fetching,
): Promise<Judged> {
  await gate.learn(offered.statements);
  const judged = await gate.judge(offered.release);
  const { manifest } = judged;
  const incoming = join(folder, 'incoming');
  // The same bytes under another word (its makers signed it again) are made ready with that.
  const { staged } = memory.now;
  const ready = staged && (await stagedRelease(folder, staged));
  if (ready?.release.text === offered.release.text) {
    // A kill just after it was made ready left what it was made from.
    await rm(join(incoming, manifest.sha512), { force: true });
    return judged;
  }
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeOthers(incoming, manifest.sha512);
  const path = join(incoming, manifest.sha512);
  try {
    await sayingWhenFull(offered.fetch(manifest, path, fetching));
    return await sayingWhenFull(stage(folder, offered.release, path, gate, memory));
  } catch (error) {
    // A part may be gone on from; wrong bytes are worth nothing.
    if (error instanceof CarnetError && worthless.has(error.code)) await rm(path, { force: true });
    throw error;
  } finally {
    if (memory.now.staged?.sha512 === manifest.sha512) await rm(path, { force: true });
  }
}

const worthless = new Set<string>(['update.tooLong', 'update.wrongBytes']);

/** Parts of releases that nobody goes on with. */
async function removeOthers(incoming: string, sha512: string): Promise<void> {
  for (const name of (await ifThere(readdir(incoming))) ?? []) {
    if (name !== sha512) await rm(join(incoming, name), { recursive: true, force: true });
  }
}
