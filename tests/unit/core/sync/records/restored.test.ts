import { expect, onTestFinished, test } from 'vitest';
import { setVisible } from '../../../../../main/core/imports/importStates.ts';
import { publishActs } from '../../../../../main/core/store/importActs.ts';
import { setLocalValue } from '../../../../../main/core/store/local.ts';
import { readPosition } from '../../../../../main/core/store/position.ts';
import { findRecord } from '../../../../../main/core/store/recordReader.ts';
import { adoptFormerWork } from '../../../../../main/core/sync/records/adoptFormerWork.ts';
import { readDoubts } from '../../../../../main/core/sync/records/doubts.ts';
import { writeUnit } from '../../../../../main/core/writeUnit.ts';
import { type SyncedStore, syncedStore } from '../../../../support/syncedStore.ts';

function laptop(device: string): SyncedStore {
  const opened = syncedStore(device);
  onTestFinished(() => opened.close());
  return opened;
}

/** The same database as another device, as a restore makes it. */
function restored(from: SyncedStore, device: string): SyncedStore {
  from.connection.write((writer) =>
    setLocalValue(writer, 'restored', [{ deviceId: from.device, act: readPosition(writer).act }]),
  );
  return syncedStore(device, from);
}

const adopts = ({ connection, actor }: SyncedStore, inStore: number) =>
  adoptFormerWork(connection, actor, (_, programId) => (programId === 'agency' ? inStore : 0));

const rows = ({ connection }: SyncedStore, table: string) =>
  connection.rows<{ id: string }>(`SELECT id FROM ${table} WHERE deleted IS NOT 1 ORDER BY id`);

test('what a lost laptop had not passed on goes out from the one that its backup was restored on', () => {
  const [a, b] = [laptop('a'), laptop('b')];
  const made = a.write((unit) => ({
    point: unit.create('contactPoint', 'agency', { value: '1', mustNotKnow: ['uncle', 'school'] }),
    gone: unit.create('task', 'agency', { what: 'Deleted later' }),
    erased: unit.create('task', 'agency', { what: 'Erased later' }),
  }));
  for (const sent of a.sends()) b.hears(sent);
  const early = a.write((unit) => unit.create('task', 'agency', { what: 'Not passed on' }));
  a.write((unit) => {
    unit.change('contactPoint', made.point, { note: 'From a', mustNotKnow: ['school'] });
    unit.create('task', 'shelter', { what: 'Of another program' });
  });
  // Something of b comes in between, about the same.
  b.write((unit) => unit.change('contactPoint', made.point, { note: 'From b' }));
  for (const sent of b.sends()) a.hears(sent);
  a.write((unit) => unit.remove('task', made.gone));
  a.write((unit) => unit.erase('task', made.erased));
  const short = a.write((unit) => unit.create('task', 'agency', { what: 'Made and deleted' }));
  a.write((unit) => unit.remove('task', short));
  // And an import that was published.
  a.connection.write((writer) =>
    writer.run(
      `INSERT INTO import (id, at, stage, visible, state) VALUES ('list', 1, 'published', 0, '{}')`,
    ),
  );
  for (const full of ['Olena', 'Hodan']) {
    writeUnit(a.connection, a.actor, (unit) => unit.create('name', 'agency', { full }), 'list');
  }
  a.connection.write((writer) => {
    setVisible(writer, 'list', true);
    publishActs(writer, 'list', 'a');
  });

  const c = restored(a, 'c');
  const last = c.write((unit) => unit.create('task', 'agency', { what: 'By the new laptop' }));
  c.write((unit) => {
    unit.change('contactPoint', made.point, { codeWord: 'maple' });
    unit.remove('task', early);
  });
  adopts(c, 1);
  const sent = [...c.sends(), ...c.sends('shelter')];
  for (const each of sent) {
    expect(b.isReadyFor(each)).toBe(true);
    b.hears(each);
  }
  expect(c.connection.value('SELECT count(*) FROM outbox')).toBe(0);
  for (const table of ['contactPoint', 'task', 'personName']) {
    expect(rows(b, table), table).toEqual(rows(c, table));
  }
  for (const id of [made.gone, made.erased, short, early, last]) {
    expect(b.state('task', id), id).toEqual(c.state('task', id));
  }
  expect(b.state('task', made.erased)).toEqual({ erased: true });
  // The note was written apart from b's, before b's had come: it is asked about on both.
  expect(b.state('contactPoint', made.point)).toEqual(c.state('contactPoint', made.point));
  expect(readDoubts(b.connection)).toMatchObject([{ path: 'note', id: made.point }]);
  expect(readDoubts(c.connection).length).toBe(1);
  expect(findRecord(b.connection, 'contactPoint', made.point)?.mustNotKnow).toEqual(['school']);
});

test('what the lost laptop passed on after the backup is not passed on twice, and what it did then comes', () => {
  const [a, b] = [laptop('a'), laptop('b')];
  const id = a.write((unit) => unit.create('task', 'agency', { what: 'Call' }));
  const copy = laptop('a');
  copy.write((unit) => unit.create('task', 'agency', { what: 'Call' }, id));
  // After the backup: the first laptop passes on, and goes on.
  a.write((unit) => unit.change('task', id, { what: 'Call again' }));
  const ofA = a.sends();
  for (const sent of ofA) b.hears(sent);
  const c = restored(copy, 'c');
  adopts(c, 2);
  for (const sent of ofA) c.hears(sent);
  for (const sent of c.sends()) b.hears(sent);
  expect(b.state('task', id)).toEqual(c.state('task', id));
  expect(findRecord(c.connection, 'task', id)?.what).toBe('Call again');
  expect([readDoubts(b.connection).length, readDoubts(c.connection).length]).toEqual([0, 0]);
});
