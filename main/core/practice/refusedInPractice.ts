import { type CallName, contract } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';

/** Areas that make no sense for an agency that ends at the next lock: there is nothing to come back to. */
const refusedAreas: readonly string[] = ['backup', 'restore', 'join', 'sheet', 'sync'];

const refused: ReadonlySet<CallName> = new Set<CallName>([
  'vault.changePassphrase',
  'vault.renewRecoveryWords',
  'vault.recoveryChallenge',
  'vault.confirmRecoveryWords',
  'vault.reencrypt',
  'members.invite',
  'trips.make',
]);

/**
 * Lets a call through in a practice agency, or not.
 * @throws CarnetError `practice.notHere`
 */
export function refuseInPractice(name: CallName): void {
  const area = name.slice(0, name.indexOf('.'));
  // The program is updated from a vault that stays; what the shell asks at the door is no vault's.
  if (area === 'updates' && contract[name].needs !== 'anyone') {
    throw new CarnetError('practice.notHere');
  }
  // Quitting goes on: there is nothing to back up, and nobody to tell.
  if (name === 'backup.beforeQuit') return;
  if (refused.has(name) || refusedAreas.includes(area)) throw new CarnetError('practice.notHere');
}
