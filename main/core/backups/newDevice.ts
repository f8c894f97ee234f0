import { becomeAnother } from '../members/becomeAnother.ts';
import { localValue } from '../store/local.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Connection } from '../store/sqlite.ts';
import type { Actor } from '../store/unitOfWork.ts';
import { writeUnit } from '../writeUnit.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { forgetKept } from './keptState.ts';

interface Me {
  readonly memberId: string;
  readonly deviceId: string;
}

/**
 * Makes a restored database that of a new laptop (`becomeAnother`): the one that the backup is from may
 * still be at work.
 */
export function becomeNewDevice(
  connection: Connection,
  given: {
    readonly backupId: string;
    readonly label: string;
    readonly now: () => number;
    readonly newId: () => string;
  },
): Actor {
  const me = localValue(connection, 'me', (value) => value as Me);
  if (me === undefined) throw new CarnetError('backup.damaged', { part: 'contents' });
  const deviceId = given.newId();
  const actor = { memberId: me.memberId, deviceId, now: given.now, newId: given.newId };
  const label = given.label || (findRecord(connection, 'device', me.deviceId)?.label ?? '');
  writeUnit(connection, actor, (unit) => {
    forgetKept(unit.writer);
    unit.audit('restore', 'vault', given.backupId);
    const why = { backupId: given.backupId };
    becomeAnother(unit, { label, why, left: { apart: null, entries: [] } });
  });
  return actor;
}
