import { CarnetError } from '../../../shared/contract/errors.ts';
import { caret, type Draft, draftKind } from '../../../shared/contract/work.ts';
import type { Reader, Writer } from './sqlite.ts';

interface DraftRow {
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly body: string;
  readonly caret: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
  readonly signAt: number | null;
}

export function findDraft(reader: Reader, id: string): Draft | undefined {
  const row = reader.row<DraftRow>('SELECT * FROM draft WHERE id = ?', [id]);
  return row === undefined ? undefined : toDraft(row);
}

/** @throws CarnetError `record.notFound` */
export function readDraft(reader: Reader, id: string): Draft {
  const draft = findDraft(reader, id);
  if (draft === undefined) throw new CarnetError('record.notFound', { kind: 'draft' });
  return draft;
}

export function readDrafts(reader: Reader): Draft[] {
  return reader.rows<DraftRow>('SELECT * FROM draft ORDER BY updatedAt DESC').map(toDraft);
}

/** @throws CarnetError `record.beingSigned`: what a person has signed is not changed behind their back */
export function requireNotBeingSigned(draft: Draft | undefined): void {
  if (draft !== undefined && draft.signAt !== null) throw new CarnetError('record.beingSigned');
}

/** Writes a draft over its former version; it is not being signed then. */
export function putDraft(
  writer: Writer,
  draft: Pick<Draft, 'id' | 'kind' | 'personId' | 'body' | 'caret'>,
  now: number,
): number {
  writer.run(
    `INSERT INTO draft (id, kind, personId, body, caret, createdAt, updatedAt, version, signAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, NULL)
     ON CONFLICT (id) DO UPDATE SET personId = excluded.personId, body = excluded.body,
       caret = excluded.caret, updatedAt = excluded.updatedAt, version = version + 1, signAt = NULL`,
    [
      draft.id,
      draft.kind,
      draft.personId,
      JSON.stringify(draft.body),
      draft.caret === null ? null : JSON.stringify(draft.caret),
      now,
      now,
    ],
  );
  return writer.value<number>('SELECT version FROM draft WHERE id = ?', [draft.id]) ?? 1;
}

export function setSignAt(writer: Writer, id: string, signAt: number | null): void {
  writer.run('UPDATE draft SET signAt = ? WHERE id = ?', [signAt, id]);
}

/** `kind` names what was finished: an id of another kind of draft takes nobody's text away. */
export function removeDraft(writer: Writer, id: string, kind: Draft['kind']): void {
  writer.run('DELETE FROM draft WHERE id = ? AND kind = ?', [id, kind]);
}

/** Drafts whose time to undo signing is over, oldest first. */
export function draftsToSign(reader: Reader, now: number): string[] {
  return reader
    .rows<{ id: string }>('SELECT id FROM draft WHERE signAt <= ? ORDER BY signAt', [now])
    .map((row) => row.id);
}

function toDraft(row: DraftRow): Draft {
  return {
    ...row,
    kind: draftKind.parse(row.kind),
    body: JSON.parse(row.body) as Record<string, unknown>,
    caret: row.caret === null ? null : caret.parse(JSON.parse(row.caret)),
  };
}
