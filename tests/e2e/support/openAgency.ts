import { expect, type Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import { agenciesVariable, agencyFolder, type AgencyKind, passphrase } from './agencies.ts';
import type { LaunchOptions, RunningCarnet } from './launch.ts';
import { startedAlone, startedCarnet } from './startedCarnet.ts';

export { passphrase };

export interface OpenAgency {
  readonly carnet: RunningCarnet;
  readonly page: Page;
  /** The same door as the screens: the window's bridge. Throws with the error's code. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** Goes to a screen by its address: `/clients`. */
  readonly go: (path: string) => Promise<void>;
}

/**
 * A running Carnet with an open vault of its own, its first run done, in the language asked for.
 * `alone` starts one for this test and ends it: where a test looks at the program's end, or changes
 * its page for good.
 */
export async function openAgency({
  language = 'en',
  withPlace = true,
  alone = false,
  holds,
  ...options
}: Omit<LaunchOptions, 'userData' | 'locale'> & {
  language?: 'en' | 'fr';
  withPlace?: boolean;
  alone?: boolean;
  holds?: AgencyKind['holds'];
} = {}): Promise<OpenAgency> {
  const root = process.env[agenciesVariable];
  if (root === undefined) throw new Error('The run has no vaults to copy.');
  const kind = { language, withPlace, ...(holds && { holds }) };
  const laptop = agencyFolder(root, kind);
  const settings = { ...options, locale: language === 'fr' ? 'fr-CA' : 'en-CA' };
  const carnet = await (alone ? startedAlone : startedCarnet)(laptop, settings);
  const agency = agencyAt(carnet);
  const { page, call } = agency;
  await expect(page.getByRole('heading').first()).toBeVisible();
  const { vaults } = await call('vault.list', {});
  await call('vault.unlock', { id: vaults[0]?.id ?? '', passphrase });
  await expect(page.getByRole('navigation')).toBeVisible();
  return agency;
}

/** A running Carnet with its window's bridge and addresses. */
export function agencyAt(carnet: RunningCarnet): OpenAgency {
  const { page } = carnet;
  const call: OpenAgency['call'] = async (name, input) => {
    const answer = await page.evaluate(([called, given]) => window.carnet.call(called, given), [
      name,
      input,
    ] as const);
    if ('error' in answer) throw new Error(`${name}: ${answer.error.code}`);
    return answer.ok as CallOutput<typeof name>;
  };
  const go = async (path: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
  };
  return { carnet, page, call, go };
}
