import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toCandidate } from '../../../../main/core/transfer/toCandidate.ts';
import { records } from '../../../../shared/records/records.ts';
import { planList, table } from './support/planList.ts';
import { readAll } from './support/readAll.ts';

const fixture = async (name: string) =>
  (await readAll(fileURLToPath(new URL(`../../../fixtures/data/${name}`, import.meta.url)))).rows;

const one = (headings: string[], cells: string[], choices = {}) => {
  const planned = planList(table(headings, cells), choices);
  const [person] = planned.people;
  if (person === null || person === undefined) throw new Error('Nobody was planned.');
  return { ...planned, imported: person };
};

test('a row of an agency list becomes a person, a telephone, a UCI and a proposed household', () => {
  const { imported, problems } = one(
    [
      'Client #',
      'Name',
      'Date of birth',
      'Phone',
      'Language',
      'Country',
      'UCI',
      'Landed on',
      'Postal code',
      'Status',
      'Family #',
      'Remarks',
    ],
    [
      'C24352',
      '  HUANG  Xiaoming ',
      '16/01/1983',
      '(250) 836-8634',
      'Mandarin',
      'China',
      '54-6720-9434',
      '2022-09',
      'r0k0w0',
      'GAR',
      'F0108',
      'call after 5 pm; two children',
    ],
  );
  expect(problems).toEqual([]);
  expect(imported.person).toMatchObject({
    fileNumber: 'C24352',
    birthAnswer: 'value',
    birthYear: 1983,
    birthMonth: 1,
    birthDay: 16,
    speaksBest: 'cmn',
    country: 'CN',
    arrived: '2022-09',
    postalCode: 'R0K 0W0',
    status: 'governmentAssisted',
    headerNote: 'two children',
  });
  expect(imported.names).toEqual([
    { kind: 'asGiven', full: 'HUANG Xiaoming', given: 'Xiaoming', family: 'HUANG', script: 'Latn' },
  ]);
  expect(imported.rawName).toBe('  HUANG  Xiaoming ');
  expect(imported.contactPoints).toEqual([
    {
      kind: 'telephone',
      value: '(250) 836-8634',
      e164: '+12508368634',
      note: '',
      preferred: true,
      notBefore: 1020,
    },
  ]);
  expect(imported.identifiers).toEqual([{ kind: 'uci', value: '54-6720-9434' }]);
  expect(imported.consent).toEqual({ purpose: 'keepFile', answer: 'notRecorded' });
  expect(imported.familyNumber).toBe('F0108');
});

test('nothing that a list does not say is answered: no consent, no voicemail, no naming the agency', () => {
  const { imported } = one(['Name', 'Phone'], ['Zahra Ahmadi', '204-555-0199']);
  const person = records.person.schema.parse(imported.person);
  const point = records.contactPoint.schema.parse(imported.contactPoints[0]);
  expect(person).toMatchObject({
    gender: 'notAsked',
    interpreter: 'notAsked',
    birthAnswer: 'notAsked',
    status: 'notAsked',
  });
  expect([point.call, point.text, point.voicemail, point.nameAgency]).toEqual(
    Array(4).fill('notAsked'),
  );
  expect(records.consent.schema.parse(imported.consent).answer).toBe('notRecorded');
});

test('an ambiguous date is empty until someone decides, and is kept in the note meanwhile', () => {
  const headings = ['Name', 'DOB'];
  const cells = ['Zahra Ahmadi', '03/04/1981'];
  const left = one(headings, cells);
  expect(left.imported.person.birthYear).toBeUndefined();
  expect(left.imported.person.headerNote).toBe('DOB: 03/04/1981');
  expect(left.problems).toEqual([{ row: 1, kind: 'dateEither', column: 1, value: '03/04/1981' }]);
  const day = one(headings, cells, { dates: [{ column: 1, order: 'dayFirst' }] });
  expect(day.imported.person).toMatchObject({ birthMonth: 4, birthDay: 3, headerNote: '' });
  const month = one(headings, cells, { dates: [{ column: 1, order: 'monthFirst' }] });
  expect(month.imported.person).toMatchObject({ birthMonth: 3, birthDay: 4 });
});

test('whatever a field can’t take stands in the note under its heading', () => {
  const { imported, problems } = one(
    [
      'Name',
      'DOB',
      'Landed',
      'Language',
      'Country',
      'Gender',
      'Immigration status',
      'UCI',
      'Email',
    ],
    [
      'Zahra Ahmadi',
      '31/12/58',
      '2031-01-01',
      'Dari and Klingon',
      'Congo',
      '?',
      'Star traveller',
      '123',
      'zahra at home',
    ],
  );
  expect(imported.person.headerNote?.split('\n')).toEqual([
    'DOB: 31/12/58',
    'Landed: 2031-01-01',
    'Gender: ?',
    'Country: Congo',
    'Language: Dari and Klingon',
  ]);
  expect(imported.person).toMatchObject({
    speaksBest: 'prs',
    status: 'other',
    statusText: 'Star traveller',
  });
  expect(imported.identifiers).toEqual([{ kind: 'uci', value: '123' }]);
  expect(imported.contactPoints).toMatchObject([{ kind: 'email', value: 'zahra at home' }]);
  expect(problems.map(({ kind }) => kind).sort()).toEqual([
    'countryNotRecognised',
    'dateInFuture',
    'dateTwoDigitYear',
    'emailDoubtful',
    'genderNotRecognised',
    'languageNotRecognised',
    'statusNotRecognised',
    'uciDoubtful',
  ]);
});

test('a fact that the worker did not accept stays in the note, word for word', () => {
  const row: [string[], string[]] = [
    ['Name', 'Phone', 'Remarks'],
    ['Zahra Ahmadi', '204-555-0199', 'No voicemail, do not call husband. Likes tea'],
  ];
  const refused = one(...row, { acceptedFacts: ['noVoicemail'] });
  expect(refused.imported.person.headerNote).toBe('do not call husband; Likes tea');
  expect(refused.imported.contactPoints[0]).toMatchObject({ voicemail: 'no' });
  expect(refused.imported.contactPoints[0]?.mustNotKnow).toBeUndefined();
  const accepted = one(...row);
  expect(accepted.imported.person.headerNote).toBe('Likes tea');
  expect(accepted.imported.contactPoints[0]).toMatchObject({
    voicemail: 'no',
    mustNotKnow: ['husband'],
  });
});

test('a rule about calls for somebody without a telephone stays in the note', () => {
  const { imported } = one(
    ['Name', 'Remarks'],
    ['Zahra Ahmadi', 'call after 5 pm; needs interpreter'],
  );
  expect(imported.person).toMatchObject({ interpreter: 'yes', headerNote: 'call after 5 pm' });
});

test('of two remarks that disagree the stricter one stands', () => {
  const { imported } = one(
    ['Name', 'Phone', 'Remarks'],
    [
      'Zahra Ahmadi',
      '204-555-0199',
      'no texts; texts ok; call after 4 pm; call after 6 pm; no voicemail; voicemail ok',
    ],
  );
  expect(imported.contactPoints[0]).toMatchObject({ text: 'no', notBefore: 1080, voicemail: 'no' });
});

test('"text only" forbids calls and voicemail on every number, and says nothing of e-mail', () => {
  const { imported } = one(
    ['Name', 'Phone', 'Email', 'Remarks'],
    ['Zahra Ahmadi', '204-555-0199 / 306-555-0143', 'z@example.org', 'text only'],
  );
  const [first, second, email] = imported.contactPoints;
  expect([first?.call, first?.voicemail, first?.text, second?.call]).toEqual([
    'no',
    'no',
    'yes',
    'no',
  ]);
  expect(email).toEqual({ kind: 'email', value: 'z@example.org' });
});

test('the worker’s own reading of a status wins over ours', () => {
  const { imported } = one(['Name', 'Status'], ['Zahra Ahmadi', 'PR'], {
    statuses: [{ word: 'pr', code: 'refugeeClaimant' }],
  });
  expect(imported.person.status).toBe('refugeeClaimant');
  const kept = one(['Name', 'Status'], ['Zahra Ahmadi', 'PR'], {
    statuses: [{ word: 'PR', code: '' }],
  });
  expect(kept.imported.person).toMatchObject({ status: 'other', statusText: 'PR' });
  expect(kept.problems.map(({ kind }) => kind)).toEqual(['statusNotRecognised']);
});

test('a row with too many cells keeps them; a row with too few is read as far as it goes', () => {
  const { people, problems } = planList(
    table(
      ['Name', 'DOB', 'Remarks'],
      ['A B', '1980', 'likes tea', ' and, coffee'],
      ['C D'],
      ['E F', '1981', ''],
    ),
  );
  expect(people[0]?.person.headerNote).toBe('and, coffee\nlikes tea');
  expect(people[1]?.names[0]?.full).toBe('C D');
  expect(problems.map(({ row, kind }) => [row, kind])).toEqual([[1, 'extraCells']]);
});

test('lines of totals are left out and listed; people who look like them are not', () => {
  const { people, counts } = planList(
    table(
      ['Client #', 'Name', 'DOB'],
      ['C1', 'Zahra Ahmadi', '1980'],
      ['C2', 'Page, John', ''],
      ['', 'Total, Marie', '1990'],
      ['Total', '3'],
      ['Page 1 of 2'],
      ['Imprimé le 3 novembre 2024'],
      ['', '', ''],
    ),
  );
  expect(people.map((person) => person?.names[0]?.full)).toEqual([
    'Zahra Ahmadi',
    'Page, John',
    'Total, Marie',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(counts.people).toBe(3);
  expect(counts.problems).toContainEqual({ kind: 'summaryLine', count: 3 });
});

test('a person without a name is imported and said to have none', () => {
  const { imported, problems } = one(
    ['Client #', 'Name', 'Phone'],
    ['C1', 'unknown', '204-555-0199'],
  );
  expect(imported.person.noName).toBe(true);
  expect(imported.names).toEqual([]);
  expect(toCandidate(imported, 'x')).toBe(null);
  expect(problems.map(({ kind }) => kind)).toEqual(['noName']);
});

test('a file number used twice is pointed out where it comes again', () => {
  const { problems } = planList(table(['Client #', 'Name'], ['C1', 'A B'], ['C1', 'C D']));
  expect(problems).toEqual([{ row: 2, kind: 'fileNumberTwice', column: 0, value: 'C1' }]);
});

test('a name too long for its field, and damaged letters, are told and not cut', () => {
  const long = 'Very Long Name '.repeat(50).trim();
  const { imported } = one(['Client #', 'Name'], ['C1', long]);
  expect(imported.person.headerNote).toBe(`Name: ${long}`);
  const damaged = one(['Client #', 'Name'], ['C1', 'Nu\uFFFDez']);
  expect(damaged.problems.map(({ kind }) => kind)).toEqual(['unreadableCharacters']);
});

test('without households the family number is a note', () => {
  const { imported } = one(['Name', 'Family #'], ['A B', 'F1'], { households: false });
  expect([imported.familyNumber, imported.person.headerNote]).toEqual(['', 'Family #: F1']);
});

test('every row of the English list is imported, its month-first dates by what the certain ones say', async () => {
  const { counts, people } = planList(await fixture('agency-list-en.csv'));
  expect(counts).toMatchObject({ people: 1213, facts: 396, households: 228 });
  expect(counts.problems.map(({ kind }) => kind)).toEqual(['arrivedBeforeBirth']);
  expect(people[17]?.names[0]).toMatchObject({ full: 'Gholam', given: 'Gholam', family: '' });
});

test('the French list keeps its accents, and its day-first dates', async () => {
  const { counts, people } = planList(await fixture('agency-list-fr.csv'));
  expect(counts.people).toBe(581);
  expect(people[12]?.names[0]?.full).toBe('Andrés Muñoz');
  expect(people[34]?.person.birthAnswer).toBe('value');
  expect(people.filter((person) => person?.person.interpreter === 'yes')).toHaveLength(90);
});

test('all 1,000 rows of the research list become people, and record numbers are no evidence', async () => {
  const { counts, people } = planList(await fixture('febrl-dataset1.csv'));
  expect(counts.people).toBe(1000);
  const candidates = people.map((person) => person && toCandidate(person, String(person.row)));
  expect(JSON.stringify(candidates)).not.toContain('rec-');
  expect(candidates[1]).toEqual({
    key: '2',
    names: ['lachlan berry'],
    given: 'lachlan',
    family: 'berry',
    birth: { year: 1999, month: 2, day: 19 },
    telephones: [],
    identifiers: [{ kind: 'other', value: '7364009' }],
    address: {
      street: '69 giblin street, killarney',
      locality: 'bittern',
      postalCode: '4814',
      region: 'qld',
    },
  });
});

test('long cells made to stall patterns are read like any other', () => {
  const stalling = [
    `a@${'.'.repeat(49_000)} `,
    `1:00${' '.repeat(49_000)}x`,
    '(yyyy'.repeat(9_000),
    `no ${'voicemail '.repeat(4_000)}`,
    `code word ${' '.repeat(40_000)}"x`,
    '1 '.repeat(24_000),
    '((204) 555-'.repeat(4_000),
    `${'and '.repeat(10_000)}call`,
  ];
  const headings = ['Name', 'DOB', 'Phone', 'Email', 'Language', 'Remarks', 'Address', 'Country'];
  const rows = headings.map((_, at) => [
    ...stalling.map((__, column) => stalling[(at + column) % 8] ?? ''),
    `C${at}`,
  ]);
  expect(planList(table([...headings, 'Client #'], ...rows)).counts.people).toBe(8);
  // As headings they mean nothing, and hold nothing up.
  expect(planList(table(...rows)).counts.people).toBeLessThanOrEqual(8);
});
