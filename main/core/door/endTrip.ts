import type { CallOutput } from '../../../shared/contract/contract.ts';
import { deviceLabel, memberName } from '../members/memberLines.ts';
import type { CaseTools } from '../openVaultDatabase.ts';
import { purgeOf } from '../trips/finishTrip.ts';
import { readTripHere } from '../trips/tripHere.ts';
import { deleteVault } from '../vault/deleteVault.ts';
import type { TheOpenCase } from './theOpenCase.ts';

/**
 * Deletes the vault of a travelling laptop, of which everything is at home.
 * @throws CarnetError as `purgeOf` has it; then nothing was deleted
 */
export async function endTrip(
  openCase: TheOpenCase,
  tools: CaseTools,
): Promise<CallOutput<'trips.finish'>> {
  const open = openCase.opened();
  const label = deviceLabel(open.reader, open.actor.deviceId);
  const name = memberName(open.reader, open.actor.memberId);
  const { agencyName } = readTripHere(open.reader) ?? { agencyName: '' };
  const { receipt, notice } = purgeOf(open);
  const tell = open.sync.lastWord(notice);
  openCase.lock();
  open.close();
  await deleteVault(open.vault.folder);
  await tell();
  tools.emit({ type: 'vault', open: false, reason: 'purged' });
  return { receipt: { ...receipt, label, memberName: name, agencyName } };
}
