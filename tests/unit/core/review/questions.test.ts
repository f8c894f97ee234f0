import { expect, test } from 'vitest';
import type { ReviewCard } from '../../../../shared/contract/review.ts';
import { reviewCalls } from '../../../../shared/contract/review.ts';
import type { RecordKind } from '../../../../shared/records/records.ts';
import { questionCard } from '../../../../main/core/review/questionCard.ts';
import { readQuestions } from '../../../../main/core/review/questions.ts';
import { settleQuestion } from '../../../../main/core/review/settleQuestion.ts';
import { findRecord, readRecord, readRecords } from '../../../../main/core/store/recordReader.ts';
import { codeOf } from '../../../support/scene.ts';
import { syncedStore } from '../../../support/syncedStore.ts';

/** A worker with a laptop, as the calls of "Needs review" see them. */
function laptop(device: string, role = 'worker', programs: readonly string[] = []) {
  const store = syncedStore(device);
  store.connection.write((writer) => {
    for (const each of ['a', 'b']) {
      writer.run(`INSERT INTO memberRole (member, role, programs) VALUES (?, ?, ?)`, [
        `member-${each}`,
        role,
        JSON.stringify(programs),
      ]);
    }
  });
  const open = { reader: store.connection, actor: store.actor, write: store.write };
  return {
    store,
    open,
    cards: (personId?: string) =>
      readQuestions(open, personId).map((question) => questionCard(open, question)),
    settle: (card: ReviewCard, choice: Choice) => {
      const { kind, id, path, seen } = card;
      settleQuestion(
        open,
        reviewCalls['review.settle'].input.parse({ kind, id, question: path, seen, choice }),
      );
    },
  };
}
type Laptop = ReturnType<typeof laptop>;
type Choice = { does: 'take'; value: unknown } | { does: 'keep' } | { does: 'delete' };

/** Everything that either has, to the other, as it stands now. */
function exchange(a: Laptop, b: Laptop, programId = 'agency'): void {
  const [fromA, fromB] = [a.store.sends(programId), b.store.sends(programId)];
  for (const sent of fromA) b.store.hears(sent);
  for (const sent of fromB) a.store.hears(sent);
}

/** Two laptops that know the same client with the same telephone. */
function office(more: Parameters<typeof laptop>[2] = []) {
  const a = laptop('a', 'worker', more);
  const b = laptop('b', 'worker', more);
  a.store.write((unit) => {
    for (const each of ['a', 'b']) {
      unit.create('member', 'agency', { name: each === 'a' ? 'Amara' : 'Jo' }, `member-${each}`);
      unit.create(
        'device',
        'agency',
        { memberId: `member-${each}`, label: each === 'a' ? 'Front desk' : 'Van' },
        each,
      );
    }
    unit.create('person', 'agency', { pronoun: 'she' }, 'olena');
    unit.create('name', 'agency', { personId: 'olena', full: 'Olena Kovalenko' }, 'name');
    unit.create(
      'contactPoint',
      'agency',
      { personId: 'olena', value: '204 555 0148', e164: '+12045550148', voicemail: 'yes' },
      'point',
    );
    unit.create(
      'consent',
      'agency',
      { personId: 'olena', answer: 'yes', how: 'spoken' },
      'consent',
    );
  });
  exchange(a, b);
  return { a, b };
}

const change = (
  { store }: Laptop,
  kind: Extract<RecordKind, 'contactPoint' | 'person' | 'consent'>,
  id: string,
  fields: object,
) => {
  store.time.now += 60_000;
  store.write((unit) => unit.change(kind, id, fields));
};
const number = ({ store }: Laptop) => readRecord(store.connection, 'contactPoint', 'point');
const only = ({ cards }: Laptop) => {
  const [card, ...more] = cards();
  if (card === undefined || more.length > 0) throw new Error(`${more.length} more cards`);
  return card;
};

test('two workers correct one telephone number apart: both see both, who wrote them and where', () => {
  const { a, b } = office();
  change(a, 'contactPoint', 'point', { value: '204 555 0111', e164: '+12045550111', note: 'work' });
  change(b, 'contactPoint', 'point', {
    value: '204 555 0122',
    e164: '+12045550122',
    codeWord: 'moss',
  });
  exchange(a, b);
  for (const side of [a, b]) {
    // What did not meet is merged.
    expect(number(side)).toMatchObject({ note: 'work', codeWord: 'moss' });
    const card = only(side);
    expect(reviewCalls['review.list'].output.parse({ total: 1, cards: [card] }).total).toBe(1);
    expect(card).toMatchObject({ kind: 'contactPoint', path: 'value', protects: false });
    expect(card.person).toMatchObject({ id: 'olena', name: { full: 'Olena Kovalenko' } });
    expect(
      card.values.map(({ memberName, deviceLabel }) => `${memberName}, ${deviceLabel}`),
    ).toEqual(expect.arrayContaining(['Amara, Front desk', 'Jo, Van']));
    expect(card.values[0]?.stands).toBe(true);
    expect(card.values[0]?.value).toMatchObject({ value: number(side).value });
    expect(side.cards('olena')).toHaveLength(1);
    expect(side.cards('somebody-else')).toHaveLength(0);
  }
  expect(only(a).seen).toBe(only(b).seen);
  expect(
    only(a)
      .values.filter(({ byMe }) => byMe)
      .map(({ memberName }) => memberName),
  ).toEqual(['Amara']);
});

test('settled on one laptop, by the other’s number, it is settled on both, and the log says by whom', () => {
  const { a, b } = office();
  change(a, 'contactPoint', 'point', { value: '204 555 0111', e164: '+12045550111' });
  change(b, 'contactPoint', 'point', { value: '204 555 0122', e164: '+12045550122' });
  exchange(a, b);
  const theirs = only(b).values.find(({ byMe }) => !byMe);
  b.settle(only(b), { does: 'take', value: theirs?.value });
  expect(readQuestions(b.open).length).toBe(0);
  expect(readQuestions(a.open).length).toBe(1);
  exchange(a, b);
  expect([number(a), number(b)].map(({ value, e164 }) => [value, e164])).toEqual([
    ['204 555 0111', '+12045550111'],
    ['204 555 0111', '+12045550111'],
  ]);
  expect(readQuestions(a.open).length).toBe(0);
  const log = b.store.connection.rows(
    'SELECT act, fields FROM audit ORDER BY sequence DESC LIMIT 1',
  );
  expect(JSON.stringify(log)).toContain('settleReview');
  expect(JSON.stringify(log)).not.toContain('0111');
});

test('a number of its own is written like in the form, with its normal form; what is no number’s record is refused', async () => {
  const { a, b } = office();
  change(a, 'contactPoint', 'point', { value: '204 555 0111', e164: '+12045550111' });
  change(b, 'contactPoint', 'point', { value: '204 555 0122', e164: '+12045550122' });
  exchange(a, b);
  for (const value of [
    '204',
    7,
    { kind: 'pigeon', value: 'x' },
    { call: 'yes' },
    { value: 8 },
    [],
  ]) {
    expect(
      await codeOf(() => a.settle(only(a), { does: 'take', value })),
      JSON.stringify(value),
    ).toBe('contract.invalidInput');
  }
  a.settle(only(a), { does: 'take', value: { kind: 'telephone', value: '204-555-0133' } });
  exchange(a, b);
  expect(number(b)).toMatchObject({ value: '204-555-0133', e164: '+12045550133' });
  expect(readQuestions(a.open).length + readQuestions(b.open).length).toBe(0);
});

test('settled apart in two ways, it is a new question with both decisions, and no loss', () => {
  const { a, b } = office();
  change(a, 'person', 'olena', { headerNote: 'morning' });
  change(b, 'person', 'olena', { headerNote: 'evening' });
  exchange(a, b);
  a.settle(only(a), { does: 'take', value: 'morning' });
  b.settle(only(b), { does: 'take', value: 'afternoon' });
  exchange(a, b);
  for (const side of [a, b]) {
    expect(only(side).values.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['afternoon', 'morning']),
    );
  }
  a.settle(only(a), { does: 'take', value: 'afternoon' });
  exchange(a, b);
  expect(readQuestions(a.open).length + readQuestions(b.open).length).toBe(0);
  expect(readRecord(b.store.connection, 'person', 'olena').headerNote).toBe('afternoon');
});

test('no voicemail stands against a later yes on every laptop, says so, and comes first', () => {
  const { a, b } = office();
  change(a, 'contactPoint', 'point', { voicemail: 'no', note: 'a' });
  b.store.time.now += 3_600_000;
  change(b, 'contactPoint', 'point', { voicemail: 'notAsked', note: 'b' });
  change(b, 'contactPoint', 'point', { voicemail: 'yes' });
  exchange(a, b);
  for (const side of [a, b]) {
    expect(number(side).voicemail).toBe('no');
    const [first, second] = side.cards();
    expect(first).toMatchObject({ path: 'voicemail', protects: true });
    expect(first?.values.map(({ value }) => value)).toEqual(['no', 'yes']);
    expect(second).toMatchObject({ path: 'note', protects: false });
  }
  const [question] = b.cards();
  if (question) b.settle(question, { does: 'take', value: 'yes' });
  exchange(a, b);
  expect([number(a).voicemail, number(b).voicemail]).toEqual(['yes', 'yes']);
});

test('what was written after the card was shown is not settled by it', async () => {
  const { a, b } = office();
  change(a, 'person', 'olena', { pronoun: 'they' });
  change(b, 'person', 'olena', { pronoun: 'he' });
  const first = b.store.sends();
  change(b, 'person', 'olena', { pronoun: 'ze' });
  for (const sent of first) a.store.hears(sent);
  const shown = only(a);
  expect(shown.values.map(({ value }) => value)).toEqual(expect.arrayContaining(['they', 'he']));
  // Another value came in while somebody looked at the card.
  exchange(a, b);
  expect(await codeOf(() => a.settle(shown, { does: 'take', value: 'they' }))).toBe(
    'review.changed',
  );
  expect(only(a).values.map(({ value }) => value)).toEqual(expect.arrayContaining(['they', 'ze']));
  a.settle(only(a), { does: 'take', value: 'they' });
  // Settled already: the same.
  expect(await codeOf(() => a.settle(shown, { does: 'take', value: 'they' }))).toBe(
    'review.changed',
  );
});

test('deleted by one, edited by the other: it stays, and is kept or deleted for everybody', () => {
  for (const does of ['keep', 'delete'] as const) {
    const { a, b } = office();
    a.store.write((unit) => unit.remove('contactPoint', 'point'));
    change(b, 'contactPoint', 'point', { note: 'new' });
    exchange(a, b);
    const card = only(a);
    expect(card).toMatchObject({ path: null, record: { value: '204 555 0148', note: 'new' } });
    expect(card.deletedBy.map(({ memberName }) => memberName)).toEqual(['Amara']);
    expect(card.editedBy.map(({ memberName }) => memberName)).toEqual(['Jo']);
    a.settle(card, { does });
    exchange(a, b);
    for (const side of [a, b]) {
      expect(readQuestions(side.open).length).toBe(0);
      const there = findRecord(side.store.connection, 'contactPoint', 'point') !== undefined;
      expect(there).toBe(does === 'keep');
    }
  }
});

test('consent: declined on one laptop stands; decided so, what the other added identifies nobody', () => {
  const { a, b } = office();
  change(a, 'consent', 'consent', { answer: 'no' });
  change(b, 'consent', 'consent', { answer: 'yes', how: 'written' });
  b.store.write((unit) => unit.create('contactPoint', 'agency', { personId: 'olena', value: '1' }));
  exchange(a, b);
  const card = only(b);
  expect(card).toMatchObject({ kind: 'consent', path: 'given', protects: true });
  expect(card.values[0]?.value).toMatchObject({ answer: 'no' });
  b.settle(card, { does: 'take', value: card.values[0]?.value });
  exchange(a, b);
  for (const { store } of [a, b]) {
    expect(readRecord(store.connection, 'person', 'olena')).toMatchObject({
      anonymous: true,
      pronoun: '',
    });
    for (const kind of ['name', 'contactPoint'] as const) {
      expect(readRecords(store.connection, kind, '1 = 1')).toEqual([]);
    }
  }
});

test('a service is taken back by its author alone, also here: others may only keep it', async () => {
  const { a, b } = office();
  a.store.write((unit) => {
    unit.create('service', 'agency', { personId: 'olena', workerId: 'member-a', note: 'x' }, 'one');
  });
  exchange(a, b);
  a.store.write((unit) => unit.remove('service', 'one'));
  b.store.time.now += 1000;
  b.store.write((unit) => unit.change('service', 'one', { note: 'y' }));
  exchange(a, b);
  expect([only(a).mayDelete, only(b).mayDelete]).toEqual([true, false]);
  expect(await codeOf(() => b.settle(only(b), { does: 'delete' }))).toBe('contract.notAllowed');
  b.settle(only(b), { does: 'keep' });
  exchange(a, b);
  expect(readQuestions(a.open).length + readQuestions(b.open).length).toBe(0);
});

test('programs are walls, the agency’s own facts are its administrator’s, and days and scores ask nobody', async () => {
  const { a, b } = office(['shelter']);
  a.store.write((unit) => {
    unit.create('person', 'shelter', { pronoun: 'she' }, 'farida');
    unit.create('place', 'agency', { name: 'Brandon' }, 'place');
  });
  exchange(a, b);
  exchange(a, b, 'shelter');
  for (const [side, text] of [
    [a, 'one'],
    [b, 'two'],
  ] as const) {
    change(side, 'person', 'farida', { pronoun: text });
    change(side, 'contactPoint', 'point', { asOf: text === 'one' ? '2026-11-22' : '2026-11-23' });
    side.store.write((unit) => unit.change('place', 'place', { name: text }));
  }
  exchange(a, b);
  exchange(a, b, 'shelter');
  expect(
    a
      .cards()
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['person', 'place']);
  const ofPlace = a.cards().find(({ kind }) => kind === 'place');
  expect(ofPlace?.mayDecide).toBe(false);
  if (ofPlace) {
    expect(await codeOf(() => a.settle(ofPlace, { does: 'take', value: 'one' }))).toBe(
      'contract.notAllowed',
    );
  }
  const ofFarida = a.cards().find(({ kind }) => kind === 'person');
  a.store.connection.write((writer) => writer.run(`UPDATE memberRole SET programs = '[]'`));
  expect(a.cards().map(({ kind }) => kind)).toEqual(['place']);
  if (ofFarida) {
    expect(await codeOf(() => a.settle(ofFarida, { does: 'take', value: 'one' }))).toBe(
      'contract.notAllowed',
    );
  }
});
