import { findRecord } from '../../../../../main/core/store/recordReader.ts';
import { recordColumns } from '../../../../../main/core/store/recordColumns.ts';
import { forgetWords, indexNote, wordsOf } from '../../../../../main/core/store/noteSearch.ts';
import type { UnitOfWork } from '../../../../../main/core/store/unitOfWork.ts';
import type { RecordFields, RecordKind } from '../../../../../shared/records/records.ts';
import type { Random } from '../../../../fuzz/random.ts';

export const touchedKinds = [
  'person',
  'contactPoint',
  'name',
  'task',
  'consent',
  'service',
  'note',
  'agency',
] as const satisfies RecordKind[];
type Touched = (typeof touchedKinds)[number];

const words = [
  'Olena',
  'maple',
  'Wednesdays',
  'العربية',
  'her brother',
  '',
  '204 555 0148',
] as const;
const answers = ['notAsked', 'yes', 'no'] as const;
const elements = ['brother', 'husband', 'uncle', 'a+b/c', 'school'] as const;

function some<T>(random: Random, all: readonly T[]): T[] {
  return all.filter(() => random.once(2));
}

/** Fields that a worker could write, some of them empty, some the same as before. */
function randomFields<K extends Touched>(kind: K, random: Random, ids: readonly string[]) {
  const word = () => random.pick(words);
  const all: { [Kind in Touched]: Partial<RecordFields<Kind>> } = {
    person: {
      pronoun: word(),
      birthYear: random.once(3) ? null : 1950 + random.int(4),
      birthEstimated: random.once(2),
      street: word(),
      noFixedAddress: random.once(2),
      interpreter: random.pick(answers),
      otherLanguages: some(random, elements),
      reads: some(random, ['fra', 'ukr']),
      anonymous: random.once(5),
      workerId: random.once(2) ? null : 'member-a',
      custom: Object.fromEntries(
        some(random, ['bus pass', 'coat', 'a/b']).map((key) => [
          key,
          random.pick<unknown>([true, 2.5, 'x']),
        ]),
      ),
    },
    contactPoint: {
      personId: random.pick(['none', ...ids]),
      kind: random.pick(['telephone', 'email']),
      value: word(),
      e164: random.once(2) ? '' : '+12045550148',
      voicemail: random.pick(answers),
      monitored: random.pick(answers),
      mustNotKnow: some(random, elements),
      notBefore: random.once(2) ? null : 540,
      notAfter: random.once(2) ? null : 1020,
      note: word(),
      preferred: random.once(2),
    },
    name: { personId: random.pick(['none', ...ids]), full: word(), given: word() },
    task: {
      what: word(),
      dueOn: random.once(2) ? null : '2026-11-24',
      dueAt: random.once(2) ? null : 600,
      doneAt: random.once(3) ? 1 : null,
    },
    consent: { answer: random.pick(['yes', 'no', 'withdrawn', 'notAsked']), through: word() },
    service: {
      note: word(),
      topics: some(random, elements),
      minutes: random.once(2) ? null : random.int(90),
      status: random.pick(['complete', 'open']),
    },
    note: { text: word(), signedAt: 1 + random.int(9) },
    agency: {
      name: word(),
      channelRules: Object.fromEntries(some(random, ['whatsapp', 'text']).map((k) => [k, word()])),
      crisisList: [
        { kind: 'other', name: word(), telephone: '911', note: '', confirmed: random.once(2) },
      ],
    },
  };
  const fields = Object.entries(all[kind]).filter(() => random.once(3));
  return Object.fromEntries(fields) as Partial<RecordFields<K>>;
}

/** One act: up to three writes, as calls make them. */
export function randomAct(unit: UnitOfWork, random: Random): void {
  for (let left = 1 + random.int(3); left > 0; left -= 1) randomWrite(unit, random);
}

function randomWrite(unit: UnitOfWork, random: Random): void {
  const kind = random.pick(touchedKinds);
  const { table } = recordColumns(kind);
  const there = unit
    .rows<{ id: string }>(`SELECT id FROM ${table} WHERE deleted IS NOT 1 ORDER BY id`)
    .map(({ id }) => id);
  const people = unit
    .rows<{ id: string }>('SELECT id FROM person WHERE deleted IS NOT 1 ORDER BY id')
    .map(({ id }) => id);
  const fields = randomFields(kind, random, people.slice(0, 3));
  const [first = '', ...others] = there;
  const id = random.pick([first, ...others]);
  const doing = there.length < 2 ? 0 : random.int(12);
  if (doing < 3) {
    const made = unit.create(kind, 'agency', fields);
    indexed(unit, kind, made);
  } else if (kind === 'note' || doing === 11) {
    // Erasing people takes much with it: seldom.
    if (doing > 9 && (kind !== 'person' || random.once(3))) unit.erase(kind, id);
  } else if (doing === 10) {
    unindexed(unit, kind, id);
    unit.remove(kind, id);
  } else {
    unindexed(unit, kind, id);
    const { personId: _person, ...changes } = fields as { personId?: string };
    unit.change(kind, id, changes as typeof fields);
    indexed(unit, kind, id);
  }
}

/** Calls keep the words of notes and services; the unit of work does not. */
function indexed(unit: UnitOfWork, kind: Touched, id: string): void {
  const record = findRecord(unit, kind, id);
  const text = record === undefined ? undefined : wordsOf(kind, { ...record });
  if (text !== undefined && (kind === 'note' || kind === 'service')) {
    indexNote(unit.writer, kind, id, text);
  }
}

function unindexed(unit: UnitOfWork, kind: Touched, id: string): void {
  const record = findRecord(unit, kind, id);
  if (record !== undefined) forgetWords(unit.writer, kind, id, { ...record });
}
