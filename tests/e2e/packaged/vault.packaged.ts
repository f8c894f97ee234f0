import { expect, test } from '@playwright/test';
import { launchCarnet } from '../support/launch.ts';

/** What the preload gives the page. */
interface Bridge {
  readonly carnet: { call(name: string, input: unknown): Promise<unknown> };
}

// The native module of the database, the processes of jobs and libsodium are all in it.
test('a packaged Carnet makes a vault and writes into it', async () => {
  const carnet = await launchCarnet();
  await carnet.page.waitForFunction(() => 'carnet' in window);
  const made = await carnet.page.evaluate(async () => {
    const { carnet: bridge } = window as unknown as Bridge;
    const given = { language: 'en', recoveryLanguage: 'en' };
    const passphrase = 'lantern orbit mustard velvet canoe';
    await bridge.call('vault.create', { ownerName: 'Amara Diallo', passphrase, ...given });
    await bridge.call('agency.save', { name: 'Westman Settlement' });
    await bridge.call('vault.lock', {});
    const answer = await bridge.call('vault.list', {});
    return JSON.stringify(answer);
  });
  expect(made).toContain('Amara Diallo');
  await carnet.close();
});
