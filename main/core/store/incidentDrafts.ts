import { caret, type Draft } from '../../../shared/contract/work.ts';
import type { Reader, Writer } from './sqlite.ts';

interface Row {
  readonly id: string;
  readonly personId: string | null;
  readonly body: string;
  readonly caret: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
}

/**
 * Half-written incidents, apart from every other draft, each author's under the author's own key:
 * the same id of another author's is another row, that nothing here can meet.
 */
export function findIncidentDraft(reader: Reader, authorId: string, id: string): Draft | undefined {
  const row = reader.row<Row>('SELECT * FROM incidentDraft WHERE authorId = ? AND id = ?', [
    authorId,
    id,
  ]);
  return row === undefined ? undefined : toDraft(row);
}

/** An author's own, the one typed in last first. */
export function readIncidentDrafts(reader: Reader, authorId: string): Draft[] {
  return reader
    .rows<Row>('SELECT * FROM incidentDraft WHERE authorId = ? ORDER BY updatedAt DESC', [authorId])
    .map(toDraft);
}

/** Writes a draft over its former version; gives the version's number. */
export function putIncidentDraft(
  writer: Writer,
  authorId: string,
  draft: Pick<Draft, 'id' | 'personId' | 'body' | 'caret'>,
  now: number,
): number {
  writer.run(
    `INSERT INTO incidentDraft (authorId, id, personId, body, caret, createdAt, updatedAt, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (authorId, id) DO UPDATE SET personId = excluded.personId, body = excluded.body,
       caret = excluded.caret, updatedAt = excluded.updatedAt, version = version + 1`,
    [
      authorId,
      draft.id,
      draft.personId,
      JSON.stringify(draft.body),
      draft.caret === null ? null : JSON.stringify(draft.caret),
      now,
      now,
    ],
  );
  return findIncidentDraft(writer, authorId, draft.id)?.version ?? 1;
}

export function removeIncidentDraft(writer: Writer, authorId: string, id: string): void {
  writer.run('DELETE FROM incidentDraft WHERE authorId = ? AND id = ?', [authorId, id]);
}

function toDraft(row: Row): Draft {
  return {
    id: row.id,
    kind: 'incident',
    personId: row.personId,
    body: JSON.parse(row.body) as Record<string, unknown>,
    caret: row.caret === null ? null : caret.parse(JSON.parse(row.caret)),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
    signAt: null,
  };
}
