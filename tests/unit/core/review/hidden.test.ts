import { describe, expect, onTestFinished, test } from 'vitest';
import { searchLines } from '../../../../main/core/store/personLines.ts';
import { openStore } from '../../../support/plainStore.ts';
import { codeOf, openScene } from '../../../support/scene.ts';

const hide = `INSERT INTO import (id, at, stage, visible, state) VALUES ('waiting', 0, 'publishing', 0, '{}')`;

describe('while an import is being written', () => {
  test('who was here before is found as ever, however many of the same name wait', () => {
    const s = openStore();
    onTestFinished(() => s.connection.close());
    const add = (importId: string | null) =>
      s.write((unit) => {
        const personId = unit.create('person', 'agency', { importId });
        unit.create('name', 'agency', { personId, full: 'Selam Tesfaye' });
        return personId;
      });
    const before = [add(null), add(null)];
    s.connection.write((writer) => writer.run(hide));
    for (let n = 0; n < 900; n += 1) add('waiting');
    const found = searchLines(s.connection, 'selam', 20).map((line) => line.id);
    expect(found.toSorted()).toEqual(before.toSorted());
    expect(searchLines(s.connection, 'selam', 1)).toHaveLength(1);
  });

  test('its files open for nobody, not even by their ids', async () => {
    const scene = await openScene();
    const personId = await scene.person('Selam Tesfaye');
    scene.look((database) =>
      database.write((writer) => {
        writer.run(hide);
        writer.run(`UPDATE person SET importId = 'waiting' WHERE id = ?`, [personId]);
        writer.run(`UPDATE personLine SET importId = 'waiting' WHERE personId = ?`, [personId]);
      }),
    );
    expect(await codeOf(scene.core.call('people.get', { id: personId }))).toBe('record.notFound');
    const { id } = await scene.core.call('task.save', { personId, what: 'call' });
    const { tasks } = await scene.core.call('task.list', {});
    expect(tasks.find((task) => task.id === id)?.name?.full).toBe('');
    await scene.close();
  });
});
