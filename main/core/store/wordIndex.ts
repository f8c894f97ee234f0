import type { SqlParams, Writer } from './sqlite.ts';

/** The full-text indexes: of people's lines and of their keys, by place; of notes and services (noteSearch.ts). */
type WordIndex = 'personWords' | 'personKeys' | 'noteWords';

/** What was last taken out of an index in a transaction. */
const lastDropped = new WeakMap<Writer, Map<WordIndex, number>>();

/** Makes words findable under a number that nothing stands under. */
export function addWords(writer: Writer, index: WordIndex, rowid: number, words: string): void {
  if (lastDropped.get(writer)?.get(index) === rowid) writeOut(writer, index);
  writer.run(`INSERT INTO ${index} (rowid, words) VALUES (?, ?)`, [rowid, words]);
}

/**
 * The same of many, by one statement: `select` gives numbers and words, smallest number first. FTS5
 * holds in memory what it is given for as long as numbers grow.
 */
export function addManyWords(
  writer: Writer,
  index: WordIndex,
  select: string,
  params: SqlParams,
): void {
  if (lastDropped.get(writer)?.has(index) === true) writeOut(writer, index);
  writer.run(`INSERT INTO ${index} (rowid, words) ${select}`, params);
}

/** Makes them findable no more. `words`: exactly those that were added under the number. */
export function dropWords(writer: Writer, index: WordIndex, rowid: number, words: string): void {
  writer.run(`INSERT INTO ${index} (${index}, rowid, words) VALUES ('delete', ?, ?)`, [
    rowid,
    words,
  ]);
  const dropped = lastDropped.get(writer) ?? new Map<WordIndex, number>();
  lastDropped.set(writer, dropped.set(index, rowid));
}

/**
 * Has what FTS5 holds in memory written, as it does at every savepoint. With `secure-delete` and
 * `detail = none`, SQLite (3.53.4 still: fts5FlushOneHash) forgets of each word all that stands behind a
 * number which was taken out and put back in the same write-out: words of others would stay in the file,
 * and others would not be found. Any other `detail` writes correctly, and twice as much.
 */
function writeOut(writer: Writer, index: WordIndex): void {
  writer.run('SAVEPOINT wordIndex');
  writer.run('RELEASE wordIndex');
  lastDropped.get(writer)?.delete(index);
}
