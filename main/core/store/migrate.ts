import { CarnetError } from '../../../shared/contract/errors.ts';
import { migrations } from './migrations/migrations.ts';
import type { Connection } from './sqlite.ts';

/**
 * Brings a database to this version of Carnet, each step whole or not at all.
 * @throws CarnetError `store.newerSchema` for one written by a newer Carnet; it is left as it was.
 */
export function migrate(connection: Connection, to: number = migrations.length): void {
  const from = Number(connection.pragma('user_version'));
  if (from > migrations.length) {
    throw new CarnetError('store.newerSchema', { found: from, known: migrations.length });
  }
  for (const [index, migration] of migrations.entries()) {
    const version = index + 1;
    if (version <= from || version > to) continue;
    connection.write(() => connection.script(`${migration.sql} PRAGMA user_version = ${version};`));
  }
}
