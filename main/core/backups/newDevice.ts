import { admitRestored } from '../members/admitRestored.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import { readPosition } from '../store/position.ts';
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
 * Makes a restored database that of a new laptop: a device record and keys of its own, so that it
 * never writes under the name of the laptop that the backup is from, which may still be at work. The
 * old device's record stays. The count of changes and the clock go on from where the backup stood;
 * `restored` keeps up to which change the outbox is the old device's.
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
    const before = localValue(unit, 'restored', (value) => value as unknown[]) ?? [];
    setLocalValue(unit.writer, 'restored', [
      ...before,
      {
        backupId: given.backupId,
        at: given.now(),
        deviceId: me.deviceId,
        act: readPosition(unit).act,
      },
    ]);
    forgetKept(unit.writer);
    unit.audit('restore', 'vault', given.backupId);
    unit.create(
      'device',
      'agency',
      { memberId: me.memberId, label, addedAt: given.now() },
      deviceId,
    );
    admitRestored(unit);
  });
  return actor;
}
