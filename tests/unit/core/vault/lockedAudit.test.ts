import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { power } from '../files/powerCut.ts';
import { failure, laptop, otherPassphrase } from './vaultScene.ts';

vi.mock('node:fs/promises', async (original) => {
  const { cuttable } = await import('../files/powerCut.ts');
  return cuttable(await original());
});

afterEach(() => power.restore());

async function afterTwoFailures() {
  const scene = await laptop();
  const { vault } = await scene.create();
  vault.close();
  const { id, folder } = vault;
  const fail = async () => {
    await failure(scene.open(id, otherPassphrase));
    scene.time.now += 300_000;
  };
  await fail();
  await fail();
  return { ...scene, id, fail, file: join(folder, 'locked-audit') };
}

describe('failed unlocks while the vault is locked', () => {
  it('are sealed on disk, and read after the next unlock', async () => {
    const { open, id, file } = await afterTwoFailures();
    const text = await readFile(file, 'latin1');
    expect(text).toMatch(/^\n[A-Za-z0-9+/=]+\n\n[A-Za-z0-9+/=]+\n$/);
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toMatch(
      /unlock|passphrase|failures/,
    );

    const vault = await open(id);
    const audit = await vault.takeLockedAudit();
    expect(audit.unreadable).toBe(0);
    expect(audit.entries).toMatchObject([
      { event: 'unlockFailed', slot: 'passphrase', failures: 1, at: Date.UTC(2026, 10, 22, 14) },
      { event: 'unlockFailed', slot: 'passphrase', failures: 2 },
    ]);
  });

  it('come again with the same ids until they are forgotten, so a crash adds none twice', async () => {
    const { open, id } = await afterTwoFailures();
    const first = await (await open(id)).takeLockedAudit();
    const again = await (await open(id)).takeLockedAudit();
    expect(again.entries).toEqual(first.entries);
    await again.forget();
    expect((await (await open(id)).takeLockedAudit()).entries).toEqual([]);
    await again.forget();
  });

  it('keep what was added between taking and forgetting', async () => {
    const { open, id, fail } = await afterTwoFailures();
    const audit = await (await open(id)).takeLockedAudit();
    await fail();
    await audit.forget();
    const rest = await (await open(id)).takeLockedAudit();
    expect(rest.entries).toHaveLength(1);
    expect(rest.unreadable).toBe(0);
  });

  it('lose no earlier entry to a line that a crash cut off, and say that one is unreadable', async () => {
    const { open, id, fail, file } = await afterTwoFailures();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 20));
    await fail();
    const audit = await (await open(id)).takeLockedAudit();
    expect(audit.entries.map((entry) => entry.failures)).toEqual([1, 3]);
    expect(audit.unreadable).toBe(1);
  });

  it('show that somebody wrote into the file', async () => {
    const { open, id, file } = await afterTwoFailures();
    await appendFile(file, 'not an entry\n');
    const audit = await (await open(id)).takeLockedAudit();
    expect([audit.entries.length, audit.unreadable]).toEqual([2, 1]);
  });

  it('survive a power cut in any step of forgetting: all or none', async () => {
    const { open, id, fail } = await afterTwoFailures();
    const audit = await (await open(id)).takeLockedAudit();
    await fail();
    for (let step = 0; step < 4; step += 1) {
      power.failBefore(step);
      await audit.forget().catch(() => undefined);
      power.restore();
      const found = (await (await open(id)).takeLockedAudit()).entries.length;
      expect([1, 3]).toContain(found);
      if (found === 1) break;
    }
  });

  it('do not hide from the owner why the vault did not open when the disk is full', async () => {
    const { open, id, file, time } = await afterTwoFailures();
    const { size } = await stat(file);
    power.full = true;
    expect((await failure(open(id, otherPassphrase))).code).toBe('vault.wrongSecret');
    power.restore();
    expect((await stat(file)).size).toBeGreaterThanOrEqual(size);
    time.now += 10_000;
    expect((await open(id)).id).toBe(id);
  });
});
