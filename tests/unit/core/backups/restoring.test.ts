import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCore } from '../../../../main/core/core.ts';
import { formerDevices } from '../../../../main/core/sync/records/formerDevices.ts';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { verifyAudit } from '../../../../main/core/store/auditLog.ts';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { recordKinds } from '../../../../shared/records/records.ts';
import { recordColumns } from '../../../../main/core/store/recordColumns.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import {
  codeOf,
  databaseKey,
  openScene,
  passphrase,
  type Scene,
  startOfScene,
} from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

const newPassphrase = 'lantern copper meadow violin saddle';

/** Every record of every kind, as it lies in its table. */
function allRecords(database: Connection): Record<string, unknown[]> {
  return Object.fromEntries(
    recordKinds.map((kind) => {
      const { table } = recordColumns(kind);
      return [table, database.rows(`SELECT * FROM ${table} ORDER BY id`)];
    }),
  );
}

/** An agency with a bit of everything. */
async function workedScene(): Promise<Scene> {
  const scene = await openScene();
  const { core } = scene;
  await core.call('agency.save', { name: 'Harbour House' });
  const olena = await scene.person('Olena Kovalenko', { contacts: [{ value: '204 555 0148' }] });
  const maryam = await scene.person('Maryam Haidari', {
    identifiers: [{ kind: 'uci', value: '11-2233-4455' }],
  });
  await core.call('service.log', {
    personIds: [olena, maryam],
    values: { date: '2026-11-20', service: 'housing', minutes: 30, note: 'Lease' },
  });
  await core.call('task.save', { what: 'Call back', personId: olena, dueOn: '2026-11-24' });
  const draft = await core.call('draft.save', {
    kind: 'session',
    personId: olena,
    body: { channel: 'telephone', personId: olena, text: 'Asked about the lease' },
  });
  await core.call('session.sign', { draftId: draft.id });
  scene.time.now += 60_000;
  await scene.lock();
  await scene.unlock();
  return scene;
}

const backupsIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.carnet-backup'));
const onlyBackup = (folder: string) => join(folder, backupsIn(folder)[0] ?? '');
const emptyLaptop = (directory = tempFolder('new-laptop')) =>
  openCore({ directory, jobs: cheapJobs() }).then((core) => ({ core, directory }));
const words = (scene: Scene) => scene.recoveryWords.join(' ');

describe('a laptop dies', () => {
  let scene: Scene;
  let file: string;
  let before: Record<string, unknown[]>;
  beforeAll(async () => {
    scene = await workedScene();
    await scene.core.call('backup.make', {});
    before = scene.look(allRecords);
    file = onlyBackup(join(scene.vaultFolder, 'backups'));
  });
  afterAll(() => scene.close());

  test('the recovery words alone bring every record back on an empty one', async () => {
    const { core, directory } = await emptyLaptop();
    const { fileId } = await core.call('restore.offer', { path: file });
    expect(await core.call('restore.look', { fileId })).toMatchObject({
      vaultId: scene.vaultId,
      ownerName: 'Amara Diallo',
      vaultHere: false,
    });
    const restored = await core.call('restore.begin', {
      sourceId: fileId,
      secret: { kind: 'words', words: words(scene), newPassphrase },
    });
    expect(restored).toMatchObject({
      vaultId: scene.vaultId,
      counts: { clients: 2, services: 2, sessions: 1, notes: 1, tasks: 1 },
      setAside: false,
      keptNewer: false,
      erasedAgain: 0,
    });
    expect((await core.call('people.search', { text: 'Haidari' })).people).toHaveLength(1);
    const me = await core.call('me.get', {});
    await core.close();

    const folder = join(directory, 'vaults', scene.vaultId);
    const key = await databaseKey(directory, scene.vaultId, newPassphrase);
    const database = openDatabase(join(folder, 'case.db'), key);
    try {
      const after = allRecords(database);
      // A new device stands beside the old one; every other record is what it was, to the byte.
      expect(after['device']).toHaveLength((before['device'] ?? []).length + 1);
      expect(after['device']).toEqual(expect.arrayContaining(before['device'] ?? []));
      expect({ ...after, device: [] }).toEqual({ ...before, device: [] });
      expect(projections(database)).toEqual(rebuiltProjections(database));
      expect(verifyAudit(database).brokenAt).toBeNull();
      const oldIds = (before['device'] ?? []).map((device) => (device as { id: string }).id);
      expect(oldIds).not.toContain(me.device.id);
      expect(
        database.value("SELECT count(*) FROM audit WHERE act = 'restore' AND deviceId = ?", [
          me.device.id,
        ]),
      ).toBe(1);
      expect(formerDevices(database)).toMatchObject([{ deviceId: oldIds[0] }]);
      // The count of changes goes on: no dot of the old device is used a second time.
      const dots = database.rows<{ act: number }>('SELECT act FROM outbox ORDER BY place');
      expect(dots.map((dot) => dot.act)).toEqual(
        dots.map((dot) => dot.act).toSorted((a, b) => a - b),
      );
      expect(database.pragma('integrity_check')).toBe('ok');
    } finally {
      database.close();
    }
    // The new passphrase opens it, the forgotten one does not, and nothing else lies around.
    const again = await emptyLaptop(directory);
    expect(await codeOf(again.core.call('vault.unlock', { id: scene.vaultId, passphrase }))).toBe(
      'vault.wrongSecret',
    );
    await again.core.call('vault.unlock', { id: scene.vaultId, passphrase: newPassphrase });
    await again.core.close();
    expect(readdirSync(join(directory, 'vaults'))).toEqual([scene.vaultId]);
  });

  test('a wrong secret opens nothing and leaves nothing behind', async () => {
    const { core, directory } = await emptyLaptop();
    const { fileId } = await core.call('restore.offer', { path: file });
    const begin = (secret: Parameters<typeof core.call<'restore.begin'>>[1]['secret']) =>
      codeOf(core.call('restore.begin', { sourceId: fileId, secret }));
    expect(await begin({ kind: 'passphrase', passphrase: newPassphrase })).toBe(
      'backup.wrongSecret',
    );
    expect(await begin({ kind: 'words', words: 'abandon', newPassphrase })).toBe(
      'vault.badRecoveryWords',
    );
    expect(await begin({ kind: 'words', words: words(scene), newPassphrase: '12345' })).toBe(
      'vault.weakPassphrase',
    );
    expect(readdirSync(directory)).toEqual([]);
    await core.close();
  });

  /** Each is a way in which a file turns out not to be the backup that someone takes it for. */
  const whole = () => readFileSync(file);
  const part = (bytes: Buffer, name: string) => {
    const at = bytes.indexOf(Buffer.from(`${name}\0`));
    return { at: at + 512, size: Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8) };
  };
  const head = (bytes: Buffer, change: (text: string) => string) => {
    const { at, size } = part(bytes, 'backup.json');
    const text = change(bytes.toString('utf8', at, at + size));
    if (text.length !== size) throw new Error('the same length, please');
    bytes.write(text, at);
    return bytes;
  };
  const flipped = (bytes: Buffer, at: number) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const bad: readonly (readonly [string, string, () => Buffer])[] = [
    ['an empty file', 'backup.halfCopied', () => Buffer.alloc(0)],
    ['a letter', 'backup.notABackup', () => Buffer.from('Dear Ms. Diallo,')],
    ['a spreadsheet', 'backup.notABackup', () => Buffer.from(`PK\u0003\u0004${'x'.repeat(4000)}`)],
    ['zeros, as a disk that broke gives', 'backup.notABackup', () => Buffer.alloc(8192)],
    ['a tar of something else', 'backup.notABackup', () => tarOf('letter.txt', 'Dear')],
    ['a tar with the right first name', 'backup.damaged', () => tarOf('backup.json', '{}')],
    ['half of it', 'backup.halfCopied', () => whole().subarray(0, whole().length / 2)],
    ['all but its last block', 'backup.halfCopied', () => whole().subarray(0, -512)],
    ['its first block', 'backup.halfCopied', () => whole().subarray(0, 512)],
    [
      'something after its end',
      'backup.damaged',
      () => Buffer.concat([whole(), Buffer.alloc(512)]),
    ],
    [
      'one bit of the database is another',
      'backup.damaged',
      () => flipped(whole(), part(whole(), 'case.db').at + 70_000),
    ],
    [
      'one bit of vault.json is another',
      'backup.damaged',
      () => flipped(whole(), part(whole(), 'vault.json').at + 40),
    ],
    [
      'a later format',
      'backup.newer',
      () =>
        head(whole(), (text) =>
          text
            .replace('"version": 1', '"version": 2')
            .replace('"readableFrom": 1', '"readableFrom": 2'),
        ),
    ],
    [
      'tables of a later Carnet',
      'backup.newer',
      () =>
        head(whole(), (text) =>
          text.replace(
            // As long as it was: a space gives way to a digit.
            /"schema": \d+,\n/,
            (found) => `"schema":${'9'.repeat(found.length - 11)},\n`,
          ),
        ),
    ],
    [
      'one that says another date',
      'backup.tampered',
      () =>
        head(whole(), (text) =>
          text.replace(
            /"madeAt": (\d)/,
            (_, digit: string) => `"madeAt": ${digit === '1' ? '2' : '1'}`,
          ),
        ),
    ],
  ];
  test.each(bad)('%s is refused: %s', async (_what, code, make) => {
    const { core, directory } = await emptyLaptop();
    const path = join(tempFolder('bad'), 'Carnet.carnet-backup');
    writeFileSync(path, make());
    const { fileId } = await core.call('restore.offer', { path });
    const secret = { kind: 'passphrase', passphrase } as const;
    expect(await codeOf(core.call('restore.begin', { sourceId: fileId, secret }))).toBe(code);
    // What was unpacked before that showed goes at the next start at the latest.
    await core.close();
    await (await emptyLaptop(directory)).core.close();
    expect(backupsAndVaults(directory)).toEqual([]);
  });
});

const backupsAndVaults = (directory: string) => {
  try {
    return readdirSync(join(directory, 'vaults'));
  } catch {
    return [];
  }
};

/** What Carnet's own tar header looks like around other contents. */
function tarOf(name: string, text: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(name);
  block.write('0000600\u00000000000\u00000000000\u0000', 100, 'latin1');
  block.write(text.length.toString(8).padStart(11, '0'), 124);
  block.write('00000000000', 136);
  block.write('        0', 148);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  return Buffer.concat([block, Buffer.from(text), Buffer.alloc(512 - text.length + 1024)]);
}

describe('a vault breaks on a laptop that goes on', () => {
  test('what was erased since the backup is erased again, what was there is put aside, the backups stay', async () => {
    const scene = await workedScene();
    const { core } = scene;
    const [olena] = (await core.call('people.search', { text: 'Kovalenko' })).people;
    const { backups } = await core.call('backup.make', {});
    const values = await core.call('people.intakeValues', { id: olena?.id ?? '' });
    await core.call('people.saveIntake', {
      id: olena?.id ?? '',
      filledWith: values,
      values: { ...values, consent: { ...values.consent, answer: 'no' } },
    });
    await scene.person('Written after the backup');
    await scene.lock();

    const { candidates, broken } = await core.call('restore.candidates', {
      vaultId: scene.vaultId,
    });
    expect({ broken, ids: candidates.length }).toEqual({ broken: 0, ids: 1 });
    const restored = await core.call('restore.begin', {
      sourceId: candidates[0]?.sourceId ?? '',
      secret: { kind: 'passphrase', passphrase },
    });
    expect(restored).toMatchObject({ setAside: true, erasedAgain: 1, erasuresKnown: true });
    expect((await core.call('people.search', { text: 'Kovalenko' })).people).toEqual([]);
    expect((await core.call('people.search', { text: 'Written' })).people).toEqual([]);
    expect((await core.call('people.search', { text: 'Haidari' })).people).toHaveLength(1);
    scene.look((database) => {
      expect(
        database.value('SELECT count(*) FROM personName WHERE "full" LIKE ?', ['Olena%']),
      ).toBe(0);
      expect(projections(database)).toEqual(rebuiltProjections(database));
    });
    // The one vault of this laptop is listed once; the old folder is said and can be deleted.
    expect((await core.call('vault.list', {})).vaults).toHaveLength(1);
    const state = await core.call('backup.state', {});
    expect(state.backups.map((one) => one.id)).toEqual(backups.map((one) => one.id));
    expect(state.setAside).toHaveLength(1);
    const left = await core.call('backup.removeSetAside', { id: state.setAside[0]?.id ?? '' });
    expect(left.setAside).toEqual([]);
    expect(readdirSync(join(scene.directory, 'vaults'))).toEqual([scene.vaultId]);
    await scene.close();
  });

  test('a damaged database says so at unlock, and a backup brings the vault back', async () => {
    const scene = await workedScene();
    await scene.core.call('backup.make', {});
    await scene.close();
    const database = join(scene.vaultFolder, 'case.db');
    const bytes = readFileSync(database);
    bytes.fill(7, 8192);
    writeFileSync(database, bytes);
    const { core } = await emptyLaptop(scene.directory);
    expect(await codeOf(core.call('vault.unlock', { id: scene.vaultId, passphrase }))).toMatch(
      /^store\.(damaged|wrongKey)$/,
    );
    const { candidates } = await core.call('restore.candidates', { vaultId: scene.vaultId });
    const restored = await core.call('restore.begin', {
      sourceId: candidates[0]?.sourceId ?? '',
      secret: { kind: 'words', words: words(scene), newPassphrase },
    });
    // Nobody can say who was erased meanwhile: the person is told.
    expect(restored).toMatchObject({ setAside: true, erasuresKnown: false });
    const { setAside } = await core.call('backup.state', {});
    const aside = join(scene.directory, 'vaults', setAside[0]?.id ?? '', 'case.db');
    expect(statSync(aside).size).toBe(bytes.length);
    await core.close();
  });

  test('where only the file that opens it is lost, nothing newer is lost with it', async () => {
    const scene = await workedScene();
    await scene.core.call('backup.make', {});
    await scene.person('Written after the backup');
    await scene.close();
    for (const name of ['vault.json', 'vault.json.previous']) rmSync(join(scene.vaultFolder, name));
    const { core } = await emptyLaptop(scene.directory);
    expect((await core.call('vault.list', {})).vaults).toMatchObject([{ readable: false }]);
    const { candidates } = await core.call('restore.candidates', { vaultId: scene.vaultId });
    const restored = await core.call('restore.begin', {
      sourceId: candidates[0]?.sourceId ?? '',
      secret: { kind: 'passphrase', passphrase },
    });
    expect(restored).toMatchObject({ keptNewer: true, setAside: false });
    expect((await core.call('people.search', { text: 'Written' })).people).toHaveLength(1);
    await core.close();
  });

  test('a backup of an earlier passphrase opens with that one', async () => {
    const scene = await openScene();
    await scene.core.call('backup.make', {});
    await scene.core.call('vault.changePassphrase', { current: passphrase, next: newPassphrase });
    const { backups } = await scene.core.call('backup.state', {});
    expect(backups[0]?.opensWith).toBe('earlier');
    await scene.lock();
    const [candidate] = (await scene.core.call('restore.candidates', { vaultId: scene.vaultId }))
      .candidates;
    const sourceId = candidate?.sourceId ?? '';
    const begin = (given: string) =>
      scene.core.call('restore.begin', {
        sourceId,
        secret: { kind: 'passphrase', passphrase: given },
      });
    expect(await codeOf(begin(newPassphrase))).toBe('backup.wrongSecret');
    expect((await begin(passphrase)).setAside).toBe(true);
    await scene.close();
  });

  test('power cut between the two renames: the next start ends the restore', async () => {
    const scene = await openScene();
    await scene.close();
    const vaults = join(scene.directory, 'vaults');
    const { renameSync, cpSync } = await import('node:fs');
    const at = startOfScene;
    for (const cut of ['before the first', 'between', 'after both'] as const) {
      const restoring = join(vaults, `${scene.vaultId}.restoring`);
      cpSync(scene.vaultFolder, restoring, { recursive: true });
      writeFileSync(join(restoring, 'new'), '');
      writeFileSync(join(restoring, 'ready'), String(at));
      const aside = join(vaults, `${scene.vaultId}.set-aside-${at}`);
      if (cut !== 'before the first') renameSync(scene.vaultFolder, aside);
      if (cut === 'after both') renameSync(restoring, scene.vaultFolder);
      const { core } = await emptyLaptop(scene.directory);
      await core.call('vault.unlock', { id: scene.vaultId, passphrase });
      await core.close();
      expect(readdirSync(vaults).toSorted(), cut).toEqual([
        scene.vaultId,
        `${scene.vaultId}.set-aside-${at}`,
      ]);
      expect(readdirSync(scene.vaultFolder), cut).toContain('new');
      expect(readdirSync(scene.vaultFolder), cut).not.toContain('ready');
      rmSync(aside, { recursive: true });
      rmSync(join(scene.vaultFolder, 'new'));
    }
    // One that was not whole is removed, and the old one stands.
    mkdirSync(join(vaults, `${scene.vaultId}.restoring`));
    const { core } = await emptyLaptop(scene.directory);
    await core.call('vault.unlock', { id: scene.vaultId, passphrase });
    await core.close();
    expect(readdirSync(vaults)).toEqual([scene.vaultId]);
  });
});
