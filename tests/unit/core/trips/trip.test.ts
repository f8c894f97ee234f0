import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseName } from '../../../../main/core/databaseName.ts';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { codeOf, databaseKey, type Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import {
  type Away,
  comesHome,
  type Pack,
  packs,
  travels,
  vaultsIn,
} from '../../../support/travelling.ts';

let amara: Scene;
let ben: Scene;
let olena: string;
let tariq: string;
let pack: Pack;
let away: Away;

/** Amara, an administrator, takes Olena along; Tariq stays at home. */
beforeEach(async () => {
  ({ amara, ben } = await twoSharing());
  const telephone = {
    kind: 'telephone' as const,
    value: '613 555 0111',
    voicemail: 'yes' as const,
  };
  olena = await amara.person('Olena Kovalenko', { contacts: [telephone] });
  tariq = await amara.person('Tariq Haddad');
  await writesNote(amara, olena, 'Asked about child care.');
  await syncs(amara, ben);
  pack = await packs(amara, { people: [olena] });
  away = await travels(pack, amara.time.now);
});

async function writesNote(laptop: Pick<Away, 'core' | 'time'>, personId: string, text: string) {
  const now = laptop.time.now;
  const { id } = await laptop.core.call('draft.save', {
    kind: 'session',
    personId,
    body: { personId, channel: 'telephone', text, opening: 'alreadyHappened', startAt: now },
  });
  await laptop.core.call('session.sign', { draftId: id });
  laptop.time.now += 31_000;
  // Signing ends with the second that is due; locking does not wait for it.
  await laptop.core.call('vault.lock', {});
  await ('unlock' in laptop ? (laptop as Away).unlock() : undefined);
}

async function changes(
  { core }: { core: Away['core'] },
  id: string,
  what: (values: Awaited<ReturnType<typeof valuesOf>>) => void,
) {
  const filledWith = await valuesOf(core, id);
  const values = structuredClone(filledWith);
  what(values);
  await core.call('people.saveIntake', { id, values, filledWith });
}

const valuesOf = (core: Away['core'], id: string) => core.call('people.intakeValues', { id });

const textsOf = async ({ core }: { core: Away['core'] }, id: string) =>
  (await core.call('people.timeline', { id })).entries.map((entry) => JSON.stringify(entry)).join();

const personIds = async ({ core }: { core: Away['core'] }) =>
  (await core.call('people.list', {})).people.map(({ id }) => id);

describe('a travelling laptop', () => {
  test('holds its pack and nothing else of the agency', async () => {
    expect(await personIds(away)).toEqual([olena]);
    expect(await textsOf(away, olena)).toContain('child care');
    const me = await away.core.call('me.get', {});
    expect(me.member).toMatchObject({ name: 'Amara Diallo', role: 'worker' });
    expect(me.device.id).toBe(pack.made.id);
    expect(me.members.map(({ name }) => name)).toEqual(['Amara Diallo']);

    const key = await databaseKey(away.directory, away.vaultId);
    const database = openDatabase(join(away.directory, 'vaults', away.vaultId, databaseName), key);
    const everything = database
      .rows<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .filter(({ name }) => !name.startsWith('sqlite_') && !/Words|Terms|_fts|_data/i.test(name))
      .map(({ name }) => JSON.stringify(database.rows(`SELECT * FROM "${name}"`)))
      .join('\n');
    expect(everything).toContain('Kovalenko');
    expect(everything).not.toContain('Haddad');
    expect(everything).not.toContain(tariq);
    expect(everything).not.toContain('Ben Tremblay');
    // No key of the agency's, no history of members, no place.
    for (const table of ['epochKey', 'memberEntry', 'logSegment', 'invitation', 'outbox']) {
      expect(database.value(`SELECT count(*) FROM ${table}`)).toBe(0);
    }
    expect(database.value(`SELECT count(*) FROM local WHERE name IN ('syncPlace', 'sheet')`)).toBe(
      0,
    );
    database.close();
    // The key by which the agency knows this laptop stays at home.
    const known = amara.look((home) =>
      home.value<string>('SELECT sign FROM memberDevice WHERE device = ?', [pack.made.id]),
    );
    expect(known).toBeDefined();
    expect(everything).not.toContain(known);
  });

  test('the pack itself is of no use without its words, and is gone from the stick once it was opened', async () => {
    const again = await packs(amara, { people: [olena] });
    const bytes = readFileSync(again.path).toString('latin1');
    expect(bytes).not.toContain('Kovalenko');
    const { fileId } = await ben.core.call('vault.lock', {}).then(async () => {
      return ben.core.call('trips.offer', { path: again.path });
    });
    const words = 'one two three four five';
    expect(await codeOf(ben.core.call('trips.look', { fileId, words }))).toBe('trip.wrongWords');
    expect(readdirSync(pack.stick)).toEqual([]);
  });

  test('everything that was done on it flows back into the home programs, as that laptop’s own', async () => {
    await writesNote(away, olena, 'Met at the camp gate.');
    const service = { service: 'information', date: '2026-11-23', minutes: 30 };
    await away.core.call('service.log', { personIds: [olena], values: service });
    const walkIn = await away.core.call('people.saveIntake', {
      values: { person: { birthYear: 1990 }, names: [{ full: 'Marie Dubois' }] },
    });
    const draft = await away.core.call('draft.save', {
      kind: 'session',
      personId: olena,
      body: { text: 'Half a sentence' },
    });
    const incident = await away.core.call('incident.save', {
      values: { personId: olena, words: 'A bruise, seen at the door.', danger: 'no' },
    });

    await away.core.call('people.get', { id: olena });

    await comesHome(away, amara, pack.stick);
    expect(await textsOf(amara, olena)).toContain('camp gate');
    expect(await personIds(amara)).toContain(walkIn.id);
    expect(await amara.core.call('draft.get', { id: draft.id })).toMatchObject({
      body: { text: 'Half a sentence' },
    });
    expect(await amara.core.call('incident.get', { id: incident.id })).toMatchObject({
      words: 'A bruise, seen at the door.',
    });
    const signed = await sessionNote(amara);
    expect(signed).toMatchObject({ authorName: 'Amara Diallo', valid: true });

    // Others have it from the agency's place, signature and all; incidents and drafts they never have.
    await syncs(amara, ben);
    expect(await textsOf(ben, olena)).toContain('camp gate');
    expect(await personIds(ben)).toContain(walkIn.id);
    expect(await sessionNote(ben)).toMatchObject({ valid: true });
    expect(ben.look((vault) => vault.value('SELECT count(*) FROM incident'))).toBe(0);
    // Who looked at what on the road stands in the log at home.
    const looked = await amara.core.call('audit.list', { recordId: olena, limit: 200 });
    expect(looked.entries).toContainEqual(
      expect.objectContaining({ act: 'view', deviceLabel: 'Blue laptop' }),
    );
  });

  test('two answers that met are asked about on every laptop, and one alone is not', async () => {
    await changes(away, olena, (values) => {
      values.contacts = [{ ...values.contacts[0], value: '613 555 0222' }];
      values.person.pronoun = 'she';
    });
    await changes(ben, olena, (values) => {
      values.contacts = [{ ...values.contacts[0], value: '613 555 0333' }];
      values.person.fileNumber = 'A-17';
    });
    await syncs(ben, amara);
    // Also at home, on the very laptop that made the pack.
    await changes(amara, olena, (values) => {
      values.names = [{ ...values.names[0], full: 'Olena Kovalenko-Roy' }];
    });
    await comesHome(away, amara, pack.stick);
    await syncs(amara, ben);
    for (const laptop of [amara, ben]) {
      const { cards } = await laptop.core.call('review.list', {});
      expect(cards).toHaveLength(1);
      expect(JSON.stringify(cards)).toContain('555 0222');
      expect(JSON.stringify(cards)).toContain('555 0333');
      const values = await valuesOf(laptop.core, olena);
      expect(values.person).toMatchObject({ pronoun: 'she', fileNumber: 'A-17' });
      expect(values.names[0]).toMatchObject({ full: 'Olena Kovalenko-Roy' });
    }
  });

  test('what the home laptop wrote meanwhile is never overwritten unseen', async () => {
    await changes(amara, olena, (values) => (values.person.pronoun = 'they'));
    await changes(away, olena, (values) => (values.person.pronoun = 'she'));
    await comesHome(away, amara, pack.stick);
    const { cards } = await amara.core.call('review.list', {});
    expect(cards).toHaveLength(1);
  });

  test('is emptied only after the home laptop acknowledged every change, with a receipt on both', async () => {
    expect(await codeOf(away.core.call('trips.finish', {}))).toBe('trip.notBack');
    await changes(away, olena, (values) => (values.person.pronoun = 'she'));
    await comesHome(away, amara, pack.stick);
    // What says nothing of a client keeps nobody: another language, unlocking once more.
    await away.core.call('settings.set', { language: 'fr' });
    await away.core.call('vault.lock', {});
    await away.unlock();
    expect((await away.core.call('trips.here', {})).here).toMatchObject({ mayFinish: true });

    // One more change, and it is not all at home any more.
    await changes(away, olena, (values) => (values.person.pronoun = 'they'));
    expect(await codeOf(away.core.call('trips.finish', {}))).toBe('trip.notBack');
    const { folderId } = await away.core.call('files.offerFolder', { path: pack.stick });
    await away.core.call('sync.handOver', { folderId });
    expect(await codeOf(away.core.call('trips.finish', {}))).toBe('trip.notBack');
    expect(await vaultsIn(away.directory)).toEqual([away.vaultId]);

    await comesHome(away, amara, pack.stick);
    const { receipt } = await away.core.call('trips.finish', {});
    expect(receipt).toMatchObject({ people: 1, changes: 2, label: 'Blue laptop' });
    expect(await vaultsIn(away.directory)).toEqual([]);
    await amara.core.call('sync.handOver', {
      folderId: (await amara.core.call('files.offerFolder', { path: pack.stick })).folderId,
    });
    const [trip] = (await amara.core.call('trips.list', {})).trips;
    expect(trip).toMatchObject({ state: 'back', back: { changes: 2 } });
    expect(amara.look((vault) => vault.value('SELECT count(*) FROM tripHome'))).toBe(0);
    expect(await valuesOf(amara.core, olena)).toMatchObject({ person: { pronoun: 'they' } });
  });
});

async function sessionNote({ core }: Pick<Scene, 'core'>) {
  const { sessions } = await core.call('session.list', {});
  const newest = sessions.find(({ signed }) => signed);
  return (await core.call('session.get', { id: newest?.id ?? '' })).note;
}
