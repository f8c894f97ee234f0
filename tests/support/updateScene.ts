import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installed } from '../../main/core/updates/gate/judgeRelease.ts';
import { UpdateGate } from '../../main/core/updates/gate/updateGate.ts';
import { type InstallPorts, installStaged } from '../../main/core/updates/installStaged.ts';
import { lastLook, notStarted } from '../../main/core/updates/lastLook.ts';
import { stage } from '../../main/core/updates/staging.ts';
import { UpdateMemory } from '../../main/core/updates/updateMemory.ts';
import { type Delivery, installed, releaseDay, remembered, testKeys } from './releases.ts';
import { tempFolder } from './tempFolder.ts';

/** A laptop as far as updates go: its folder, gate and memory, and what it ran. */
export async function updateScene(options: Partial<Installed> = {}) {
  const folder = tempFolder('updates');
  const time = { now: releaseDay };
  const clock = { now: () => time.now };
  const memory = await UpdateMemory.open(join(folder, 'memory.json'));
  await memory.change(() => ({ minimum: remembered }));
  const gate = new UpdateGate({
    keys: testKeys,
    installed: { ...installed, ...options },
    memory,
    clock,
  });
  const ran: { path: string; version: string }[] = [];
  const arrived = join(folder, 'arrived');
  return {
    folder,
    time,
    clock,
    memory,
    gate,
    ran,
    /** What the gate refused so far. */
    refusals: () => memory.now.refusals.map(({ code }) => code),
    /** A release arrives and is staged. */
    async take({ file, release, statements }: Delivery) {
      rmSync(arrived, { force: true });
      if (file) writeFileSync(arrived, file);
      await gate.learn(statements);
      return stage(folder, release, arrived, gate, memory);
    },
    async install(more: Partial<InstallPorts> = {}) {
      await installStaged({
        look: () => lastLook({ folder, gate, memory, clock }),
        takeBack: () => notStarted(memory),
        hasUnsavedWork: async () => false,
        run: async (path, { version }) => void ran.push({ path, version }),
        ...more,
      });
    },
  };
}
