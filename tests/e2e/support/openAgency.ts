import { expect, type Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import { type LaunchOptions, launchCarnet, type RunningCarnet } from './launch.ts';

export const passphrase = 'lantern orbit mustard velvet canoe';

export interface OpenAgency {
  readonly carnet: RunningCarnet;
  readonly page: Page;
  /** The same door as the screens: the window's bridge. Throws with the error's code. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** Goes to a screen by its address: `/clients`. */
  readonly go: (path: string) => Promise<void>;
}

/** A running Carnet with an open vault, its first run done, in the language asked for. */
export async function openAgency({
  language = 'en',
  withPlace = true,
  ...options
}: LaunchOptions & {
  language?: 'en' | 'fr';
  withPlace?: boolean;
} = {}): Promise<OpenAgency> {
  const carnet = await launchCarnet({ locale: language === 'fr' ? 'fr-CA' : 'en-CA', ...options });
  const { page } = carnet;
  await expect(page.getByRole('heading').first()).toBeVisible();
  const call: OpenAgency['call'] = async (name, input) => {
    const answer = await page.evaluate(([called, given]) => window.carnet.call(called, given), [
      name,
      input,
    ] as const);
    if ('error' in answer) throw new Error(`${name}: ${answer.error.code}`);
    return answer.ok as CallOutput<typeof name>;
  };
  const { recoveryWords } = await call('vault.create', {
    ownerName: 'Amara Diallo',
    language,
    recoveryLanguage: 'en',
    passphrase,
  });
  const { positions } = await call('vault.recoveryChallenge', {});
  await call('vault.confirmRecoveryWords', {
    answers: positions.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await call('agency.save', { name: 'Westman Settlement' });
  if (withPlace) {
    const { id } = await call('place.save', { name: 'Brandon' });
    await call('settings.set', { placeId: id });
  }
  await call('settings.set', { language, clock: language === 'fr' ? 'h23' : 'h12' });
  const go = async (path: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
  };
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible();
  return { carnet, page, call, go };
}
