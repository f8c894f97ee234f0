import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Stage } from '../backups/backupTasks.ts';
import { keepState } from '../backups/keptState.ts';
import { finishSigning } from '../calls/finishSigning.ts';
import { refusalsKept } from '../calls/refusalsKept.ts';
import { type CaseTools, openVaultDatabase } from '../openVaultDatabase.ts';
import { setLocalValue } from '../store/local.ts';
import { wipe } from '../vault/keys.ts';
import { newId } from '../vault/newId.ts';
import { openedVault, type OpenVault } from '../vault/openedVault.ts';
import type { VaultTools } from '../vault/vaultPlace.ts';
import { changeLock } from './changeLock.ts';
import type { ShownWords } from './shownWords.ts';
import type { TheOpenCase } from './theOpenCase.ts';

interface Parts {
  readonly openCase: TheOpenCase;
  readonly shown: ShownWords;
  readonly tools: CaseTools;
  readonly vaultTools: VaultTools;
}

/**
 * Everything in the vault that is open goes under new keys: it is closed meanwhile, and open again
 * afterwards, under the old lock where this throws.
 * @throws CarnetError `vault.locked`, and as `newLock` and `changeLock` have it
 */
export async function putOnNewLock(
  parts: Parts,
  { current, next, language, jobId: given }: ParsedInput<'vault.reencrypt'>,
): Promise<CallOutput<'vault.reencrypt'>> {
  const { openCase, shown, tools, vaultTools } = parts;
  const jobId = given ?? newId(tools.clock.now());
  const open = openCase.opened();
  const since = openCase.locks;
  const { vault } = open;
  const lock = await refusalsKept(open, () =>
    vault.newLock({ kind: 'passphrase', passphrase: current }, next, language),
  );
  if (openCase.now !== open) throw new CarnetError('vault.locked');
  const tell = (stage: Stage, done: number, total: number | null) =>
    tools.emit({ type: 'progress', of: 'backup', jobId, stage, done, total });

  // The database is closed; the keys are kept.
  finishSigning(open, tools.clock.now());
  openCase.letGo();
  shown.forget();
  open.release();
  try {
    await openCase.whileClosed((signal) => changeLock(vault, lock, tools.jobs, signal, tell));
  } catch (error) {
    wipe(lock.dataKey);
    comeBack(parts, vault, since);
    throw error;
  }
  vault.close();
  const place = { ...vaultTools, id: vault.id, folder: vault.folder };
  comeBack(parts, openedVault(place, lock.manifest, lock.dataKey, { state: 'sound' }), since);

  const after = openCase.opened();
  after.write((unit) => {
    setLocalValue(unit.writer, 'recoveryConfirmed', false);
    keepState(unit.writer, { lastGood: { laptop: null, second: null }, mark: '' });
    unit.audit('changeLock', 'vault', vault.id);
  });
  shown.show(lock.recoveryWords);
  after.backups.make().catch(() => undefined);
  return { recoveryWords: [...lock.recoveryWords] };
}

/** Opens the database under the lock that is in force now, unless something was locked meanwhile. */
function comeBack({ openCase, tools }: Parts, vault: OpenVault, since: number): void {
  try {
    openCase.refuseAfterLock(since);
    openCase.enter(openVaultDatabase(vault, tools), since);
  } catch (error) {
    vault.close();
    tools.emit({ type: 'vault', open: false, reason: 'stopped' });
    throw error;
  }
}
