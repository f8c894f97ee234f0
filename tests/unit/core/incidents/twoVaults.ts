import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, openCore } from '../../../../main/core/core.ts';
import { databaseName } from '../../../../main/core/databaseName.ts';
import { clockOf, encodeClock } from '../../../../main/core/store/clockValue.ts';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { recordColumns, toSql } from '../../../../main/core/store/recordColumns.ts';
import type { Connection, Writer } from '../../../../main/core/store/sqlite.ts';
import type { CarnetEvent } from '../../../../shared/contract/events.ts';
import type { RecordFields, RecordKind } from '../../../../shared/records/records.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { openScene, passphrase, type Scene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

export const today = '2026-11-22';
/** Stands in every text and in every id of what must not be seen; in nothing else. */
export const canary = 'zqx';
export const author = 'member-farida';

/** Ids of what a worker sees, for inputs that reach behind the first check. */
export interface Known {
  readonly me: string;
  readonly olena: string;
  readonly twin: string;
  readonly imported: string;
  readonly importId: string;
  readonly service: string;
  readonly task: string;
  readonly sessionDraft: string;
  readonly signedSession: string;
  readonly note: string;
  readonly intakeDraft: string;
  readonly ownIncident: string;
  readonly contactPoint: string;
  readonly vaultId: string;
}

/** What another member wrote, and this worker has no right to. */
export const hidden = {
  incidents: ['incident-zqx-1', 'incident-zqx-2', 'incident-zqx-3', 'incident-zqx-4'],
  addition: 'addition-zqx-1',
  draft: 'draft-zqx-1',
} as const;

/**
 * A laptop in the middle of a day: clients with rules and addresses, a likely pair, an import, a
 * session that runs, one that is signed, drafts, an incident of one's own; the owner is a plain worker.
 */
export async function prepare(): Promise<{ scene: Scene; known: Known }> {
  const scene = await openScene();
  const { core } = scene;
  const olena = await scene.person('Olena Kovalenko', {
    person: {
      birthYear: 1984,
      birthMonth: 3,
      birthDay: 12,
      street: '12 Rosser Ave',
      fileNumber: '2214',
    },
    contacts: [{ value: '204 555 0148', call: 'yes', nameAgency: 'no' }],
  });
  const twin = await scene.person('Olena Kovalenko', {
    person: { birthYear: 1984, birthMonth: 3, birthDay: 12 },
  });
  const path = join(scene.directory, 'list.csv');
  writeFileSync(
    path,
    'Client number,Name,Date of birth\nC1,Hodan Warsame,1990-03-14\nC2,Ali Noor,1971-05-02\n',
  );
  const { fileId } = await core.call('files.offer', { path, purpose: 'import' });
  const read = await core.call('import.read', { fileId });
  await core.call('import.plan', { id: read.id, mapping: read.columns, choices: read.choices });
  await core.call('import.confirm', { id: read.id });
  const { people } = await core.call('people.search', { text: 'Hodan' });
  const { ids } = await core.call('service.log', {
    personIds: [olena],
    values: { date: today, service: 'housing', minutes: 30, note: 'Brought the lease' },
  });
  const { id: task } = await core.call('task.save', {
    personId: olena,
    what: 'call',
    dueOn: today,
  });
  const session = (text: string, more: object) => ({
    kind: 'session' as const,
    personId: olena,
    body: { personId: olena, channel: 'telephone', startAt: scene.time.now, text, ...more },
  });
  const toSign = await core.call(
    'draft.save',
    session('Asked about classes', { service: 'housing' }),
  );
  await core.call('session.sign', { draftId: toSign.id });
  scene.time.now += 31_000;
  await scene.lock();
  await scene.unlock();
  const running = await core.call('draft.save', session('Half a', { location: 'In her car' }));
  const intake = await core.call('draft.save', {
    kind: 'intake',
    body: { names: [{ full: 'M' }] },
  });
  const own = await core.call('incident.save', {
    values: { personId: olena, words: 'My own words' },
  });
  const { sessions } = await core.call('session.list', {});
  const signedSession = sessions.find(({ signed }) => signed)?.id ?? '';
  const { note } = await core.call('session.get', { id: signedSession });
  const page = await core.call('people.get', { id: olena });
  const me = (await core.call('me.get', {})).member.id;
  const known: Known = {
    me,
    olena,
    twin,
    imported: people[0]?.id ?? '',
    importId: read.id,
    service: ids[0] ?? '',
    task,
    sessionDraft: running.id,
    signedSession,
    note: note?.id ?? '',
    intakeDraft: intake.id,
    ownIncident: own.id,
    contactPoint: page.contacts[0]?.point.id ?? '',
    vaultId: scene.vaultId,
  };
  await scene.lock();
  const database = scene.database();
  database.write((writer) => {
    writer.run(`INSERT INTO member (id, programId, name) VALUES (?, 'agency', 'Farida')`, [author]);
    writer.run(`INSERT INTO memberRole (member, role, programs) VALUES (?, 'supervisor', '[]')`, [
      author,
    ]);
    writer.run(`UPDATE memberRole SET role = 'worker' WHERE member = ?`, [me]);
  });
  database.close();
  await scene.close();
  return { scene, known };
}

/** Puts incidents into a vault as a pull would: rows and their clocks, nothing else. */
export function receive(writer: Writer, known: Known, authorId: string, at: number): void {
  const texts = {
    words: `${canary}words Olena Kovalenko housing lease`,
    told: [{ who: `${canary}told`, at, reference: `${canary}ref` }],
    supervisorTold: 'yes' as const,
    supervisorWho: `${canary}who`,
    danger: 'yes' as const,
    authorId,
    savedAt: at,
    happenedAt: at,
  };
  const [first, second, third, fourth] = hidden.incidents;
  insert(writer, 'incident', first, at, {
    ...texts,
    personId: known.olena,
    sessionId: known.sessionDraft,
    nextCheckOn: today,
    nextCheckAt: 600,
  });
  insert(writer, 'incident', second, at, {
    ...texts,
    personId: known.imported,
    sessionId: known.signedSession,
    nextCheckOn: '2026-11-01',
  });
  insert(writer, 'incident', third, at, { ...texts, personId: null });
  insert(writer, 'incident', fourth, at, { ...texts, personId: known.twin, nextCheckDoneAt: at });
  insert(writer, 'incidentAddition', hidden.addition, at, {
    incidentId: first,
    authorId,
    at,
    text: `${canary}added`,
  });
  // Not what a pull brings, but a vault that changed hands could hold it. One under its own id, one
  // under the id of a draft of the worker's.
  for (const id of [hidden.draft, known.sessionDraft, known.intakeDraft]) {
    writer.run(
      `INSERT INTO incidentDraft (authorId, id, personId, body, createdAt, updatedAt, version)
       VALUES (?, ?, ?, ?, ?, ?, 1)`,
      [
        authorId,
        id,
        known.olena,
        JSON.stringify({ words: `${canary}draft`, sessionId: known.sessionDraft }),
        at,
        at + 5,
      ],
    );
  }
}

function insert<K extends RecordKind>(
  writer: Writer,
  kind: K,
  id: string,
  at: number,
  fields: Partial<RecordFields<K>>,
): void {
  const columns = recordColumns(kind);
  const names = Object.keys(fields);
  const given: Readonly<Record<string, unknown>> = fields;
  // Later than anything else, so that an order made from clocks would show it.
  const wall = at + 40 * 86_400_000;
  const stamp = { device: 'device-farida', act: 1, time: { wall, counter: 0 } };
  writer.run(
    `INSERT INTO ${columns.table} (id, programId, clock, ${names.join(', ')})
     VALUES (?, 'agency', ?, ${names.map(() => '?').join(', ')})`,
    [id, encodeClock(clockOf(stamp)), ...names.map((name) => toSql(columns, name, given[name]))],
  );
}

export interface Copy {
  readonly core: Core;
  readonly events: CarnetEvent[];
  readonly directory: string;
  readonly time: { now: number };
  look<Result>(reading: (database: Connection) => Result): Result;
  change(writing: (writer: Writer) => void): void;
}

/** A laptop of its own with the same vault; `change` is done to it before it is opened. */
export async function openCopy(scene: Scene, change: (writer: Writer) => void): Promise<Copy> {
  const directory = tempFolder('incidents');
  cpSync(scene.directory, directory, { recursive: true });
  const file = join(directory, 'vaults', scene.vaultId, databaseName);
  const look = lookInto(file, scene.key);
  const write = (writing: (writer: Writer) => void) => look((database) => database.write(writing));
  write(change);
  // An hour later: nothing of what follows has the instant of what was there before.
  const time = { now: scene.time.now + 3_600_000 };
  const core = await openCore({ directory, clock: { now: () => time.now }, jobs: cheapJobs() });
  const events: CarnetEvent[] = [];
  core.on((event) => events.push(event));
  await core.call('vault.unlock', { id: scene.vaultId, passphrase });
  return { core, events, directory, time, look, change: write };
}

const lookInto =
  (file: string, key: Uint8Array) =>
  <Result>(reading: (database: Connection) => Result): Result => {
    const database = openDatabase(file, key);
    try {
      return reading(database);
    } finally {
      database.close();
    }
  };
