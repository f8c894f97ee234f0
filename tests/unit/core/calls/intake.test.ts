import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decryptedPages } from '../../../support/decryptedPages.ts';
import { codeOf, failureOf, openScene, type Scene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const identifying = {
  person: {
    birthYear: 1984,
    birthMonth: 3,
    street: '17 Quokkaville Road',
    postalCode: 'R3B 1A1',
    fileNumber: 'WPG-2024-0417',
    pronoun: 'elle-wombat',
    headerNote: 'Sister of Anatolia Bilbyson',
    speaksBest: 'ukr',
    urgent: ['food'],
    referredFrom: 'Numbatton Shelter',
    interpreterNotThisPerson: 'Potoroo Smith',
  },
  names: [{ full: 'Zebulonia Quixby' }, { full: 'Зебулонія', script: 'Cyrl' }],
  contacts: [
    {
      value: '431-555-0177',
      e164: '+14315550177',
      codeWord: 'Dunnartish',
      mustNotKnow: ['Kowarison'],
    },
  ],
  identifiers: [{ kind: 'uci', value: '11-2233-4455' }],
};
const needles = [
  'Quokkaville',
  'R3B 1A1',
  'WPG-2024-0417',
  'elle-wombat',
  'Bilbyson',
  'Numbatton',
  'Potoroo',
  'Zebulonia',
  'zebulonia',
  'Quixby',
  'quixby',
  'Зебулонія',
  '431-555-0177',
  '4315550177',
  'Dunnartish',
  'Kowarison',
  '11-2233-4455',
  '1122334455',
  'Translatorova',
];

/** Which of these the database holds anywhere, free pages included. */
function stillThere(): string[] {
  return scene.look((database) => {
    database.pragma('wal_checkpoint(TRUNCATE)');
    const rows = decryptedPages(`${scene.vaultFolder}/case.db`, scene.key).toString('latin1');
    return needles.filter((needle) => rows.includes(Buffer.from(needle).toString('latin1')));
  });
}

describe('someone who declines that a file be kept', () => {
  test('leaves a visit that can be counted and nothing that identifies, drafts and indexes included', async () => {
    const { core } = scene;
    const draft = await core.call('draft.save', { kind: 'intake', body: { ...identifying } });
    await core.call('draft.save', {
      id: draft.id,
      kind: 'intake',
      body: { ...identifying, more: 1 },
    });
    expect(stillThere().length).toBeGreaterThan(10);
    const { id } = await core.call('people.saveIntake', {
      draftId: draft.id,
      values: { ...identifying, consent: { answer: 'no', through: 'Translatorova' } },
    });
    const page = await core.call('people.get', { id });
    expect(page.name).toEqual({ full: '', native: '', preferred: '', fileNumber: '', none: true });
    expect(page.person).toMatchObject({
      anonymous: true,
      speaksBest: 'ukr',
      urgent: ['food'],
      birthYear: null,
      street: '',
    });
    expect(page.consents).toMatchObject([{ answer: 'no', through: '' }]);
    expect(page.contacts).toEqual([]);
    expect((await core.call('people.search', { text: 'zebul' })).people).toEqual([]);
    expect((await core.call('draft.list', {})).drafts).toEqual([]);
    expect(stillThere()).toEqual([]);
    expect((await core.call('duplicates.check', { values: identifying })).matches).toEqual([]);
  });

  test('who had a file until now: it forgets what it held, and its services still count', async () => {
    const { core } = scene;
    const { id } = await core.call('people.saveIntake', { values: identifying });
    await core.call('service.log', {
      personIds: [id],
      values: { date: '2026-11-20', service: 'housing', minutes: 30 },
    });
    await core.call('draft.save', {
      kind: 'intake',
      personId: id,
      body: { names: identifying.names },
    });
    expect(stillThere().length).toBeGreaterThan(10);
    const values = await core.call('people.intakeValues', { id });
    await core.call('people.saveIntake', {
      id,
      filledWith: values,
      values: { ...values, consent: { answer: 'no' } },
    });
    const page = await core.call('people.get', { id });
    expect(page.name.none).toBe(true);
    expect(page.person).toMatchObject({
      anonymous: true,
      birthYear: null,
      street: '',
      headerNote: '',
      fileNumber: '',
    });
    expect((await core.call('people.timeline', { id })).entries).toMatchObject([
      { service: 'housing', minutes: 30 },
    ]);
    expect((await core.call('people.search', { text: '4315550177' })).people).toEqual([]);
    expect(stillThere()).toEqual([]);
    expect(await core.call('audit.verify', {})).toMatchObject({ brokenAt: null });
  });
});

test('someone who came with an imported list and declines is forgotten there too', async () => {
  const { core } = scene;
  const file = join(tempFolder('declined'), 'list.csv');
  writeFileSync(
    file,
    'Name,Telephone,Street,Born\nZebulonia Quixby,431-555-0177,17 Quokkaville Road,Numbatton\nStays Here,204-555-0101,,1980\n',
  );
  const { fileId } = await core.call('files.offer', { path: file, purpose: 'import' });
  const read = await core.call('import.read', { fileId });
  const mapping = read.columns.map(({ column, target }) => ({ column, target }));
  await core.call('import.plan', { id: read.id, mapping, choices: read.choices });
  await core.call('import.confirm', { id: read.id });
  const id = (await core.call('people.search', { text: 'zebulonia' })).people[0]?.id ?? '';
  expect(stillThere()).toEqual(
    expect.arrayContaining(['Zebulonia', 'Quokkaville', '431-555-0177', 'Numbatton']),
  );
  const values = await core.call('people.intakeValues', { id });
  await core.call('people.saveIntake', {
    id,
    filledWith: values,
    values: { ...values, consent: { answer: 'no' } },
  });
  expect(stillThere()).toEqual([]);
  expect((await core.call('people.search', { text: 'stays here' })).people).toHaveLength(1);
});

describe('an intake', () => {
  test('needs a name, or "no name given", and one more fact', async () => {
    const missing = async (values: object) => {
      const error = await failureOf(scene.core.answer('people.saveIntake', { values }));
      expect(error.code).toBe('record.incomplete');
      return error.params['missing'];
    };
    expect(await missing({ person: {}, names: [] })).toBe('name oneMoreFact');
    expect(await missing({ person: {}, names: [{ full: 'Olena' }] })).toBe('oneMoreFact');
    expect(await missing({ person: { birthYear: 1984 }, names: [{ full: '  ' }] })).toBe('name');
    for (const fact of [
      { person: { birthYear: 1984 } },
      { person: {}, contacts: [{ value: '204 555 0148' }] },
      { person: { speaksBest: 'ara' } },
      { person: {}, identifiers: [{ value: '1122' }] },
      { person: { placeId: 'some-place' } },
    ]) {
      await scene.core.call('people.saveIntake', {
        values: { ...fact, person: { ...fact.person, noName: true }, names: [] },
      });
    }
  });

  test('keeps names as they were given, with their blanks and marks', async () => {
    const id = await scene.person('van der  Meer, Thị-Ánh');
    const { names } = await scene.core.call('people.get', { id });
    expect(names.map((name) => name.full)).toEqual(['van der  Meer, Thị-Ánh']);
  });

  test('changed: rows with an id change, rows without are made, rows left out go; nothing else moves', async () => {
    const { core } = scene;
    const id = await scene.person('Olena Kovalenko', {
      person: { birthYear: 1984, gender: 'woman', custom: undefined } as {
        birthYear: number;
        gender: string;
      },
      contacts: [{ value: '204 555 0148' }, { value: '204 555 0199' }],
    });
    const values = await core.call('people.intakeValues', { id });
    const [first] = values.contacts;
    await core.call('people.saveIntake', {
      id,
      filledWith: values,
      values: {
        person: { birthYear: 1985 },
        names: values.names,
        contacts: [
          { ...first, voicemail: 'yes' },
          { value: 'olena@example.org', kind: 'email' },
        ],
      },
    });
    const after = await core.call('people.intakeValues', { id });
    expect(after.person).toMatchObject({ birthYear: 1985, gender: 'woman' });
    expect(after.contacts.map((point) => [point.value, point.voicemail])).toEqual([
      ['204 555 0148', 'yes'],
      ['olena@example.org', 'notAsked'],
    ]);
    expect(after.contacts[0]?.id).toBe(first?.id);
    const entries = (await core.call('audit.list', { recordId: id })).entries;
    expect(entries.find((entry) => entry.act === 'change')?.fields.toSorted()).toEqual(
      ['birthAnswer', 'birthDay', 'birthEstimated', 'birthMonth', 'birthYear'].toSorted(),
    );
  });

  test('of a file that is not here is refused, and nothing is written', async () => {
    const before = scene.look((database) => database.value('SELECT count(*) FROM outbox'));
    expect(
      await codeOf(
        scene.core.call('people.saveIntake', {
          id: 'gone',
          values: { person: { birthYear: 1 }, names: [{ full: 'X' }] },
        }),
      ),
    ).toBe('record.notFound');
    expect(scene.look((database) => database.value('SELECT count(*) FROM outbox'))).toBe(before);
  });

  test('writes names of fields to the log, never values', async () => {
    await scene.person('Perameles Gunnii', {
      contacts: [{ value: '431 555 0166', codeWord: 'mulgara' }],
    });
    const log = scene.look((database) => JSON.stringify(database.rows('SELECT * FROM audit')));
    for (const value of ['Perameles', '0166', 'mulgara']) expect(log.includes(value)).toBe(false);
  });
});

test('a worker writes only into programs that the worker belongs to', async () => {
  const { core } = scene;
  const mine = await core.call('program.save', { name: 'Youth' });
  const olena = await scene.person('Selam Gebre');
  const beside = scene.database();
  const [theirs] = ['program-of-others'];
  const walled = await scene.person('Behind The Wall', { contacts: [{ value: '204 555 0111' }] });
  const session = {
    kind: 'session',
    personId: walled,
    body: { channel: 'telephone', personId: walled, text: 'x' },
  } as const;
  const draft = await core.call('draft.save', session);
  const task = await core.call('task.save', { what: 'x', personId: walled });
  const service = await core.call('service.log', {
    personIds: [walled],
    values: { date: '2026-11-20' },
  });
  beside.write((writer) => {
    for (const table of ['person', 'task', 'service', 'note']) {
      writer.run(
        `UPDATE ${table} SET programId = ? WHERE ${table === 'person' ? 'id' : 'personId'} = ?`,
        [theirs ?? '', walled],
      );
    }
  });
  const version = () => beside.pragma('data_version');
  const before = version();
  const values = { person: { birthYear: 1990 }, names: [{ full: 'Behind The Wall' }] };
  const refused: Promise<unknown>[] = [
    core.call('people.saveIntake', { id: walled, values }),
    core.call('people.saveIntake', { programId: theirs, values }),
    core.call('service.log', { personIds: [olena, walled], values: { date: '2026-11-20' } }),
    core.call('service.change', { id: service.ids[0] ?? '', values: { minutes: 5 } }),
    core.call('service.undo', { ids: service.ids }),
    core.call('task.save', { what: 'y', personId: walled }),
    core.call('task.save', { id: task.id, what: 'y' }),
    core.call('task.done', { id: task.id, done: true }),
    core.call('session.sign', { draftId: draft.id }),
    core.call('session.closeAttempt', { draftId: draft.id, outcome: 'noAnswer' }),
    core.call('duplicates.decide', { firstId: olena, secondId: walled, verdict: 'same' }),
    core.call('settings.set', { programId: theirs }),
  ];
  for (const [index, call] of refused.entries()) {
    const error = await failureOf(call);
    expect(error, `call ${index}`).toMatchObject({
      code: 'contract.notAllowed',
      params: { why: 'program' },
    });
  }
  expect(version()).toBe(before);
  // Into a program of one's own it goes.
  const { id } = await core.call('people.saveIntake', { programId: mine.id, values });
  expect((await core.call('people.get', { id })).programId).toBe(mine.id);
  beside.close();
});
