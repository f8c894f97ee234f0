import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { type CoreClient, startCore } from '../../../main/shell/coreClient.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';

// Real processes: the host's stand-ins for Electron's utility processes and message ports.
vi.mock('electron', async () => ({
  ...(await import('../../../build/host/utilityProcess.ts')),
  ...(await import('../../../build/host/messagePorts.ts')),
  app: { isPackaged: false },
}));
const bundles = fileURLToPath(new URL('../../fixtures/coreProcess', import.meta.url));

const installed = {
  product: 'carnet',
  channel: 'stable',
  version: '1.0.0',
  platform: 'linux',
  arch: 'x64',
  ending: 'deb',
} as const;

const running: CoreClient[] = [];
function start() {
  const events: CarnetEvent[] = [];
  const core = startCore({ directory: '/nowhere', bundles, installed, feed: undefined }, (event) =>
    events.push(event),
  );
  running.push(core);
  return { core, events };
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((core) => core.stop()));
  vi.unstubAllEnvs();
});

function isAlive(pid: unknown): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

test('a lock ends the process that held the keys, and the next call is answered by another', async () => {
  const { core } = start();
  const first = await core.call('pid', {});
  expect(isAlive(first)).toBe(true);
  await core.restart();
  expect(isAlive(first)).toBe(false);
  expect(await core.call('pid', {})).not.toBe(first);
});

test('a core that does not close is ended all the same, after two seconds', async () => {
  vi.stubEnv('CARNET_TEST_STUBBORN', '1');
  const { core } = start();
  const first = await core.call('pid', {});
  const started = performance.now();
  await core.restart();
  expect(isAlive(first)).toBe(false);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a core that dies fails its calls with a typed error, tells the windows, and is replaced', async () => {
  const { core, events } = start();
  const hanging = core.call('hang', {});
  await expect(Promise.all([hanging, core.call('exit', {})])).rejects.toMatchObject({
    code: 'core.stopped',
  });
  await expect.poll(() => events).toEqual([{ type: 'vault', open: false, reason: 'stopped' }]);
  expect(await core.call('pid', {})).toEqual(expect.any(Number));
});

test('a lock that was asked for is not reported as a death', async () => {
  const { core, events } = start();
  await core.call('pid', {});
  await core.restart();
  await wait(50);
  expect(events).toEqual([]);
});

test('core and job talk over a channel of their own, with bytes and maps whole', async () => {
  const { core } = start();
  expect(await core.call('echo', new Map([['row', 1]]))).toEqual({
    heard: { init: { key: new Uint8Array([1, 2, 3]) }, message: new Map([['row', 1]]) },
    exit: { code: 0 },
  });
});

test('core can end a job', async () => {
  const { core } = start();
  expect(await core.call('killedJob', {})).toMatchObject({ code: expect.any(Number) });
});

test('jobs end with the core that started them', async () => {
  const { core } = start();
  await core.call('echo', 'once');
  await core.stop();
  await expect(core.call('pid', {})).rejects.toMatchObject({ code: 'core.stopped' });
});
