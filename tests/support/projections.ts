import { rebuildProjections } from '../../main/core/rebuildProjections.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';

/** What lists and search read, without what depends on the order in which it was written. */
export function projections(connection: Connection) {
  const lines = connection
    .rows<Record<string, unknown>>('SELECT * FROM personLine ORDER BY personId')
    .map(({ place: _place, touchedAt: _touched, ...line }) => line);
  connection.script(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.nameTerms USING fts5vocab(main, personWords, instance);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.noteTerms USING fts5vocab(main, noteWords, instance);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.keyTerms USING fts5vocab(main, personKeys, instance);
  `);
  return {
    lines,
    names: connection.rows(
      `SELECT DISTINCT t.term, l.personId FROM nameTerms t LEFT JOIN personLine l ON l.place = t.doc
       ORDER BY t.term, l.personId`,
    ),
    notes: connection.rows(
      'SELECT term, doc, "offset" FROM noteTerms ORDER BY term, doc, "offset"',
    ),
    keys: connection.rows(
      `SELECT DISTINCT t.term AS key, l.personId FROM keyTerms t
       LEFT JOIN personLine l ON l.place = t.doc ORDER BY t.term, l.personId`,
    ),
  };
}

const takenBack = new Error('taken back');

/** What a rebuild from the records would give. The rebuild itself is rolled back. */
export function rebuiltProjections(connection: Connection): ReturnType<typeof projections> {
  let rebuilt: ReturnType<typeof projections> | undefined;
  try {
    connection.write(() => {
      rebuildProjections(connection);
      rebuilt = projections(connection);
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  if (rebuilt === undefined) throw new Error('not rebuilt');
  return rebuilt;
}
