import { join } from 'node:path';
import type { Core } from '../../../main/core/core.ts';
import { databaseName } from '../../../main/core/databaseName.ts';
import { forkedJobs } from '../../../main/core/process/forkedJobs.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import type { Change } from '../../../main/core/sync/change.ts';
import type { Value } from '../../../main/core/sync/canonicalText.ts';
import { applySegment } from '../../../main/core/sync/records/applySegment.ts';
import { jobKeyDerivation } from '../../../main/core/vault/jobKeyDerivation.ts';
import { openVault } from '../../../main/core/vault/openVault.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { passphrase } from './agencies.ts';

/** A client of whom a colleague, on another laptop that has not heard of it, wrote something else. */
export async function addDisputed(core: Core): Promise<{ vaultId: string; personId: string }> {
  const { id: personId } = await core.call('people.saveIntake', {
    values: {
      person: { birthYear: 1991, birthMonth: 6, birthDay: 2, speaksBest: 'sw', pronoun: 'he' },
      names: [{ kind: 'asGiven', full: 'Josué Kabongo' }],
      contacts: [
        {
          kind: 'telephone',
          value: '204 555 0161',
          call: 'yes',
          voicemail: 'no',
          nameAgency: 'no',
        },
      ],
      identifiers: [{ kind: 'uci', value: '11-2233-4466' }],
      consent: { answer: 'yes', how: 'spoken', language: 'sw' },
    },
  });
  const { openId } = await core.call('vault.list', {});
  return { vaultId: openId ?? '', personId };
}

/** Takes in what the colleague wrote. The vault must be locked: it is written beside the core. */
export async function takeColleagues(
  directory: string,
  { vaultId, personId }: { vaultId: string; personId: string },
): Promise<void> {
  const vault = await openVault({
    directory: join(directory, 'vaults'),
    id: vaultId,
    clock: wallClock,
    keyDerivation: jobKeyDerivation(forkedJobs()),
    secret: { kind: 'passphrase', passphrase },
  });
  const connection = openDatabase(
    join(directory, 'vaults', vaultId, databaseName),
    vault.databaseKey,
  );
  const idOf = (table: string) =>
    connection.value<string>(`SELECT id FROM ${table} WHERE personId = ?`, [personId]) ?? '';
  const wall = wallClock.now() + 1000;
  const change = (kind: string, id: string, set: Readonly<Record<string, Value>>): Change => ({
    act: 1,
    time: { wall, counter: 0 },
    kind,
    id,
    does: 'edit',
    set: new Map(Object.entries(set)),
    add: new Map(),
    drop: new Map(),
  });
  const changes = [
    change('member', 'colleague', { name: 'Jo Tremblay' }),
    change('device', 'van', { memberId: 'colleague', label: 'Van laptop' }),
    change('contactPoint', idOf('contactPoint'), {
      value: { kind: 'telephone', value: '431 555 0162', e164: '+14315550162' },
      voicemail: 'yes',
    }),
    change('person', personId, {
      birth: { birthAnswer: 'value', birthYear: 1990, birthMonth: 6, birthEstimated: true },
    }),
    change('consent', idOf('consent'), { given: { answer: 'no', how: 'message', language: 'sw' } }),
    { ...change('identifier', idOf('identifier'), {}), does: 'delete' as const },
  ].toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
  const actor = {
    memberId: 'colleague',
    deviceId: 'van',
    now: wallClock.now,
    newId: () => `colleague-${wallClock.now()}`,
  };
  applySegment(
    connection,
    actor,
    {
      programId: 'agency',
      device: 'van',
      memberId: 'colleague',
      body: { through: 1, vector: new Map(), changes },
    },
    () => undefined,
  );
  connection.close();
  vault.close();
}
