import { prefixQuery } from './searchTerms.ts';
import type { Reader, Writer } from './sqlite.ts';
import { addManyWords, addWords, dropWords } from './wordIndex.ts';

/** Which table a text to be found lies in. The index's rowid is twice the row's, plus one for a service. */
type NoteSource = 'note' | 'service';
const parity = { note: 0, service: 1 } as const;

function place(reader: Reader, source: NoteSource, id: string): number | undefined {
  const rowid = reader.value<number>(`SELECT rowid FROM ${source} WHERE id = ?`, [id]);
  return rowid === undefined ? undefined : rowid * 2 + parity[source];
}

/** Makes a text findable; `before` is what stood there and must be forgotten. */
export function indexNote(
  writer: Writer,
  source: NoteSource,
  id: string,
  text: string,
  before = '',
): void {
  const rowid = place(writer, source, id);
  if (rowid === undefined || text === before) return;
  if (before !== '') dropWords(writer, 'noteWords', rowid, before);
  if (text !== '') addWords(writer, 'noteWords', rowid, text);
}

/** Makes findable what the rows of records say, none of which is findable yet. */
export function indexNotes(writer: Writer, source: NoteSource, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const text = textOf[source];
  const words = `WITH new AS MATERIALIZED (
      SELECT rowid AS place FROM ${source} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid
    ) SELECT place * 2 + ${parity[source]}, ${text} FROM new CROSS JOIN ${source} AS row
    ON row.rowid = place WHERE deleted IS NOT 1 AND ${text} <> ''`;
  addManyWords(writer, 'noteWords', words, [JSON.stringify(ids)]);
}

const textOf: Readonly<Record<NoteSource, string>> = { note: 'text', service: 'note' };

/** The text of a record that search finds, as its row has it; undefined where there is none. */
export function wordsOf(kind: string, row: Readonly<Record<string, unknown>>): string | undefined {
  if (kind !== 'note' && kind !== 'service') return undefined;
  const text = row[textOf[kind]];
  return row['deleted'] === 1 || typeof text !== 'string' ? '' : text;
}

/** Makes what a row says no longer findable, before it goes. */
export function forgetWords(
  writer: Writer,
  kind: string,
  id: string,
  row: Readonly<Record<string, unknown>>,
): void {
  const words = wordsOf(kind, row);
  if (words !== undefined && (kind === 'note' || kind === 'service')) {
    indexNote(writer, kind, id, '', words);
  }
}

export interface NoteMatch {
  readonly source: NoteSource;
  readonly id: string;
  readonly personId: string | null;
  readonly sessionId: string | null;
  readonly at: number;
  readonly text: string;
}

/** Texts that hold every word typed (the last may be unfinished), newest first. */
export function findNotes(
  reader: Reader,
  typed: string,
  { personIds, offset, limit }: { personIds?: readonly string[]; offset: number; limit: number },
): NoteMatch[] {
  const query = prefixQuery(typed);
  if (query === null) return [];
  const person =
    personIds === undefined ? '' : `AND personId IN (${personIds.map(() => '?').join(', ')})`;
  const rows = reader.rows<Omit<NoteMatch, 'source'> & { source: string }>(
    `WITH hit AS MATERIALIZED (
       SELECT rowid AS place FROM noteWords WHERE noteWords MATCH ? ORDER BY rowid DESC
       LIMIT ${personIds === undefined ? offset + limit : 100_000}
     ), found AS (
       SELECT 'note' AS source, n.id, n.personId, n.sessionId, n.signedAt AS at, n.text AS text, hit.place AS place
       FROM hit JOIN note n ON n.rowid = hit.place / 2 WHERE hit.place % 2 = 0 AND n.deleted IS NOT 1
       UNION ALL
       SELECT 'service', s.id, s.personId, s.sessionId, s.createdAt, s.note, hit.place
       FROM hit JOIN service s ON s.rowid = hit.place / 2 WHERE hit.place % 2 = 1 AND s.deleted IS NOT 1
     )
     SELECT source, id, personId, sessionId, at, text FROM found
     WHERE 1 = 1 ${person} ORDER BY place DESC LIMIT ? OFFSET ?`,
    [query, ...(personIds ?? []), limit, offset],
  );
  return rows.map((row) => ({ ...row, source: row.source === 'service' ? 'service' : 'note' }));
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** About 160 characters around the first hit, each hit between U+0002 and U+0003. */
export function snippet(text: string, typed: string): string {
  const terms = (typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(fold);
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    at: match.index,
    word: match[0],
    hit: terms.some((term) => fold(match[0]).startsWith(term)),
  }));
  const first = words.find((word) => word.hit)?.at ?? 0;
  const start = Math.max(0, words.findLast((word) => word.at <= Math.max(0, first - 60))?.at ?? 0);
  const end = Math.min(text.length, start + 160);
  let shown = start > 0 ? '… ' : '';
  let cursor = start;
  for (const { at, word, hit } of words) {
    if (at < start || at + word.length > end || !hit) continue;
    shown += `${text.slice(cursor, at)}\u0002${word}\u0003`;
    cursor = at + word.length;
  }
  return `${shown}${text.slice(cursor, end)}${end < text.length ? ' …' : ''}`.replace(/\s+/gu, ' ');
}
