import { describe, expect, onTestFinished, test } from 'vitest';
import { decodeClock, stampsOf } from '../../../../main/core/store/clockValue.ts';
import { findNotes, indexNote } from '../../../../main/core/store/noteSearch.ts';
import { recordPaths } from '../../../../main/core/store/recordPaths.ts';
import { recordColumns } from '../../../../main/core/store/recordColumns.ts';
import { findRecord } from '../../../../main/core/store/recordReader.ts';
import type { Writer } from '../../../../main/core/store/sqlite.ts';
import { UnitOfWork } from '../../../../main/core/store/unitOfWork.ts';
import { writeUnit } from '../../../../main/core/writeUnit.ts';
import { type RecordKind, recordKinds, records } from '../../../../shared/records/records.ts';
import { openStore, type Store } from '../../../support/plainStore.ts';
import { codeOf } from '../../../support/scene.ts';

function store(): Store {
  const opened = openStore();
  onTestFinished(() => opened.connection.close());
  return opened;
}

const clockOf = ({ connection }: Store, kind: RecordKind, id: string) => {
  const bytes = connection.value<Uint8Array>(
    `SELECT clock FROM ${recordColumns(kind).table} WHERE id = ?`,
    [id],
  );
  return decodeClock(bytes ?? new Uint8Array());
};
const outbox = ({ connection }: Store) =>
  connection.rows<{
    act: number;
    kind: string;
    recordId: string;
    does: string;
    drops: string | null;
  }>('SELECT act, kind, recordId, does, drops FROM outbox ORDER BY place');
const audit = ({ connection }: Store) =>
  connection.rows<{ act: string; kind: string; recordId: string; fields: string }>(
    'SELECT act, kind, recordId, fields FROM audit ORDER BY sequence',
  );

/** Everything in the database, to tell whether anything was written. */
function everything({ connection }: Store): string {
  const names = connection
    .rows<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map((row) => row.name)
    .filter((name) => !/^(personWords|personKeys|noteWords)(_content)?$/.test(name));
  return JSON.stringify(names.map((name) => [name, connection.rows(`SELECT * FROM "${name}"`)]));
}

describe('one act of a worker', () => {
  test('writes the row, its clock, what waits to be passed on, and who did it', () => {
    const s = store();
    const id = s.write((unit) =>
      unit.create('person', 'agency', { birthYear: 1984, gender: 'woman' }),
    );
    expect(findRecord(s.connection, 'person', id)).toMatchObject({
      birthYear: 1984,
      gender: 'woman',
      speaksBest: 'notAsked',
      programId: 'agency',
    });
    expect(clockOf(s, 'person', id)).toEqual({
      erased: false,
      rest: { device: 'device-1', act: 1, time: { wall: s.time.now, counter: 0 } },
      groups: [expect.objectContaining({ last: 'edit', names: [] })],
    });
    expect(outbox(s)).toEqual([
      { act: 1, kind: 'person', recordId: id, does: 'edit', drops: null },
    ]);
    expect(audit(s)).toEqual([
      { act: 'create', kind: 'person', recordId: id, fields: '["gender","birthYear"]' },
    ]);
  });

  test('shares one dot between all its records; the next act has the next dot', () => {
    const s = store();
    const [a, b] = s.write((unit) => [
      unit.create('person', 'agency', { birthYear: 1984 }),
      unit.create('task', 'agency', { what: 'Call the school' }),
    ]);
    s.write((unit) => unit.change('person', a ?? '', { birthYear: 1985 }));
    expect(clockOf(s, 'task', b ?? '').rest).toEqual(clockOf(s, 'person', a ?? '').rest);
    expect(outbox(s).map((row) => row.act)).toEqual([1, 1, 2]);
  });

  test('changes only what is different, and stamps only that', () => {
    const s = store();
    const id = s.write((unit) =>
      unit.create('person', 'agency', { pronoun: 'she', gender: 'woman' }),
    );
    s.time.now += 1000;
    s.write((unit) => unit.change('person', id, { pronoun: 'elle', gender: 'woman' }));
    const clock = clockOf(s, 'person', id);
    expect(stampsOf(clock, 'pronoun')).toEqual([
      { device: 'device-1', act: 2, time: { wall: s.time.now, counter: 0 } },
    ]);
    expect(stampsOf(clock, 'gender')).toMatchObject([{ act: 1 }]);
    expect(outbox(s).at(-1)).toMatchObject({ act: 2, does: 'edit' });
    expect(audit(s).at(-1)).toMatchObject({ act: 'change', fields: '["pronoun"]' });
  });

  test('that changes nothing writes nothing at all', () => {
    const s = store();
    const id = s.write((unit) =>
      unit.create('person', 'agency', { pronoun: 'she', reads: ['fra'] }),
    );
    const before = everything(s);
    // Through a unit of its own: the person's line is made anew only when something was touched.
    s.connection.write((writer) => {
      const unit = new UnitOfWork(writer, s.actor);
      unit.change('person', id, {});
      unit.change('person', id, { pronoun: 'she', reads: ['fra'], birthYear: null, noName: false });
      expect(unit.touched.ids.size).toBe(0);
    });
    expect(everything(s)).toBe(before);
  });

  test.each([
    ['person', { birthYear: 1984, birthEstimated: false }, { birthEstimated: true }, 'birthYear'],
    ['person', { street: '12 Elm', postalCode: 'R3B 1A1' }, { street: '14 Elm' }, 'postalCode'],
    ['session', { startAt: 1, endAt: 2 }, { endAt: 3 }, 'startAt'],
    ['task', { dueOn: '2026-11-24', dueAt: 540 }, { dueAt: 600 }, 'dueOn'],
    ['consent', { answer: 'yes', how: 'spoken' }, { answer: 'withdrawn' }, 'how'],
  ] as const)('%s: fields of one group carry one stamp', (kind, made, changed, sibling) => {
    const s = store();
    const id = s.write((unit) => unit.create(kind, 'agency', made));
    s.time.now += 1000;
    s.write((unit) => unit.change(kind, id, changed));
    const clock = clockOf(s, kind, id);
    const [field = ''] = Object.keys(changed);
    const pathOf = (each: string) => recordPaths(kind).ofField.get(each)?.name ?? '';
    expect(pathOf(sibling)).toBe(pathOf(field));
    expect(stampsOf(clock, pathOf(field))).toMatchObject([{ act: 2 }]);
    expect(stampsOf(clock, 'workerId')).toMatchObject([{ act: 1 }]);
  });

  test('survives a clock that was set back: times still grow', () => {
    const s = store();
    const id = s.write((unit) => unit.create('person', 'agency', { birthYear: 1984 }));
    const first = clockOf(s, 'person', id).rest;
    s.time.now -= 86_400_000;
    s.write((unit) => unit.change('person', id, { birthYear: 1985 }));
    const [second] = stampsOf(clockOf(s, 'person', id), 'birth');
    const { wall, counter } = first.time;
    expect(second?.time).toEqual({ wall, counter: counter + 1 });
  });

  test('deleting keeps the row, its dot and who did it; reading no longer finds it', async () => {
    const s = store();
    const id = s.write((unit) => unit.create('task', 'agency', { what: 'Call the school' }));
    s.write((unit) => unit.remove('task', id));
    expect(findRecord(s.connection, 'task', id)).toBeUndefined();
    expect(clockOf(s, 'task', id).groups.filter(({ last }) => last !== null)).toMatchObject([
      { stamp: { act: 2 }, last: 'delete', names: [] },
    ]);
    expect(stampsOf(clockOf(s, 'task', id), 'what')).toMatchObject([{ act: 1 }]);
    expect(outbox(s).at(-1)).toMatchObject({ act: 2, does: 'delete' });
    expect(await codeOf(() => s.write((unit) => unit.remove('task', id)))).toBe('record.notFound');
    expect(await codeOf(() => s.write((unit) => unit.change('task', id, { what: 'x' })))).toBe(
      'record.notFound',
    );
  });

  test('erasing leaves nothing of what was held, says which fields, and does it once', () => {
    const s = store();
    const id = s.write((unit) =>
      unit.create('contactPoint', 'agency', {
        personId: 'p',
        value: '204 555 0148',
        codeWord: 'maple',
        mustNotKnow: ['her brother'],
      }),
    );
    s.write((unit) => unit.change('contactPoint', id, { mustNotKnow: [] }));
    s.write((unit) => unit.erase('contactPoint', id));
    const row = s.connection.row<Record<string, unknown>>(
      'SELECT * FROM contactPoint WHERE id = ?',
      [id],
    );
    const { id: _id, programId: _program, clock: _clock, deleted, personId, ...rest } = row ?? {};
    expect({ deleted, personId }).toEqual({ deleted: 1, personId: 'p' });
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
    expect(JSON.parse(audit(s).at(-1)?.fields ?? '[]')).toEqual(
      expect.arrayContaining(['value', 'e164', 'kind', 'codeWord', 'deleted']),
    );
    // Nothing else of it waits: the words that were taken out of a list would.
    expect(outbox(s)).toEqual([
      { act: 3, kind: 'contactPoint', recordId: id, does: 'erase', drops: null },
    ]);
    const before = everything(s);
    s.connection.write((writer) => new UnitOfWork(writer, s.actor).erase('contactPoint', id));
    expect(everything(s)).toBe(before);
  });

  test.each(recordKinds.filter((kind) => records[kind].signed))(
    'a signed %s admits no change and no deletion; an erasure takes it',
    async (kind) => {
      const s = store();
      const id = s.write((unit) => {
        const made = unit.create(kind, 'agency', { text: 'What was said' });
        if (kind === 'note') indexNote(unit.writer, kind, made, 'What was said');
        return made;
      });
      const before = everything(s);
      for (const act of [
        (unit: UnitOfWork) => unit.change(kind, id, { text: 'Something else' }),
        (unit: UnitOfWork) => unit.remove(kind, id),
        (unit: UnitOfWork) => unit.settle(kind, id, { path: 'text', value: 'Something else' }),
      ]) {
        expect(await codeOf(() => s.write(act))).toBe('record.signed');
      }
      expect(everything(s)).toBe(before);
      s.write((unit) => unit.erase(kind, id));
      expect(findRecord(s.connection, kind, id)).toBeUndefined();
      expect(everything(s)).not.toContain('What was said');
      expect(findNotes(s.connection, 'said', { offset: 0, limit: 1 })).toEqual([]);
    },
  );
});

test('each of two connections takes the next dot, whoever of them wrote last', () => {
  const one = store();
  const two = one.again();
  onTestFinished(() => two.connection.close());
  for (let round = 0; round < 10; round += 1) {
    for (const s of round % 3 === 0 ? [two, one, one] : [one, two]) {
      s.write((unit) => unit.create('task', 'agency', { what: `${round}` }));
    }
  }
  const acts = outbox(one).map((row) => row.act);
  expect(acts).toEqual(acts.map((_, index) => index + 1));
  const times = one.connection.rows<{ wall: number; counter: number }>(
    'SELECT wall, counter FROM outbox ORDER BY place',
  );
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    if (before === undefined) continue;
    expect(
      time.wall > before.wall || (time.wall === before.wall && time.counter > before.counter),
    ).toBe(true);
  }
});

const powerCut = new Error('power cut');

/** A connection that fails at the n-th statement of an act, before or after that was carried out. */
function failingAt(s: Store, statement: number, when: 'before' | 'after') {
  let count = 0;
  return {
    write: <Result>(body: (writer: Writer) => Result) =>
      s.connection.write((writer) =>
        body({
          ...writer,
          run(sql, params) {
            count += 1;
            if (count === statement && when === 'before') throw powerCut;
            const done = writer.run(sql, params);
            if (count === statement) throw powerCut;
            return done;
          },
        }),
      ),
    get count() {
      return count;
    },
  };
}

test('a failure at any statement leaves no trace of the act: no row, clock, outbox, audit or line', () => {
  const s = store();
  const id = s.write((unit) => {
    const person = unit.create('person', 'agency', { birthYear: 1984 });
    unit.create('name', 'agency', { personId: person, full: 'Olena Kovalenko' });
    return person;
  });
  const before = everything(s);
  const act = (unit: UnitOfWork) => {
    unit.change('person', id, { birthYear: 1985, fileNumber: 'A-17' });
    unit.create('name', 'agency', { personId: id, full: 'Олена Коваленко', script: 'Cyrl' });
    unit.create('contactPoint', 'agency', { personId: id, value: '204 555 0148' });
    unit.audit('view', 'person', id);
  };
  const counting = failingAt(s, Number.POSITIVE_INFINITY, 'before');
  expect(() =>
    counting.write((writer) => {
      writeUnit({ write: (body) => body(writer) }, s.actor, act);
      throw powerCut;
    }),
  ).toThrow(powerCut);
  expect(everything(s)).toBe(before);
  expect(counting.count).toBeGreaterThan(15);
  for (let statement = 1; statement <= counting.count; statement += 1) {
    for (const when of ['before', 'after'] as const) {
      expect(() => writeUnit(failingAt(s, statement, when), s.actor, act)).toThrow(powerCut);
      expect(everything(s), `statement ${statement}, ${when}`).toBe(before);
    }
  }
  writeUnit(s.connection, s.actor, act);
  expect(everything(s)).not.toBe(before);
});
