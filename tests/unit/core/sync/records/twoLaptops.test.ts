import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyAudit } from '../../../../../main/core/store/auditLog.ts';
import { findNotes, indexNote } from '../../../../../main/core/store/noteSearch.ts';
import { searchLines } from '../../../../../main/core/store/personLines.ts';
import { findRecord } from '../../../../../main/core/store/recordReader.ts';
import { readDoubts, settleDoubt } from '../../../../../main/core/sync/records/doubts.ts';
import {
  acknowledgement,
  nextOutgoing,
  waitingChanges,
} from '../../../../../main/core/sync/records/outgoing.ts';
import { recordKinds, records } from '../../../../../shared/records/records.ts';
import { codeOf } from '../../../../support/scene.ts';
import { type Sent, type SyncedStore, syncedStore } from '../../../../support/syncedStore.ts';

function laptops(...devices: string[]): SyncedStore[] {
  const all = devices.map((device) => syncedStore(device));
  onTestFinished(() => {
    for (const each of all) each.close();
  });
  return all;
}

function two(): [SyncedStore, SyncedStore] {
  const [a, b] = laptops('a', 'b');
  if (a === undefined || b === undefined) throw new Error('two');
  return [a, b];
}

/** Everybody passes on what they wrote apart, then hears all others. */
function meet(...all: readonly SyncedStore[]): Sent[] {
  const sent = all.map((each) => each.sends());
  for (const [at, each] of all.entries()) {
    for (const [from, theirs] of sent.entries()) {
      if (from !== at) for (const one of theirs) each.hears(one);
    }
  }
  return sent.flat();
}

/** A client with one telephone, whom both laptops know. */
function client(a: SyncedStore, b: SyncedStore, point: object = {}) {
  const ids = a.write((unit) => {
    const person = unit.create('person', 'agency', { birthYear: 1984 });
    unit.create('name', 'agency', { personId: person, full: 'Olena Kovalenko' });
    const contact = unit.create('contactPoint', 'agency', {
      personId: person,
      value: '204 555 0100',
      ...point,
    });
    return { person, contact };
  });
  meet(a, b);
  return ids;
}

const pointOf = ({ connection }: SyncedStore, id: string) =>
  findRecord(connection, 'contactPoint', id);

test('a client that one laptop made is found, listed and logged on the other as on its own', () => {
  const [a, b] = two();
  const { person } = client(a, b);
  expect(searchLines(b.connection, 'Kovalenko', 5)).toMatchObject([{ id: person }]);
  expect(searchLines(b.connection, '2045550100', 5)).toMatchObject([{ id: person }]);
  expect(
    b.connection.rows('SELECT act, kind, memberId, deviceId, at FROM audit ORDER BY sequence'),
  ).toEqual(
    ['contactPoint', 'name', 'person'].map((kind) => ({
      act: 'create',
      kind,
      memberId: 'member-a',
      deviceId: 'a',
      at: a.time.now,
    })),
  );
  expect(verifyAudit(b.connection).brokenAt).toBeNull();
  expect(waitingChanges(b.connection)).toEqual([]);
});

describe('two laptops that write about one client apart', () => {
  test('the same telephone number: the later stands, the other waits on both, one decision settles both', () => {
    const [a, b] = two();
    const { person, contact } = client(a, b);
    a.write((unit) => unit.change('contactPoint', contact, { value: '204 555 0148' }));
    b.time.now += 60_000;
    b.write((unit) => unit.change('contactPoint', contact, { value: '204 555 0199' }));
    meet(a, b);
    for (const each of [a, b]) {
      expect(pointOf(each, contact)).toMatchObject({ value: '204 555 0199' });
      expect(readDoubts(each.connection)).toEqual([
        {
          programId: 'agency',
          kind: 'contactPoint',
          id: contact,
          personId: person,
          path: 'value',
          fields: ['kind', 'value', 'e164'],
          shown: expect.objectContaining({ device: 'b', wall: b.time.now }),
          others: [{ device: 'a', act: 2, wall: a.time.now, value: { value: '204 555 0148' } }],
          stricterShown: false,
        },
      ]);
      expect(searchLines(each.connection, '2045550199', 5)).toHaveLength(1);
    }
    a.write((unit) =>
      settleDoubt(
        unit,
        { kind: 'contactPoint', id: contact, path: 'value' },
        {
          value: { kind: 'telephone', value: '204 555 0148', e164: '' },
        },
      ),
    );
    meet(a, b);
    for (const each of [a, b]) {
      expect(pointOf(each, contact)).toMatchObject({ value: '204 555 0148' });
      expect(readDoubts(each.connection).length).toBe(0);
      expect(each.connection.value('SELECT count(*) FROM sibling')).toBe(0);
      expect(searchLines(each.connection, '2045550199', 5)).toHaveLength(0);
    }
  });

  test('to take the one that stands settles it as well; what is settled can’t be settled again', async () => {
    const [a, b] = two();
    const { contact } = client(a, b);
    a.write((unit) => unit.change('contactPoint', contact, { note: 'Mornings' }));
    b.write((unit) => unit.change('contactPoint', contact, { note: 'Evenings' }));
    meet(a, b);
    const shown = pointOf(a, contact)?.note ?? '';
    const named = { kind: 'contactPoint', id: contact, path: 'note' } as const;
    a.write((unit) => settleDoubt(unit, named, { value: shown }));
    meet(a, b);
    for (const each of [a, b]) {
      expect(readDoubts(each.connection).length).toBe(0);
      expect(pointOf(each, contact)?.note).toBe(shown);
      expect(
        await codeOf(() => each.write((unit) => settleDoubt(unit, named, { value: shown }))),
      ).toBe('record.notFound');
    }
  });

  test('different fields, and different elements of a list: all of it is there, nobody is asked', () => {
    const [a, b] = two();
    const { contact } = client(a, b, { mustNotKnow: ['brother', 'husband'] });
    a.write((unit) =>
      unit.change('contactPoint', contact, {
        codeWord: 'maple',
        mustNotKnow: ['husband', 'uncle'],
      }),
    );
    b.write((unit) =>
      unit.change('contactPoint', contact, {
        note: 'After six',
        mustNotKnow: ['brother', 'husband', 'school'],
      }),
    );
    meet(a, b);
    for (const each of [a, b]) {
      const point = pointOf(each, contact);
      expect(point).toMatchObject({ codeWord: 'maple', note: 'After six' });
      expect(point?.mustNotKnow.toSorted()).toEqual(['husband', 'school', 'uncle']);
      expect(readDoubts(each.connection).length).toBe(0);
    }
  });

  test('whether a message may be left: the stricter answer stands, whoever was later, until settled', async () => {
    const [a, b] = two();
    const { contact } = client(a, b);
    a.write((unit) => unit.change('contactPoint', contact, { voicemail: 'no' }));
    b.time.now += 3_600_000;
    b.write((unit) => unit.change('contactPoint', contact, { voicemail: 'yes' }));
    meet(a, b);
    for (const each of [a, b]) {
      expect(pointOf(each, contact)?.voicemail).toBe('no');
      expect(readDoubts(each.connection)).toMatchObject([
        {
          path: 'voicemail',
          shown: { value: 'no', device: 'a' },
          others: [{ value: 'yes', device: 'b' }],
          stricterShown: true,
        },
      ]);
    }
    // Someone works on the same file meanwhile: what protects her stays as it is.
    b.write((unit) => unit.change('contactPoint', contact, { note: 'Asked again on Friday' }));
    meet(a, b);
    expect([a, b].map((each) => pointOf(each, contact)?.voicemail)).toEqual(['no', 'no']);
    const named = { kind: 'contactPoint', id: contact, path: 'voicemail' } as const;
    expect(
      await codeOf(() => b.write((unit) => settleDoubt(unit, named, { value: 'perhaps' }))),
    ).toBe('contract.invalidInput');
    b.write((unit) => settleDoubt(unit, named, { value: 'yes' }));
    meet(a, b);
    expect([a, b].map((each) => pointOf(each, contact)?.voicemail)).toEqual(['yes', 'yes']);
    expect([a, b].map((each) => readDoubts(each.connection).length)).toEqual([0, 0]);
  });

  test.each(['keep', 'delete'] as const)(
    'one deletes what the other edits: it stays and is asked about, until somebody says %s',
    async (choice) => {
      const [a, b] = two();
      const { contact } = client(a, b);
      a.write((unit) => unit.remove('contactPoint', contact));
      b.write((unit) => unit.change('contactPoint', contact, { note: 'New number' }));
      expect(searchLines(a.connection, '2045550100', 5)).toHaveLength(0);
      meet(a, b);
      for (const each of [a, b]) {
        expect(pointOf(each, contact)?.note).toBe('New number');
        expect(searchLines(each.connection, '2045550100', 5)).toHaveLength(1);
        expect(readDoubts(each.connection)).toMatchObject([
          { path: null, id: contact, deletedBy: [{ device: 'a' }], editedBy: [{ device: 'b' }] },
        ]);
      }
      const named = { kind: 'contactPoint', id: contact, path: null } as const;
      expect(await codeOf(() => b.write((unit) => settleDoubt(unit, named, { value: 1 })))).toBe(
        'contract.invalidInput',
      );
      b.write((unit) => settleDoubt(unit, named, choice));
      meet(a, b);
      for (const each of [a, b]) {
        expect(pointOf(each, contact) === undefined).toBe(choice === 'delete');
        expect(readDoubts(each.connection).length).toBe(0);
      }
    },
  );
});

describe('an erasure', () => {
  test('finds a text as it is after several parts that came in one transaction', () => {
    const [a, b] = two();
    const id = a.write((unit) => unit.create('service', 'agency', { note: 'Spoke of the wombat' }));
    const made = a.sends();
    a.write((unit) => unit.change('service', id, { note: 'Spoke of the quokka' }));
    const changed = a.sends();
    b.connection.together(() => {
      for (const one of [...made, ...changed]) b.hears(one);
    });
    const found = (typed: string) => findNotes(b.connection, typed, { offset: 0, limit: 5 });
    expect([found('wombat'), found('quokka')]).toMatchObject([[], [{ id }]]);
    const index = "INSERT INTO noteWords (noteWords) VALUES ('integrity-check')";
    expect(() => b.connection.write((writer) => writer.run(index))).not.toThrow();
  });

  test('takes a signed note, its words in search, and what another laptop kept beside', () => {
    const [a, b] = two();
    const note = a.write((unit) => {
      const id = unit.create('note', 'agency', { text: 'She hides from her brother' });
      indexNote(unit.writer, 'note', id, 'She hides from her brother');
      return id;
    });
    meet(a, b);
    expect(findNotes(b.connection, 'brother', { offset: 0, limit: 5 })).toHaveLength(1);
    b.write((unit) => unit.erase('note', note));
    meet(a, b);
    for (const each of [a, b]) {
      expect(findRecord(each.connection, 'note', note)).toBeUndefined();
      expect(findNotes(each.connection, 'brother', { offset: 0, limit: 5 })).toEqual([]);
      expect(JSON.stringify(each.connection.rows('SELECT * FROM note'))).not.toContain('brother');
    }
  });

  test('of a client takes all that belongs to them, also what a laptop wrote meanwhile', () => {
    const [a, b] = two();
    const { person, contact } = client(a, b);
    b.write((unit) => {
      unit.change('contactPoint', contact, { note: 'Beside: call her cousin' });
      unit.create('task', 'agency', { personId: person, what: 'Beside: call her cousin' });
      unit.writer.run(
        `INSERT INTO draft (id, kind, personId, body, createdAt, updatedAt, version)
         VALUES ('d', 'session', ?, 'Beside: call her cousin', 1, 1, 1)`,
        [person],
      );
    });
    a.write((unit) => unit.change('contactPoint', contact, { note: 'Beside: call her sister' }));
    const early = b.sends();
    a.hears(early[0] as Sent);
    expect(readDoubts(a.connection).length).toBe(1);
    a.write((unit) => unit.erase('person', person));
    // And one more after b has passed on what it had, which a hears of only after erasing her.
    const late = b.write((unit) =>
      unit.create('contactPoint', 'agency', { personId: person, value: 'Beside: 204 555 0177' }),
    );
    meet(a, b);
    for (const each of [a, b]) {
      for (const table of [
        'person',
        'personName',
        'contactPoint',
        'task',
        'sibling',
        'outbox',
        'draft',
      ]) {
        const rows = JSON.stringify(each.connection.rows(`SELECT * FROM ${table}`));
        expect(rows, `${each.device} ${table}`).not.toMatch(/Beside|Kovalenko|1984|0100/);
      }
      expect(searchLines(each.connection, 'Kovalenko', 5)).toEqual([]);
      expect(each.state('contactPoint', late)).toEqual({ erased: true });
      expect(readDoubts(each.connection).length).toBe(0);
    }
  });

  test('stands against whatever is written afterwards by a laptop that has not heard', () => {
    const [a, b] = two();
    const { contact } = client(a, b);
    const [erasure] = (() => {
      a.write((unit) => unit.erase('contactPoint', contact));
      return a.sends();
    })();
    b.write((unit) => unit.change('contactPoint', contact, { value: '204 555 0122' }));
    for (const sent of b.sends()) a.hears(sent);
    expect(a.state('contactPoint', contact)).toEqual({ erased: true });
    b.hears(erasure as Sent);
    b.write((unit) => unit.create('task', 'agency', { what: 'x' }));
    for (const sent of b.sends()) a.hears(sent);
    for (const each of [a, b])
      expect(each.state('contactPoint', contact)).toEqual({ erased: true });
  });
});

describe('what is refused', () => {
  test('a second writing, or a deletion, of a signed note by somebody who has seen it', () => {
    const [a, b] = two();
    const note = a.write((unit) => unit.create('note', 'agency', { text: 'As signed' }));
    meet(a, b);
    const body = (does: 'edit' | 'delete') => ({
      device: 'z',
      programId: 'agency',
      body: {
        through: does === 'edit' ? 1 : 2,
        vector: new Map([['a', 1]]),
        changes: [
          {
            act: does === 'edit' ? 1 : 2,
            time: { wall: b.time.now + 1, counter: 0 },
            kind: 'note',
            id: note,
            does,
            set: new Map(does === 'edit' ? [['text', 'Altered']] : []),
            add: new Map(),
            drop: new Map(),
          },
        ],
      },
    });
    for (const does of ['edit', 'delete'] as const) {
      expect(b.hears(body(does)).refused).toMatchObject([
        { reason: 'signed', change: { id: note } },
      ]);
    }
    expect(findRecord(b.connection, 'note', note)?.text).toBe('As signed');
    expect(readDoubts(b.connection).length).toBe(0);
  });

  test('what the author may not do; the rest of the segment is applied, and it does not come again', () => {
    const [a, b] = two();
    a.write((unit) => {
      unit.create('program', 'agency', { name: 'Shelter' }, 'shelter');
      unit.create('task', 'agency', { what: 'Call the school' }, 't');
    });
    const [sent] = a.sends() as [Sent];
    const applied = b.hears(sent, {
      admits: ({ kind }) => (kind === 'program' ? 'role' : undefined),
    });
    expect(applied.refused).toMatchObject([{ reason: 'role', change: { kind: 'program' } }]);
    expect(findRecord(b.connection, 'task', 't')).toBeDefined();
    b.hears(sent);
    expect(findRecord(b.connection, 'program', 'shelter')).toBeUndefined();
  });
});

test.each(recordKinds.filter((kind) => records[kind].confidential))(
  'a %s never leaves the laptop, and none is taken in',
  (kind) => {
    const [a, b] = two();
    a.write((unit) => {
      unit.create(kind, 'agency', { authorId: 'member-a' }, 'i');
      unit.create('task', 'agency', { what: 'Call the school' }, 't');
    });
    if (kind === 'incident') a.write((unit) => unit.change('incident', 'i', { told: [] }));
    a.write((unit) => unit.erase(kind, 'i'));
    expect(a.connection.rows('SELECT kind FROM outbox')).toEqual([{ kind: 'task' }]);
    const sent = a.sends();
    expect(sent.flatMap(({ body }) => body.changes.map((each) => each.kind))).toEqual(['task']);
    const [first] = sent as [Sent];
    const change = first.body.changes[0];
    if (change === undefined) throw new Error('nothing sent');
    const smuggled = { ...change, kind, id: 'i' };
    b.hears({ ...first, body: { ...first.body, changes: [smuggled] } });
    expect(b.connection.value(`SELECT count(*) FROM ${records[kind].table}`)).toBe(0);
    // Kept for a version that knows what to do with it.
    expect(b.connection.rows('SELECT kind, id FROM asideRecord')).toEqual([{ kind, id: 'i' }]);
  },
);

test('an id that belongs to another program here is not written to from outside of it', () => {
  const [a, b] = two();
  b.write((unit) => unit.create('task', 'shelter', { what: 'Her new address' }, 't'));
  a.write((unit) => unit.create('task', 'agency', { what: 'Written over' }, 't'));
  for (const sent of a.sends()) b.hears(sent);
  expect(findRecord(b.connection, 'task', 't')).toMatchObject({
    programId: 'shelter',
    what: 'Her new address',
  });
  expect(b.state('task', 't', 'agency')).toMatchObject({
    values: [expect.stringContaining('Written over')],
  });
});

describe('what is passed on', () => {
  test('is cut where something was applied in between: each says what its author had seen', () => {
    const [a, b] = two();
    const make = (laptop: SyncedStore, what: string) =>
      laptop.write((unit) => unit.create('task', 'agency', { what }));
    make(a, 'before');
    make(b, 'first of b');
    const [ofB] = b.sends() as [Sent];
    a.hears(ofB);
    make(a, 'after');
    make(b, 'second of b');
    const [second] = b.sends() as [Sent];
    a.hears(second);
    const sent = a.sends();
    expect(sent.map(({ body }) => [body.through, Object.fromEntries(body.vector)])).toEqual([
      [1, {}],
      [2, { b: 1 }],
    ]);
    make(a, 'last');
    expect(a.sends().map(({ body }) => Object.fromEntries(body.vector))).toEqual([{ b: 2 }]);
    expect(a.connection.value('SELECT count(*) FROM cut')).toBe(0);
    expect(acknowledgement(a.connection, 'agency', 'a')).toEqual({
      through: 3,
      vector: new Map([['b', 2]]),
      changes: [],
    });
  });

  test('is one program’s, cut at a size or a number, whole acts, and nothing twice', () => {
    const [a, b] = two();
    for (let n = 0; n < 10; n += 1) {
      a.write((unit) => {
        unit.create('task', 'agency', { what: `Call ${n}` });
        unit.create('task', 'agency', { what: `Write ${n}` });
        unit.create('task', 'shelter', { what: `Shelter ${n}` });
      });
    }
    expect(waitingChanges(a.connection)).toMatchObject([
      { programId: 'agency', count: 20 },
      { programId: 'shelter', count: 10, oldestWall: a.time.now },
    ]);
    const few = nextOutgoing(a.connection, 'agency', 'a', { bytes: 1e6, changes: 5 });
    expect(few?.changes).toHaveLength(4);
    const sent = a.sends('agency', 700);
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.map(({ body }) => body.changes.length % 2)).toEqual(sent.map(() => 0));
    for (const each of sent) b.hears(each);
    const count = () => b.connection.value<number>('SELECT count(*) FROM task');
    expect(count()).toBe(20);
    for (const each of sent) b.hears(each);
    expect(count()).toBe(20);
    expect(nextOutgoing(a.connection, 'agency', 'a')).toBeUndefined();
    for (const each of a.sends('shelter')) b.hears(each);
    expect(count()).toBe(30);
  });

  test('leaves out what its author has overwritten since', () => {
    const [a, b] = two();
    const id = a.write((unit) => unit.create('task', 'agency', { what: 'First words' }));
    meet(a, b);
    a.write((unit) => unit.change('task', id, { what: 'Second words' }));
    a.write((unit) => unit.change('task', id, { what: 'Third words' }));
    const sent = a.sends();
    expect(sent.map(({ body }) => body.changes.map((each) => [...each.set.values()]))).toEqual([
      [['Third words']],
    ]);
  });

  test('what one act makes and deletes is gone on both', () => {
    const [a, b] = two();
    a.write((unit) => {
      const id = unit.create('task', 'agency', { what: 'By mistake' }, 't');
      unit.remove('task', id);
    });
    meet(a, b);
    expect(b.state('task', 't')).toEqual(a.state('task', 't'));
    expect(findRecord(b.connection, 'task', 't')).toBeUndefined();
  });

  test('a failure on the way applies nothing, and the reader’s position does not move', () => {
    const [a, b] = two();
    client(a, b);
    a.write((unit) => unit.create('task', 'agency', { what: 'Call' }, 't'));
    const [sent] = a.sends() as [Sent];
    expect(() =>
      b.hears(sent, {
        admits: () => {
          throw new Error('power cut');
        },
      }),
    ).toThrow('power cut');
    expect(b.state('task', 't')).toEqual({ acts: [], values: [], elements: [] });
    expect(b.isReadyFor(sent)).toBe(true);
    b.hears(sent);
    expect(findRecord(b.connection, 'task', 't')).toBeDefined();
  });
});

test('a clock a day ahead is reported and not adopted; one that is a little ahead is', () => {
  const [a, b] = two();
  const near = b.time.now + 60_000;
  a.time.now = near;
  a.write((unit) => unit.create('task', 'agency', { what: 'x' }));
  expect(a.sends().map((sent) => b.hears(sent).clockAhead)).toEqual([false]);
  const id = b.write((unit) => unit.create('task', 'agency', { what: 'y' }));
  expect(JSON.stringify(b.state('task', id))).toContain(String(near));
  a.time.now += 100 * 3_600_000;
  a.write((unit) => unit.create('task', 'agency', { what: 'z' }, 'far'));
  expect(a.sends().map((sent) => b.hears(sent).clockAhead)).toEqual([true]);
  expect(findRecord(b.connection, 'task', 'far')).toBeDefined();
  const next = b.write((unit) => unit.create('task', 'agency', { what: 'y' }));
  expect(JSON.stringify(b.state('task', next))).not.toContain(String(a.time.now));
});
