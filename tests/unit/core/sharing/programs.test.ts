import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAgency } from '../../../../main/core/members/agencyIdentity.ts';
import { databaseName } from '../../../../main/core/databaseName.ts';
import { entriesHere as entriesOfDatabase } from '../../../../main/core/members/storedEntries.ts';
import { verifyAudit } from '../../../../main/core/store/auditLog.ts';
import { readHeld } from '../../../../main/core/store/heldRecord.ts';
import { purgeProgram } from '../../../../main/core/sync/exchange/vault/purgeProgram.ts';
import { piecesKept } from '../../../../main/core/sync/exchange/vault/snapshotTables.ts';
import { VaultLog } from '../../../../main/core/sync/exchange/vault/vaultLog.ts';
import { statementsHere } from '../../../../main/core/sync/exchange/vault/vaultSource.ts';
import { sealOutgoing } from '../../../../main/core/sync/exchange/sealOutgoing.ts';
import { isSnapshot } from '../../../../main/core/sync/snapshots/statement.ts';
import { recordLine } from '../../../../main/core/sync/snapshots/recordLine.ts';
import { decryptedPages } from '../../../support/decryptedPages.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import { codeOf, type Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { caseOf, joins, newLaptop } from '../../../support/twoLaptops.ts';

const memberOf = (scene: Scene) => scene.look((database) => readAgency(database).member);

const peopleOn = async ({ core }: Scene) => {
  const { people } = await core.call('people.list', { limit: 50, offset: 0 });
  return people.map(({ name }) => name.full).toSorted((a, b) => a.localeCompare(b));
};

const found = async ({ core }: Scene, text: string) =>
  (await core.call('search.everything', { text, limit: 20 })).notes.length;

/** Somebody's file in a program, with a line of the service log that can be searched. */
async function client(scene: Scene, programId: string, full: string, note: string) {
  const { core } = scene;
  const values = { person: { birthYear: 1984 }, names: [{ full }] };
  const { id } = await core.call('people.saveIntake', { programId, values });
  await serves(scene, id, note);
  return id;
}

async function serves({ core, time }: Scene, personId: string, note: string): Promise<void> {
  time.now += 60_000;
  await core.call('service.log', {
    personIds: [personId],
    values: { date: '2026-11-22', service: 'information', minutes: 15, note },
  });
}

/** Every record of a program with every stamp, as another laptop must hold it too. */
const held = (scene: Scene, programId: string) =>
  scene.look((database) =>
    (['person', 'name', 'service', 'consent'] as const).flatMap((kind) => {
      const table = kind === 'name' ? 'personName' : kind;
      return database
        .rows<{ id: string }>(`SELECT id FROM ${table} WHERE programId = ? ORDER BY id`, [
          programId,
        ])
        .map(({ id }) =>
          recordLine({ kind, id, state: readHeld(database, { kind, id, programId }).state }),
        );
    }),
  );

/** Everything that lies in the database's files, opened with the vault's own key. */
async function everyPage({ vaultFolder, key, ...scene }: Scene): Promise<string> {
  const file = join(vaultFolder, databaseName);
  await scene.lock();
  expect(existsSync(`${file}-wal`)).toBe(false);
  const pages = decryptedPages(file, key).toString('latin1');
  await scene.unlock();
  return pages;
}

const tables = [
  'person',
  'personName',
  'service',
  'consent',
  'contactPoint',
  'note',
  'task',
  'samePerson',
  'outbox',
  'applied',
  'cut',
  'sibling',
  'doubtfulDeletion',
  'notShown',
  'asideRecord',
];

async function shelterOfTwo() {
  const { amara, ben, folder } = await twoSharing();
  const { id: shelter } = await amara.core.call('program.save', { name: 'Shelter' });
  const member = memberOf(ben);
  await amara.core.call('members.grant', { member, program: shelter });
  await syncs(amara, ben, amara);
  // One family name in and outside of it: the words of those who stay stand beside those of who goes.
  const hers = await client(amara, shelter, 'Zsofia Hidden Kovalenko', 'Moved to the quietwing');
  await amara.person('Olena Kovalenko');
  await syncs(amara, ben);
  const his = await client(ben, shelter, 'Tomasz Vanished Kovalenko', 'Asked about schoolbus');
  await serves(ben, hers, 'Brought the nightbag');
  await ben.person('Amina Hassan');
  await syncs(ben, amara, ben);
  const meet = async (rounds = 1) => {
    for (let round = 0; round < rounds; round += 1) await syncs(amara, ben);
    await syncs(amara);
  };
  return { amara, ben, folder, shelter, member, hers, his, meet };
}

test('a program is taken from a worker: what was not passed on reaches the others, what the laptop held of it is gone from its file, what is nowhere else stays and is said; given back, all is read again', async () => {
  const { amara, ben, shelter, member, hers, his, meet } = await shelterOfTwo();
  // Apart: she takes him off; he goes on working, in the program and outside.
  await amara.core.call('members.withdraw', { member, program: shelter });
  await syncs(amara);
  await serves(ben, his, 'Waits for the bluecard');
  const draft = await ben.core.call('draft.save', {
    kind: 'session',
    personId: his,
    body: { purpose: 'Halfway through' },
  });
  await ben.core.call('incident.save', { values: { personId: his, words: 'He was followed' } });

  await syncs(ben);
  expect(await peopleOn(ben)).toEqual(['Amina Hassan', 'Olena Kovalenko']);
  expect([await found(ben, 'quietwing'), await found(ben, 'bluecard')]).toEqual([0, 0]);
  ben.look((database) => {
    for (const table of tables) {
      const count = `SELECT count(*) FROM "${table}" WHERE programId = ?`;
      expect([table, database.value(count, [shelter])]).toEqual([table, 0]);
    }
    expect(database.value('SELECT count(*) FROM epochKey WHERE program = ?', [shelter])).toBe(0);
    expect(projections(database)).toEqual(rebuiltProjections(database));
    expect(verifyAudit(database).brokenAt).toBeNull();
    const looked = database.value(`SELECT count(*) FROM audit WHERE recordId = ?`, [his]);
    expect(looked).toBeGreaterThan(0);
  });
  const pages = await everyPage(ben);
  for (const word of ['Zsofia', 'Vanished', 'quietwing', 'schoolbus', 'nightbag', 'bluecard']) {
    expect([word, pages.includes(word)]).toEqual([word, false]);
  }
  expect(pages).toContain('Kovalenko');
  expect((await ben.core.call('members.leftPrograms', {})).programs).toEqual([
    expect.objectContaining({
      program: shelter,
      name: 'Shelter',
      isGone: true,
      files: 2,
      unsent: 1,
      drafts: 1,
      incidents: 1,
    }),
  ]);
  await ben.core.call('members.leftProgramSeen', { program: shelter });
  expect((await ben.core.call('members.leftPrograms', {})).programs).toEqual([]);
  // Nowhere else: his own words, half-typed and never passed on.
  const { body } = await ben.core.call('draft.get', { id: draft.id });
  expect(body).toMatchObject({ purpose: 'Halfway through' });
  expect((await ben.core.call('incident.list', {})).incidents).toHaveLength(1);
  expect(await codeOf(client(ben, shelter, 'Nobody', ''))).toBe('contract.notAllowed');

  // What he wrote before he heard of it is not lost.
  await meet();
  expect(await found(amara, 'bluecard')).toBe(1);
  expect(await peopleOn(amara)).toHaveLength(4);
  await serves(amara, hers, 'Sleeps in the redroom');
  await serves(amara, his, 'Has the greencard');
  await meet();

  await amara.core.call('members.grant', { member, program: shelter });
  await meet();
  expect(await peopleOn(ben)).toHaveLength(4);
  expect(held(ben, shelter)).toEqual(held(amara, shelter));
  expect([await found(ben, 'redroom'), await found(ben, 'bluecard')]).toEqual([1, 1]);
  ben.look((database) => {
    expect(database.value('SELECT count(*) FROM leftProgram')).toBe(0);
    expect(projections(database)).toEqual(rebuiltProjections(database));
    const made = `SELECT count(*) FROM audit WHERE recordId = ? AND act = 'create'`;
    expect([database.value(made, [hers]), database.value(made, [his])]).toEqual([1, 1]);
  });
  // Both go on, each over what the other wrote.
  await serves(ben, hers, 'Has a whitekey');
  await meet(2);
  expect(await found(amara, 'whitekey')).toBe(1);
  expect(held(ben, shelter)).toEqual(held(amara, shelter));
  await Promise.all([amara.close(), ben.close()]);
}, 60_000);

test('killed while a program goes, after each step: the next opening ends it without any place, and nothing half is left', async () => {
  const { amara, ben, shelter, member, his, meet } = await shelterOfTwo();
  await amara.core.call('members.withdraw', { member, program: shelter });
  await syncs(amara);
  await serves(ben, his, 'Waits for the bluecard');
  const entries = amara.look((database) => entriesOfDatabase(database));
  const steps = async (most: number): Promise<number> => {
    const open = await caseOf(ben);
    open.members.take(entries);
    const log = new VaultLog(open);
    sealOutgoing({ log, agency: log.agency }, shelter);
    let taken = 0;
    for (const _ of purgeProgram(open, shelter)) {
      taken += 1;
      if (taken >= most) break;
    }
    open.close();
    return taken;
  };
  // As after a kill: each commit stands, and nothing comes after it.
  for (const most of [1, 2, 4, 7, 11]) await steps(most);
  await ben.unlock();
  await ben.core.call('sync.pause', { on: true });
  await expect
    .poll(async () => (await ben.core.call('members.leftPrograms', {})).programs[0]?.isGone)
    .toBe(true);
  expect(await peopleOn(ben)).toEqual(['Amina Hassan', 'Olena Kovalenko']);
  await ben.core.call('sync.pause', { on: false });
  await meet(2);
  expect(await found(amara, 'bluecard')).toBe(1);
  await amara.core.call('members.grant', { member, program: shelter });
  await meet(2);
  expect(held(ben, shelter)).toEqual(held(amara, shelter));
  expect(await peopleOn(ben)).toHaveLength(4);
  await Promise.all([amara.close(), ben.close()]);
}, 60_000);

test('taken away after its log ended on a snapshot, a program goes whole; given back by somebody who lacks its past it says so, and all is read again once somebody who has it was heard', async () => {
  const { amara, ben, shelter, member, hers, his, meet } = await shelterOfTwo();
  const chloe = await newLaptop('Chloe Roy');
  await joins(amara, chloe, { role: 'administrator' });
  const dina = await newLaptop('Dina Abebe');
  await joins(amara, dina, { programs: [shelter] });
  const all = [amara, ben, chloe, dina];
  const meetAll = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) await syncs(...all);
  };
  await meetAll(1);
  const base = (scene: Scene) =>
    scene.look((database) =>
      database.value('SELECT hash FROM snapshotBase WHERE program = ?', [shelter]),
    );
  /** Somebody is erased: made, confirmed, acknowledged by all, and logs end. */
  const endsLogs = async () => {
    const open = await caseOf(amara);
    const gone = open.write((unit) => unit.create('person', shelter, {}));
    open.write((unit) => unit.erase('person', gone));
    open.close();
    await amara.unlock();
    const before = base(amara);
    for (let round = 0; round < 6 && base(amara) === before; round += 1) await meetAll(1);
    expect(base(amara)).not.toBe(before);
    await syncs(ben);
  };
  await endsLogs();
  const own = (scene: Scene) =>
    scene.look((database) =>
      database.value('SELECT count(*) FROM logSegment WHERE program = ? AND device = ?', [
        shelter,
        readAgency(database).device,
      ]),
    );
  expect([base(ben), own(ben)]).toEqual([base(amara), 0]);

  await amara.core.call('members.withdraw', { member, program: shelter });
  await syncs(amara);
  await serves(ben, his, 'Waits for the bluecard');
  await syncs(ben, amara);
  expect(await peopleOn(ben)).toEqual(['Amina Hassan', 'Olena Kovalenko']);
  expect(base(ben)).toBeUndefined();
  ben.look((database) => {
    const ofShelter = statementsHere(database)
      .filter(isSnapshot)
      .filter(({ act }) => act.program === shelter);
    expect(ofShelter.map((each) => piecesKept(database, each))).toEqual(ofShelter.map(() => 0));
    expect(projections(database)).toEqual(rebuiltProjections(database));
  });
  const pages = await everyPage(ben);
  for (const word of ['Zsofia', 'Vanished', 'quietwing', 'schoolbus', 'nightbag', 'bluecard']) {
    expect([word, pages.includes(word)]).toEqual([word, false]);
  }
  expect(await found(amara, 'bluecard')).toBe(1);

  // Meanwhile what he did there comes to stand in a snapshot under a key that he never had. Chloé, who
  // administers and never worked there, lets him in, and has nothing to give him.
  await endsLogs();
  expect(await chloe.core.call('members.grant', { member, program: shelter })).toEqual({
    past: false,
  });
  const herself = memberOf(chloe);
  await chloe.core.call('members.grant', { member: herself, program: shelter });
  await syncs(chloe, ben, chloe);
  expect(await codeOf(client(ben, shelter, 'Nobody', ''))).toBe('record.pastAway');
  expect(await codeOf(serves(ben, hers, ''))).toBe('record.notFound');
  for (const each of [ben, chloe]) expect(await peopleOn(each)).toHaveLength(2);

  // As the sentence says: it comes once the laptop of an administrator who has it was heard.
  await syncs(amara, ben, chloe);
  for (const each of [ben, chloe]) expect(held(each, shelter)).toEqual(held(amara, shelter));
  expect([await found(ben, 'nightbag'), await found(ben, 'bluecard')]).toEqual([1, 1]);
  await serves(ben, hers, 'Has a whitekey');
  await meet(2);
  expect(await found(amara, 'whitekey')).toBe(1);
  expect(held(ben, shelter)).toEqual(held(amara, shelter));
  await Promise.all(all.map((each) => each.close()));
}, 240_000);
