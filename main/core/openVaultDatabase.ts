import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import { opened } from '../../shared/time/hybridClock.ts';
import type { Clock } from '../../shared/time/wallClock.ts';
import { databaseName } from './databaseName.ts';
import { OpenCase } from './openCase.ts';
import type { JobRunner } from './process/jobRunner.ts';
import { foundMembership } from './members/foundMembership.ts';
import { localValue, setLocalValue } from './store/local.ts';
import { migrate } from './store/migrate.ts';
import { migrations } from './store/migrations/migrations.ts';
import { openDatabase } from './store/openDatabase.ts';
import type { Connection } from './store/sqlite.ts';
import { UnitOfWork } from './store/unitOfWork.ts';
import { putTime, readPosition } from './store/position.ts';
import { replayKept } from './sync/records/replayKept.ts';
import { newId } from './vault/newId.ts';
import type { NewVault } from './vault/createVault.ts';
import { randomUint32 } from './vault/randomBytes.ts';
import type { OpenVault } from './vault/openedVault.ts';

export interface CaseTools {
  readonly clock: Clock;
  readonly jobs: JobRunner;
  readonly emit: (event: CarnetEvent) => void;
  /** Whether a newer Carnet is asked for than the one that runs; left out where that is not known. */
  readonly isTooOld?: (open: OpenCase) => boolean;
}

/**
 * The database of a new vault: its agency of one, with its first member (an administrator), this
 * device and the program "agency", which is common to all; and the signed entry that founds it.
 * `sheet`: the 16 bytes of its agency sheet.
 */
export function foundAgency(
  vault: NewVault,
  tools: CaseTools,
  founder: {
    ownerName: string;
    language: 'en' | 'fr';
    deviceLabel: string;
    sheet: Uint8Array;
  },
): void {
  const connection = openConnection(vault);
  try {
    const memberId = newId(tools.clock.now());
    const deviceId = newId(tools.clock.now());
    connection.write((writer) => {
      const unit = new UnitOfWork(writer, actorOf(tools, memberId, deviceId));
      setLocalValue(writer, 'settings', {
        language: founder.language,
        clock: founder.language === 'fr' ? 'h23' : 'h12',
      });
      const agency = unit.create('agency', 'agency', {});
      unit.create('program', 'agency', {}, 'agency');
      unit.create('member', 'agency', { name: founder.ownerName }, memberId);
      unit.create(
        'device',
        'agency',
        {
          memberId,
          label: founder.deviceLabel || hostname(),
          addedAt: tools.clock.now(),
        },
        deviceId,
      );
      foundMembership(unit, { agency, sheet: founder.sheet });
    });
  } finally {
    connection.close();
  }
}

/**
 * Opens the database of a vault, which has this version's tables: `migrateVault` comes before.
 * @throws CarnetError `store.damaged` also where the file is not there or is no database: a new one
 *   in its place would throw away the log of the old one, which may hold what was written last
 */
export function openVaultDatabase(vault: OpenVault, tools: CaseTools): OpenCase {
  if (!statSync(join(vault.folder, databaseName), { throwIfNoEntry: false })?.size) {
    throw new CarnetError('store.damaged', { part: 'file' });
  }
  const connection = openCurrent(vault);
  try {
    replayKept(connection, migrations.length, tools.clock.now());
    const steps = randomUint32() % 4096;
    connection.write((writer) => putTime(writer, opened(readPosition(writer), steps)));
    return caseOf(vault, connection, tools);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Tables of what people work with are never changed here: there was no backup just before. */
function openCurrent(vault: OpenVault): Connection {
  const connection = openDatabase(join(vault.folder, databaseName), vault.databaseKey);
  const [found, known] = [Number(connection.pragma('user_version')), migrations.length];
  if (found === known) return connection;
  connection.close();
  throw new CarnetError(found > known ? 'store.newerSchema' : 'store.migrationFailed', {
    found,
    known,
  });
}

/** The database of a vault that is being made, with this version's tables. Close it. */
export function openConnection(vault: NewVault): Connection {
  const connection = openDatabase(join(vault.folder, databaseName), vault.databaseKey);
  try {
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function caseOf(vault: OpenVault, connection: Connection, tools: CaseTools): OpenCase {
  const me = localValue(
    connection,
    'me',
    (value) => value as { memberId: string; deviceId: string },
  );
  if (me === undefined) throw new CarnetError('store.damaged', { part: 'me' });
  return new OpenCase({
    vault,
    connection,
    actor: actorOf(tools, me.memberId, me.deviceId),
    ...tools,
  });
}

/** Who works in a vault, on which laptop. */
export function actorOf({ clock }: CaseTools, memberId: string, deviceId: string) {
  return {
    memberId,
    deviceId,
    now: () => clock.now(),
    newId: () => newId(clock.now()),
  };
}
