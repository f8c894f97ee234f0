import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  memoryFile,
  UpdateMemory,
  updatesFolder,
} from '../../../../main/core/updates/updateMemory.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { goodFile, goodManifest, goodRelease } from '../../../support/releases.ts';
import { codeOf } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

const electron = vi.hoisted(() => ({
  userData: '',
  quit: vi.fn(),
}));
vi.mock('electron', () => ({
  autoUpdater: {},
  app: {
    isPackaged: false,
    quit: electron.quit,
    getPath: () => electron.userData,
  },
}));
const { createInstalling } = await import('../../../../main/shell/updates/installing.ts');

/** A laptop on which a release is ready, and runs from an AppImage. */
function laptop() {
  electron.userData = tempFolder('shell');
  electron.quit.mockClear();
  const program = join(electron.userData, 'Carnet.AppImage');
  const ready = join(electron.userData, goodManifest.file);
  writeFileSync(program, 'the old one', { mode: 0o755 });
  writeFileSync(ready, goodFile);
  vi.stubEnv('APPIMAGE', program);
  const state = { kept: true, runs: false, refused: false };
  const calls: string[] = [];
  const call = async (name: string) => {
    calls.push(name);
    if (name === 'updates.mayInstall' && state.refused) throw new CarnetError('update.held');
    return name === 'updates.readyToRun' ? { path: ready, manifest: goodRelease.release.text } : {};
  };
  const core = { call, restart: async () => undefined, stop: async () => undefined };
  const installing = createInstalling(core, { flush: async () => state.kept }, state);
  return { installing, state, calls, program: () => readFileSync(program), ready };
}

beforeEach(() => void vi.unstubAllEnvs());

describe('installing', () => {
  test('now: checked, Carnet closes, and only then the program is replaced', async () => {
    const { installing, calls, program } = laptop();
    await installing.now();
    expect(electron.quit).toHaveBeenCalledOnce();
    expect(program().toString()).toBe('the old one');
    await installing.atQuit();
    expect(program()).toEqual(Buffer.from(goodFile));
    expect(calls).toEqual(['updates.mayInstall', 'updates.readyToRun', 'updates.readyToRun']);
  });

  test('a draft that is not kept, or a session that runs, is never interrupted', async () => {
    for (const unsaved of [{ kept: false }, { runs: true }]) {
      const { installing, state, program } = laptop();
      Object.assign(state, unsaved);
      expect(await codeOf(installing.now())).toBe('update.unsavedWork');
      expect(electron.quit).not.toHaveBeenCalled();
      await installing.atQuit();
      expect(program().toString()).toBe('the old one');
    }
  });

  test('what core refuses closes nothing', async () => {
    const { installing, state } = laptop();
    state.refused = true;
    expect(await codeOf(installing.now())).toBe('update.held');
    expect(electron.quit).not.toHaveBeenCalled();
  });

  test('at closing only what somebody asked for then, and not while the system goes down', async () => {
    const { installing, calls, program } = laptop();
    await installing.atQuit();
    expect(calls).toEqual([]);
    const memory = await UpdateMemory.open(memoryFile(updatesFolder(electron.userData)));
    const staged = { version: '1.2.0', sha512: goodManifest.sha512, approved: false };
    await memory.change(() => ({ staged, onClose: true }));
    installing.holdOff();
    await installing.atQuit();
    expect(program().toString()).toBe('the old one');
    const later = laptopAgain(electron.userData);
    await later.atQuit();
    expect(program()).toEqual(Buffer.from(goodFile));
  });

  /** The same laptop, started again. */
  function laptopAgain(userData: string) {
    const call = async (name: string) =>
      name === 'updates.readyToRun'
        ? { path: join(userData, goodManifest.file), manifest: goodRelease.release.text }
        : {};
    const core = { call, restart: async () => undefined, stop: async () => undefined };
    return createInstalling(core, { flush: async () => true }, { runs: false });
  }
});
