import { createRequire } from 'node:module';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type PlainSqlite from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseName } from '../../main/core/databaseName.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import { codeOf, databaseKey, openScene, passphrase, type Scene } from '../support/scene.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { scanForPlaintext } from './plaintextScan.ts';
import { scanApart } from './scanApart.ts';

const Sqlite = createRequire(import.meta.url)(
  'better-sqlite3-multiple-ciphers',
) as typeof PlainSqlite;

describe('the scanner finds', () => {
  const folder = tempFolder('scanner');
  const hit = (content: Uint8Array | string, needles: readonly string[], name = 'file.bin') => {
    const file = join(folder, name);
    writeFileSync(file, content);
    try {
      return scanForPlaintext({ folders: [folder], needles }).hits;
    } finally {
      rmSync(file);
    }
  };

  test.each([
    ['as typed', 'Hélène Côté', Buffer.from('… Hélène Côté …')],
    ['in UTF-16LE', 'Hélène Côté', Buffer.from('… Hélène Côté …', 'utf16le')],
    [
      'in UTF-16LE at an odd place',
      'Kovalenko',
      Buffer.concat([Buffer.from('x'), Buffer.from('Kovalenko', 'utf16le')]),
    ],
    ['in lower case', 'Kovalenko', Buffer.from('kovalenko')],
    ['in upper case', 'Kovalenko', Buffer.from('KOVALENKO')],
    ['folded, as a search index keeps it', 'Hélène Côté', Buffer.from('helene cote')],
    ['decomposed', 'Hélène', Buffer.from('Hélène'.normalize('NFD'))],
    ['in another script', 'Коваленко', Buffer.from('коваленко', 'utf16le')],
    ['of six bytes', '204555', Buffer.from([0, 255, ...Buffer.from('204555'), 0])],
    [
      'across a border of pieces',
      'Kovalenko',
      Buffer.concat([Buffer.alloc(4 * 1024 * 1024 - 4), Buffer.from('Kovalenko')]),
    ],
    [
      'at the very end',
      'Kovalenko',
      Buffer.concat([Buffer.alloc(9 * 1024 * 1024), Buffer.from('Kovalenko')]),
    ],
  ])('a needle %s', (_how, needle, content) => {
    const hits = hit(content, ['Other needle', needle]);
    expect(hits.map((one) => one.needle)).toEqual([needle]);
    expect(hits[0]?.offset).toBeGreaterThanOrEqual(0);
  });

  test('a needle in the name of a file', () => {
    expect(hit('', ['Kovalenko'], 'export-kovalenko.csv')).toMatchObject([{ offset: -1 }]);
  });

  test('each needle at its place, whatever the pieces', () => {
    const content = Buffer.alloc(13 * 1024 * 1024, 120);
    const needles = Array.from({ length: 500 }, (_, n) => `needle-${n}-${n * n}#`);
    needles.forEach((needle, n) => content.write(needle, n * 26_000 + (n % 7)));
    const hits = hit(content, needles);
    expect(hits.map((one) => one.needle).toSorted()).toEqual(needles.toSorted());
    for (const { needle, offset } of hits) {
      expect(offset).toBe(needles.indexOf(needle) * 26_000 + (needles.indexOf(needle) % 7));
    }
  });

  test('nothing in what is left out, nothing shorter than six bytes, nothing that is not there', () => {
    const file = join(folder, 'input.csv');
    writeFileSync(file, 'Kovalenko, Ann');
    expect(
      scanForPlaintext({ folders: [folder], needles: ['Kovalenko'], except: [file] }).hits,
    ).toEqual([]);
    expect(scanForPlaintext({ folders: [folder], needles: ['Ann', 'Kowalenko'] }).hits).toEqual([]);
    rmSync(file);
  });
});

describe('a day’s work leaves nothing readable', () => {
  const base = tempFolder('scan-run');
  const userData = join(base, 'userData');
  const csv = join(base, 'input.csv');
  const canary = (what: string) =>
    `${what}-${Math.random().toString(36).slice(2, 12).padEnd(10, 'q')}`;
  const said = {
    name: `Zebulonia ${canary('Quixby')}`,
    native: 'Зебулонія Квіксбі',
    renamed: `Anatolia ${canary('Wombat')}`,
    telephone: '431 555 0177',
    street: `17 ${canary('Quokkaville')} Road`,
    note: canary('NoteText'),
    serviceNote: canary('ServiceText'),
    changedNote: canary('ChangedText'),
    draft: canary('DraftText'),
    discarded: canary('DiscardedText'),
    searched: canary('SearchText'),
    mustNotKnow: canary('MustNotKnow'),
    agency: canary('AgencyName'),
    owner: 'Amara Diallo-Zhuravlyova',
    imported: `${canary('Imported')} Person`,
    importedRemark: canary('needs interpreter'),
  };
  const oldTemp = process.env['TMPDIR'];
  let scene: Scene;
  const scan = (except: readonly string[] = [csv]) =>
    scanApart({
      folders: [base],
      // The owner's name is on the lock screen, so it stands in vault.json.
      needles: Object.values(said).filter((text) => text !== said.owner),
      except,
    });

  beforeAll(async () => {
    mkdirSync(join(base, 'tmp'));
    mkdirSync(userData);
    process.env['TMPDIR'] = join(base, 'tmp');
    writeFileSync(
      csv,
      `Name,Telephone,Remarks\n${said.imported},204 555 0123,${said.importedRemark}\n`,
    );
    scene = await openScene({ directory: userData, ownerName: said.owner });
  });
  afterAll(async () => {
    await scene.close();
    if (oldTemp === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = oldTemp;
  });

  test('during it, step by step', async () => {
    const { core } = scene;
    await core.call('agency.save', { name: said.agency });
    const typing = await core.call('draft.save', {
      kind: 'intake',
      body: { names: [{ full: said.name }], person: { street: said.street } },
      caret: { field: 'street', start: 3, end: 3 },
    });
    expect((await scan()).hits).toEqual([]);
    const { id } = await core.call('people.saveIntake', {
      draftId: typing.id,
      values: {
        person: { birthYear: 1984, street: said.street },
        names: [{ full: said.name }, { full: said.native, script: 'Cyrl', kind: 'otherSpelling' }],
        contacts: [{ value: said.telephone, mustNotKnow: [said.mustNotKnow] }],
      },
    });
    const values = await core.call('people.intakeValues', { id });
    await core.call('people.saveIntake', {
      id,
      filledWith: values,
      values: { ...values, names: values.names.map((name) => ({ ...name, full: said.renamed })) },
    });
    const service = await core.call('service.log', {
      personIds: [id],
      values: { date: '2026-11-20', service: 'housing', note: said.serviceNote },
    });
    await core.call('service.change', {
      id: service.ids[0] ?? '',
      values: { note: said.changedNote },
    });
    expect((await scan()).hits).toEqual([]);
    const draft = await core.call('draft.save', {
      kind: 'session',
      personId: id,
      body: { channel: 'telephone', personId: id, text: said.note, startAt: scene.time.now },
    });
    await core.call('session.sign', { draftId: draft.id });
    await core.call('draft.save', {
      kind: 'session',
      body: { channel: 'video', text: said.draft },
    });
    const gone = await core.call('draft.save', {
      kind: 'amendment',
      body: { text: said.discarded },
    });
    await core.call('draft.discard', { id: gone.id });
    for (const text of [said.searched, said.note, said.renamed, said.telephone]) {
      await core.call('search.everything', { text });
      await core.call('people.search', { text });
    }
    expect((await scan()).hits).toEqual([]);
  });

  test('during and after an import', async () => {
    const { core } = scene;
    const { fileId } = await core.call('files.offer', { path: csv, purpose: 'import' });
    const read = await core.call('import.read', { fileId });
    expect((await scan()).hits).toEqual([]);
    const mapping = read.columns.map(({ column, target }) => ({ column, target }));
    const planned = await core.call('import.plan', {
      id: read.id,
      mapping,
      choices: { dates: [], acceptedFacts: [], statuses: [], households: true },
    });
    expect(planned.plan?.people).toBe(1);
    expect((await scan()).hits).toEqual([]);
    await core.call('import.confirm', { id: read.id });
    expect((await core.call('people.search', { text: said.imported })).people).toHaveLength(1);
    expect((await scan()).hits).toEqual([]);
  });

  test('nor in a backup, here or on a stick, nor while one is made, opened, restored, or the lock is changed', async () => {
    const { core } = scene;
    const stick = join(base, 'stick');
    mkdirSync(stick);
    const during = async <Result>(work: Promise<Result>): Promise<Result> => {
      const [done, found] = await Promise.all([work, scan()]);
      expect(found.hits).toEqual([]);
      return done;
    };
    await during(core.call('backup.setSecondPlace', { path: stick }));
    const { backups } = await core.call('backup.state', {});
    expect(backups.map((one) => one.state)).toEqual(['verified', 'verified']);
    const secret = { kind: 'passphrase', passphrase } as const;
    await during(
      core.call('backup.rehearse', { id: backups[0]?.id ?? '', place: 'second', secret }),
    );
    await scene.lock();
    const { candidates } = await core.call('restore.candidates', { vaultId: scene.vaultId });
    await during(core.call('restore.begin', { sourceId: candidates[0]?.sourceId ?? '', secret }));
    await during(
      core.call('vault.reencrypt', { current: passphrase, next: passphrase, language: 'en' }),
    );
    // A backup was begun at once.
    await during(core.call('backup.make', {}));
    expect((await core.call('people.search', { text: said.imported })).people).toHaveLength(1);
    const { files, hits } = await scan();
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThanOrEqual(10);
  });

  test('nor when it is locked, and tried with a wrong passphrase, and opened again', async () => {
    scene.time.now += 60_000;
    await scene.lock();
    expect((await scan()).hits).toEqual([]);
    expect(
      await codeOf(scene.core.call('vault.unlock', { id: scene.vaultId, passphrase: said.note })),
    ).toBe('vault.wrongSecret');
    expect((await scan()).hits).toEqual([]);
    await scene.unlock();
    expect((await scene.core.call('search.notes', { text: said.note })).notes).toHaveLength(1);
    expect((await scan()).hits).toEqual([]);
  });

  test('a control without encryption fails the same scan', async () => {
    const file = join(base, 'tmp', 'control.db');
    const plain = new Sqlite(file);
    plain.exec('CREATE TABLE copy (x TEXT)');
    // Everything that the vault holds, read through its own key, as a plain file would hold it.
    // The lock was changed meanwhile, and with it the key.
    const key = await databaseKey(userData, scene.vaultId);
    const database = openDatabase(join(scene.vaultFolder, databaseName), key);
    for (const table of [
      'person',
      'personName',
      'contactPoint',
      'note',
      'service',
      'draft',
      'agency',
      'personLine',
    ]) {
      for (const row of database.rows(`SELECT * FROM ${table}`)) {
        plain.prepare('INSERT INTO copy VALUES (?)').run(JSON.stringify(row));
      }
    }
    database.close();
    plain.close();
    const found = new Set((await scan()).hits.map((one) => one.needle));
    // Each of the strings that were kept is found, so each was there to be found all along.
    const kept = [
      said.renamed,
      said.telephone,
      said.street,
      said.note,
      said.changedNote,
      said.draft,
      said.mustNotKnow,
      said.agency,
      said.imported,
      said.importedRemark,
    ];
    expect([...found].toSorted()).toEqual(kept.toSorted());
    rmSync(file);
  });

  test('and the scan reads the folder of the vault, its log included', async () => {
    const { files, bytes } = await scan();
    expect(files).toBeGreaterThanOrEqual(4);
    expect(bytes).toBeGreaterThan(100_000);
    expect((await scan([])).hits.map((one) => one.file)).toContain(csv);
  });
});
