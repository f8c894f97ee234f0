import type { OpenCase } from '../openCase.ts';
import { keepState, readKept } from '../backups/keptState.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import type { BackupBefore } from '../updates/migrateVault.ts';

/** How a vault was opened, as the log has it. */
export type OpeningAct = 'unlock' | 'recover' | 'recoverBySheet';

/** Takes what was sealed while the vault was locked into the audit log, each entry once, and that it was opened. */
export async function logOpening(open: OpenCase, act: OpeningAct): Promise<void> {
  const locked = await open.vault.takeLockedAudit();
  open.write((unit) => {
    const taken = localValue(unit, 'lockedTaken', (value) => value as string[]) ?? [];
    for (const entry of locked.entries) {
      if (taken.includes(entry.id)) continue;
      unit.audit(entry.event, 'vault', open.vault.id, { fields: [entry.slot], at: entry.at });
    }
    if (locked.unreadable > 0) unit.audit('lockedLogDamaged', 'vault', open.vault.id);
    if (open.vault.report.state === 'restored') {
      unit.audit('vaultFileRestored', 'vault', open.vault.id, {
        fields: [open.vault.report.problem],
      });
    }
    setLocalValue(
      unit.writer,
      'lockedTaken',
      locked.entries.map((entry) => entry.id),
    );
    unit.audit(act, 'vault', open.vault.id);
  });
  await locked.forget();
}

/** The backup that was made before the tables were changed counts as the last good one. */
export function logMigration(open: OpenCase, before: BackupBefore): void {
  open.write((unit) => {
    const { lastGood } = readKept(unit);
    keepState(unit.writer, { lastGood: { ...lastGood, laptop: before } });
    unit.audit('migrate', 'backup', before.id);
  });
}
