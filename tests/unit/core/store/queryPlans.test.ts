import { expect, test, vi } from 'vitest';
import { Connection } from '../../../../main/core/store/sqlite.ts';
import { openScene } from '../../../support/scene.ts';

/** Tables that grow with the years; to walk through one is to make somebody wait. */
const large =
  'personLine|person|personName|identifier|contactPoint|service|session|note|audit|lineKeys';

/** A walk through a whole table (or through an index and its table) that nothing bounds. */
const walk = new RegExp(`^SCAN (${large}|[lmp])(?!\\w| USING| VIRTUAL)`);

/** The log is read by its own number: its rows lie in that order. */
const newestOfLog = /FROM audit\s+ORDER BY sequence DESC LIMIT/;

test('no screen walks through a table: every list, search and page is answered from an index', async () => {
  const scene = await openScene();
  const { core } = scene;
  const id = await scene.person('Olena Kovalenko');
  await core.call('service.log', {
    personIds: [id],
    values: { date: '2026-11-20', note: 'vaccine' },
  });

  const asked = new Set<string>();
  for (const method of ['rows', 'row'] as const) {
    const original = Connection.prototype[method];
    vi.spyOn(Connection.prototype, method).mockImplementation(function (
      this: Connection,
      sql: string,
      ...rest
    ) {
      asked.add(sql);
      return original.call(this, sql, ...rest) as never;
    });
  }
  for (const sort of ['name', 'recent', 'fileNumber'] as const)
    await core.call('people.list', { sort });
  await core.call('people.list', { language: 'uk' });
  await core.call('people.list', { status: 'cuaet' });
  await core.call('people.list', { interpreter: true });
  await core.call('people.list', { workerId: 'someone' });
  await core.call('people.list', { text: 'kov' });
  await core.call('people.search', { text: 'kov' });
  await core.call('people.get', { id });
  await core.call('people.timeline', { id });
  await core.call('search.everything', { text: 'vac' });
  await core.call('today.get', { today: '2026-11-22' });
  await core.call('today.counts', { today: '2026-11-22' });
  await core.call('session.list', {});
  await core.call('task.list', {});
  await core.call('service.defaults', { today: '2026-11-22' });
  await core.call('duplicates.list', {});
  await core.call('duplicates.check', {
    values: { person: { birthYear: 1984 }, names: [{ full: 'Olena Kovalenko' }] },
  });
  vi.restoreAllMocks();

  const walks = scene.look((database) =>
    [...asked]
      .filter((sql) => /^\s*(SELECT|WITH)/i.test(sql) && !newestOfLog.test(sql))
      .flatMap((sql) => {
        const holes = (sql.match(/\?/g) ?? []).map(() => null);
        const named = /@\w+/.test(sql) ? { a: null, b: null } : holes;
        return database
          .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, named)
          .filter(({ detail }) => walk.test(detail))
          .map(({ detail }) => `${detail}: ${sql}`);
      }),
  );
  expect(asked.size).toBeGreaterThan(25);
  expect(walks).toEqual([]);
  await scene.close();
});
