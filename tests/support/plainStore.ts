import { join } from 'node:path';
import { migrate } from '../../main/core/store/migrate.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';
import type { Actor, UnitOfWork } from '../../main/core/store/unitOfWork.ts';
import { writeUnit } from '../../main/core/writeUnit.ts';
import { tempFolder } from './tempFolder.ts';

/** A migrated, encrypted database without a vault around it, and someone who works in it. */
export interface Store {
  readonly file: string;
  readonly key: Uint8Array;
  readonly connection: Connection;
  readonly actor: Actor;
  readonly time: { now: number };
  /** One act with its projections, as the product writes it. */
  write<Result>(body: (unit: UnitOfWork) => Result): Result;
  /** Another connection to the same file, with the same actor. */
  again(): Store;
}

export function openStore(file = join(tempFolder('store'), 'case.db')): Store {
  const key = new Uint8Array(32).fill(7);
  const time = { now: Date.UTC(2026, 10, 22, 14) };
  let made = 0;
  const actor: Actor = {
    memberId: 'member-1',
    deviceId: 'device-1',
    now: () => time.now,
    newId: () => `record-${String((made += 1)).padStart(6, '0')}`,
  };
  const open = (): Store => {
    const connection = openDatabase(file, key);
    migrate(connection);
    return {
      file,
      key,
      connection,
      actor,
      time,
      write: (body) => writeUnit(connection, actor, body).result,
      again: open,
    };
  };
  return open();
}
