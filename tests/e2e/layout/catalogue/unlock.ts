import { passphrase } from '../../support/agencies.ts';
import type { Scene } from './entry.ts';

/** Locks what is open and unlocks one of the vaults of this laptop: by its owner's name or its id. */
export async function unlock({ page, call }: Scene, whose: string): Promise<void> {
  await call('shell.lock', {});
  await page.locator('input[type="password"], .start button').first().waitFor();
  const { vaults } = await call('vault.list', {});
  const found = vaults.find(({ id, ownerName }) => id === whose || ownerName === whose);
  await call('vault.unlock', { id: found?.id ?? '', passphrase });
}
