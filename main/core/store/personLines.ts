import type { PersonLine } from '../../../shared/contract/common.ts';
import { nameQuery } from './searchTerms.ts';
import type { Reader, SqlValue } from './sqlite.ts';

interface LineRow {
  readonly personId: string;
  readonly programId: string;
  readonly shown: string;
  readonly native: string;
  readonly preferred: string;
  readonly noName: number;
  readonly fileNumber: string;
  readonly birthYear: number | null;
  readonly birthEstimated: number;
  readonly speaksBest: string;
  readonly interpreter: string;
  readonly workerId: string | null;
  readonly touchedAt: number;
}

/** Files that belong to no import that waits to be published, or was taken back. */
export const publishedLine =
  '(l.importId IS NULL OR l.importId NOT IN (SELECT id FROM import WHERE visible = 0))';

/** Of those, the ones that stand for themselves. */
export const visibleLine = `l.standsAs IS NULL AND ${publishedLine}`;

const workerNames = new WeakMap<Reader, Map<string, string>>();

/** Names of members, read once per connection; {@link forgetWorkerNames} after a change. */
export function workerName(reader: Reader, memberId: string | null): string {
  if (memberId === null || memberId === '') return '';
  let names = workerNames.get(reader);
  if (names === undefined) {
    names = new Map(
      reader
        .rows<{ id: string; name: string | null }>('SELECT id, name FROM member')
        .map((row) => [row.id, row.name ?? '']),
    );
    workerNames.set(reader, names);
  }
  return names.get(memberId) ?? '';
}

export function forgetWorkerNames(reader: Reader): void {
  workerNames.delete(reader);
}

const toLine =
  (reader: Reader) =>
  (row: LineRow): PersonLine => ({
    id: row.personId,
    programId: row.programId,
    name: {
      full: row.shown,
      native: row.native,
      preferred: row.preferred,
      fileNumber: row.fileNumber,
      none: row.noName === 1,
    },
    fileNumber: row.fileNumber,
    birthYear: row.birthYear,
    birthEstimated: row.birthEstimated === 1,
    speaksBest: row.speaksBest,
    interpreter: row.interpreter,
    workerName: workerName(reader, row.workerId),
  });

/** Undefined for a file that is not here, or that its import still hides. */
export function lineOf(reader: Reader, personId: string): PersonLine | undefined {
  const row = reader.row<LineRow>(
    `SELECT l.* FROM personLine l WHERE l.personId = ? AND ${publishedLine}`,
    [personId],
  );
  return row === undefined ? undefined : toLine(reader)(row);
}

/** How many hits are looked at before the best of them are chosen; keeps one letter as fast as six. */
const looked = 400;

/**
 * People whose names, numbers or file number begin with what was typed. Those whose first shown
 * word begins so come first, then those touched last.
 */
export function searchLines(reader: Reader, typed: string, limit: number): PersonLine[] {
  const query = nameQuery(typed);
  if (query === null) return [];
  const hits: LineRow[] = [];
  // Files that are hidden (an import under way) or merged away must not crowd out those that show.
  for (let before = Number.MAX_SAFE_INTEGER; hits.length < limit; ) {
    const found = reader.rows<LineRow & { place: number; visible: number }>(
      `SELECT l.*, (${visibleLine}) AS visible FROM
         (SELECT rowid FROM personWords WHERE personWords MATCH ? AND rowid < ?
          ORDER BY rowid DESC LIMIT ?) hit
       JOIN personLine l ON l.place = hit.rowid`,
      [query, before, looked],
    );
    hits.push(...found.filter((row) => row.visible === 1));
    if (found.length < looked) break;
    before = Math.min(...found.map((row) => row.place));
  }
  const start = typed.trim().toLocaleLowerCase();
  const begins = (row: LineRow) => (row.shown.toLocaleLowerCase().startsWith(start) ? 0 : 1);
  return hits
    .toSorted((a, b) => begins(a) - begins(b) || b.touchedAt - a.touchedAt)
    .slice(0, limit)
    .map(toLine(reader));
}

export interface LineFilter {
  readonly language?: string | undefined;
  readonly interpreter?: boolean | undefined;
  readonly workerId?: string | undefined;
  readonly status?: string | undefined;
  readonly text: string;
}

const orders = {
  name: 'l.sortName, l.place',
  recent: 'l.touchedAt DESC, l.place DESC',
  fileNumber: 'l.fileNumber, l.place',
} as const;

function condition(filter: LineFilter): { where: string; params: SqlValue[] } {
  const parts = [visibleLine];
  const params: SqlValue[] = [];
  const add = (part: string, value: SqlValue) => {
    parts.push(part);
    params.push(value);
  };
  if (filter.language !== undefined) add('l.speaksBest = ?', filter.language);
  if (filter.interpreter === true) parts.push("l.interpreter IN ('yes', 'sometimes')");
  if (filter.workerId !== undefined) add('l.workerId = ?', filter.workerId);
  if (filter.status !== undefined) add('l.status = ?', filter.status);
  const query = nameQuery(filter.text);
  if (query !== null) {
    add('l.place IN (SELECT rowid FROM personWords WHERE personWords MATCH ?)', query);
  }
  return { where: parts.join(' AND '), params };
}

export function countLines(reader: Reader, filter: LineFilter): number {
  const { where, params } = condition(filter);
  return reader.value<number>(`SELECT count(*) FROM personLine l WHERE ${where}`, params) ?? 0;
}

export function listLines(
  reader: Reader,
  filter: LineFilter & { sort: keyof typeof orders; offset: number; limit: number },
): PersonLine[] {
  const { where, params } = condition(filter);
  return reader
    .rows<LineRow>(
      `SELECT l.* FROM personLine l WHERE ${where} ORDER BY ${orders[filter.sort]} LIMIT ? OFFSET ?`,
      [...params, filter.limit, filter.offset],
    )
    .map(toLine(reader));
}
