import type { UiLanguage } from '../../../shared/contract/vault.ts';
import type { OpenCase } from '../openCase.ts';
import { type CaseTools, foundAgency, openVaultDatabase } from '../openVaultDatabase.ts';
import { newSheet } from '../members/sheet/newSheet.ts';
import { fillPractice } from './fillPractice.ts';
import { PracticeClock } from './practiceClock.ts';
import { practiceFolder, removePractice } from './practiceFolder.ts';
import { makePracticeVault } from './practiceVault.ts';

const worker = { en: 'Robin (practice)', fr: 'Robin (essai)' } as const;

/**
 * Makes a practice agency below `userData` and opens it; what an earlier one left is removed first.
 * Throws `store.full`, and then nothing of it stays.
 */
export async function startPractice(
  userData: string,
  tools: CaseTools,
  language: UiLanguage,
): Promise<OpenCase> {
  removePractice(userData);
  const clock = new PracticeClock(tools.clock);
  const own = { ...tools, clock };
  const vault = await makePracticeVault({
    directory: practiceFolder(userData),
    clock: tools.clock,
    ownerName: worker[language],
    language,
  });
  let open: OpenCase | undefined;
  try {
    const { entropy: sheet } = newSheet();
    const ownerName = worker[language];
    foundAgency(vault, own, { ownerName, language, deviceLabel: '', sheet });
    // Nobody listens yet: what is made up is no news.
    open = openVaultDatabase(vault, own);
    fillPractice(open, clock, language);
    return open;
  } catch (error) {
    if (open === undefined) vault.close();
    else open.close();
    removePractice(userData);
    throw error;
  }
}
