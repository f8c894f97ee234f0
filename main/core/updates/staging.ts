import { lstat, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  longestManifest,
  manifestNameOf,
  readManifest,
  signatureNameOf,
} from '../../../shared/updates/releaseManifest.ts';
import { writeAll } from '../backups/writeBackup.ts';
import { putInPlace, syncFile, syncFolder } from '../files/replaceFile.ts';
import { ifThere } from '../vault/fileProblems.ts';
import type { SignedText } from './believedKeys.ts';
import type { Judged } from './gate/judgeRelease.ts';
import type { UpdateGate } from './gate/updateGate.ts';
import type { UpdateMemory } from './updateMemory.ts';

/**
 * One release, whole and checked, waits here to be installed: `<updates>/ready/` with its file, its
 * manifest and its signature. What is being written lies in `<updates>/ready.new/`, what is being
 * taken away in `<updates>/ready.old/`; at every instant `ready` is whole or not there.
 */
const names = { ready: 'ready', fresh: 'ready.new', old: 'ready.old' } as const;

export interface Staged {
  readonly release: SignedText;
  /** The very file that will run. */
  readonly path: string;
}

/**
 * Checks a file that arrived and makes it the one that waits, in place of any other. What is kept are
 * the bytes that were checked: they are written as they are hashed, never copied from the source again.
 * @throws CarnetError as the gate has it; `store.full`
 */
export async function stage(
  folder: string,
  release: SignedText,
  arrived: string,
  gate: UpdateGate,
  memory: UpdateMemory,
): Promise<Judged> {
  const { manifest } = await gate.judge(release);
  const fresh = join(folder, names.fresh);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  const path = join(fresh, manifest.file);
  const file = await open(path, 'wx', 0o700);
  let judged: Judged;
  try {
    judged = await gate.check(release, arrived, (piece) => writeAll(file, piece));
    await file.sync();
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    await file.close();
  }
  const manifestName = join(fresh, manifestNameOf(manifest.file));
  for (const [name, text] of [
    [manifestName, release.text],
    [signatureNameOf(manifestName), release.signature],
  ] as const) {
    await writeFile(name, text, { mode: 0o600 });
    await syncFile(name);
  }
  await syncFolder(fresh);
  const { version, sha512 } = manifest;
  // Forgotten first: what lies ready is installed only if it is what is remembered.
  await memory.change(() => ({ staged: null, onClose: false }));
  await clear(folder);
  await putInPlace(fresh, join(folder, names.ready));
  await memory.change(() => ({ staged: { version, sha512, approved: false }, restsUntil: 0 }));
  return judged;
}

/** Takes away what waits, and what an interrupted staging left. */
export async function clearStaged(folder: string, memory: UpdateMemory): Promise<void> {
  await memory.change(() => ({ staged: null, onClose: false }));
  await clear(folder);
  await rm(join(folder, names.fresh), { recursive: true, force: true });
}

async function clear(folder: string): Promise<void> {
  const old = join(folder, names.old);
  await rm(old, { recursive: true, force: true });
  await ifThere(putInPlace(join(folder, names.ready), old));
  await rm(old, { recursive: true, force: true });
}

/**
 * What waits, as its files say; nothing of it is checked yet. Undefined where what lies there is not
 * what was put there: another release, or no plain file.
 */
export async function stagedRelease(
  folder: string,
  { version, sha512 }: { version: string; sha512: string },
): Promise<Staged | undefined> {
  const ready = join(folder, names.ready);
  for (const name of (await ifThere(readdir(ready))) ?? []) {
    const file = name.slice(0, -manifestNameOf('').length);
    if (name !== manifestNameOf(file)) continue;
    const text = await limited(join(ready, name));
    const signature = await limited(join(ready, signatureNameOf(name)));
    const manifest = text === undefined ? undefined : readManifest(text);
    if (text === undefined || signature === undefined || manifest === undefined) continue;
    if (manifest.version !== version || manifest.sha512 !== sha512) continue;
    const path = join(ready, manifest.file);
    // A link could lead to other bytes by the time at which it is run.
    if ((await ifThere(lstat(path)))?.isFile()) return { release: { text, signature }, path };
  }
  return undefined;
}

async function limited(path: string): Promise<string | undefined> {
  const bytes = await ifThere(readFile(path));
  return bytes && bytes.length <= longestManifest ? bytes.toString('utf8') : undefined;
}
