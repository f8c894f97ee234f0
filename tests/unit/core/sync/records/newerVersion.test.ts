import { expect, onTestFinished, test } from 'vitest';
import { searchLines } from '../../../../../main/core/store/personLines.ts';
import { findRecord } from '../../../../../main/core/store/recordReader.ts';
import { readAside } from '../../../../../main/core/store/heldRecord.ts';
import { writeHeld } from '../../../../../main/core/store/writeHeld.ts';
import type { Value } from '../../../../../main/core/sync/canonicalText.ts';
import type { Change } from '../../../../../main/core/sync/change.ts';
import { readDoubts } from '../../../../../main/core/sync/records/doubts.ts';
import { replayKept } from '../../../../../main/core/sync/records/replayKept.ts';
import { type Sent, type SyncedStore, syncedStore } from '../../../../support/syncedStore.ts';

function store(): SyncedStore {
  const opened = syncedStore('a');
  onTestFinished(() => opened.close());
  return opened;
}

/** What a laptop with a later Carnet sends in one segment. */
function fromNewer(
  changes: {
    kind: string;
    id: string;
    set?: Record<string, Value>;
    add?: Record<string, string[]>;
  }[],
  vector: Record<string, number> = {},
): Sent {
  const all = changes.map(
    ({ kind, id, set = {}, add = {} }, at): Change => ({
      act: at + 1,
      time: { wall: 1_795_356_000_000, counter: at },
      kind,
      id,
      does: 'edit',
      set: new Map(Object.entries(set)),
      add: new Map(Object.entries(add)),
      drop: new Map(),
    }),
  );
  const body = { through: all.length, vector: new Map(Object.entries(vector)), changes: all };
  return { device: 'z', programId: 'agency', body };
}

test('a group keeps the members that only the newer version knows when this one changes another', () => {
  const a = store();
  const due = { dueOn: '2026-12-01', zone: 'America/Winnipeg' };
  a.hears(fromNewer([{ kind: 'task', id: 't', set: { what: 'Call', due } }]));
  expect(findRecord(a.connection, 'task', 't')).toMatchObject({
    what: 'Call',
    dueOn: '2026-12-01',
  });
  a.write((unit) => unit.change('task', 't', { dueOn: '2026-12-02' }));
  expect(findRecord(a.connection, 'task', 't')).toMatchObject({ dueOn: '2026-12-02' });
  expect(a.sends()[0]?.body.changes).toMatchObject([
    { set: new Map([['due', { dueOn: '2026-12-02', zone: 'America/Winnipeg' }]]) },
  ]);
});

test('an answer of a newer version reads as not asked, is kept, and is no doubt of this one', () => {
  const a = store();
  a.hears(
    fromNewer([{ kind: 'contactPoint', id: 'c', set: { voicemail: 'neverAgain', badge: 3 } }]),
  );
  expect(findRecord(a.connection, 'contactPoint', 'c')?.voicemail).toBe('notAsked');
  expect(a.state('contactPoint', 'c')).toMatchObject({
    values: [
      expect.stringContaining('badge = 3 by z'),
      expect.stringContaining('voicemail = "neverAgain" by z'),
    ],
  });
  expect(readDoubts(a.connection).length).toBe(0);
});

test('after an update what was only kept is shown: records, fields, elements; once', () => {
  const a = store();
  a.hears(
    fromNewer([
      { kind: 'person', id: 'p', set: { pronoun: 'she' } },
      { kind: 'badge', id: 'b', set: { colour: 'red' }, add: { holders: ['p'] } },
    ]),
  );
  // As an older version would have kept a name, and the field and list of the person, for want of columns.
  a.connection.write((writer) => {
    const name = { kind: 'name', id: 'n', programId: 'agency' };
    const stamp = { device: 'z', act: 9, time: { wall: 1_795_356_000_000, counter: 9 } };
    const values = new Map([
      ['personId', [{ ...stamp, value: 'p' }]],
      ['split', [{ ...stamp, value: { full: 'Olena Kovalenko' } }]],
    ]);
    const state = { erased: false, acts: [{ ...stamp, does: 'edit' as const }], values };
    writeHeld(writer, readAside(writer, name), { ...state, elements: new Map() }, stamp);
    writer.run(
      `INSERT INTO sibling (kind, recordId, programId, path, device, act, wall, counter, value, role)
       VALUES ('person', 'p', 'agency', 'headerNote', 'z', 1, 1795356000000, 0, '"Calls back"', 'shown')`,
    );
    writer.run(`INSERT INTO notShown (kind, recordId, programId) VALUES ('person', 'p', 'agency')`);
  });
  const before = ['person p', 'badge b'].map((each) => {
    const [kind = '', id = ''] = each.split(' ');
    return a.state(kind, id);
  });
  expect(findRecord(a.connection, 'person', 'p')?.headerNote).toBe('');
  replayKept(a.connection, 99, a.time.now);
  expect(findRecord(a.connection, 'person', 'p')).toMatchObject({
    pronoun: 'she',
    headerNote: 'Calls back',
  });
  expect(searchLines(a.connection, 'Kovalenko', 5)).toMatchObject([{ id: 'p' }]);
  // The same dots and values as before, wherever they lie; what is still unknown is still kept.
  expect([a.state('person', 'p'), a.state('badge', 'b')]).toEqual(before);
  expect(a.connection.rows('SELECT kind, id FROM asideRecord')).toEqual([
    { kind: 'badge', id: 'b' },
  ]);
  expect(a.connection.rows('SELECT kind FROM notShown')).toEqual([{ kind: 'badge' }]);
  a.connection.write((writer) =>
    writer.run(`UPDATE person SET headerNote = 'Not touched' WHERE id = 'p'`),
  );
  replayKept(a.connection, 99, a.time.now);
  expect(findRecord(a.connection, 'person', 'p')?.headerNote).toBe('Not touched');
});
