import type { RecordKind } from '../../../shared/records/records.ts';
import { appendAudit } from '../store/auditLog.ts';
import { recordColumns } from '../store/recordColumns.ts';
import { findRecord } from '../store/recordReader.ts';
import type { SqlValue } from '../store/sqlite.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import type { Value } from '../sync/canonicalText.ts';
import type { Change } from '../sync/change.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import { type AsideTable, asideTables, columnsOf } from './asideChanges.ts';

/** How many drafts and entries of the log came. */
export interface TakenAside {
  readonly drafts: number;
  readonly looked: number;
}

/**
 * Takes what came back of a trip and is no record: drafts lie among the drafts here, incidents among
 * the incidents of the same author, and who looked at what on the travelling laptop stands in the log.
 * A draft that somebody went on with here stays as it is, and the other lies beside it.
 */
export function takeAside(unit: UnitOfWork, changes: readonly Change[]): TakenAside {
  let [drafts, looked] = [0, 0];
  for (const change of changes) {
    if (change.kind === 'audit') {
      takeEntry(unit, change);
      looked += 1;
      continue;
    }
    const table = asideTables.find((each) => each === change.kind);
    if (table === 'draft' || table === 'incidentDraft') {
      if (takeDraft(unit, table, change)) drafts += 1;
    } else if (table !== undefined) takeIncident(unit, table, change);
  }
  return { drafts, looked };
}

function takeEntry({ writer }: UnitOfWork, { set }: Change): void {
  const told = (field: string) => textIn(set, field);
  appendAudit(writer, {
    at: Number(set.get('at') ?? 0),
    memberId: told('memberId'),
    deviceId: told('deviceId'),
    act: told('act'),
    kind: told('kind'),
    recordId: told('recordId'),
    fields: JSON.parse(told('fields') || '[]') as string[],
    reason: told('reason'),
  });
}

function takeDraft(unit: UnitOfWork, table: AsideTable, change: Change): boolean {
  const { writer, actor } = unit;
  const { id, set, does } = change;
  const mine = writer.row<{ updatedAt: number }>(`SELECT updatedAt FROM ${table} WHERE id = ?`, [
    id,
  ]);
  if (does === 'delete') {
    // It was signed or thrown away there; what came of it comes as records.
    const fromThere = cameFrom(unit, id);
    if (mine !== undefined && fromThere === mine.updatedAt) {
      writer.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
    }
    return false;
  }
  const updatedAt = Number(set.get('updatedAt') ?? 0);
  const isOther = mine !== undefined && cameFrom(unit, id) !== mine.updatedAt;
  const under = isOther ? actor.newId() : id;
  const columns = columnsOf(table).filter((column) => column !== 'signAt');
  const values = columns.map((column) => columnValue(set.get(column)));
  writer.run(
    `INSERT OR REPLACE INTO ${table} (id, ${columns.join(', ')})
     VALUES (?, ${columns.map(() => '?').join(', ')})`,
    [under, ...values],
  );
  noteCame(unit, under, updatedAt);
  return mine === undefined || isOther;
}

/** When a draft that came from the trip was last typed in there: whether somebody went on with it here. */
function cameFrom({ writer }: UnitOfWork, id: string): number | undefined {
  const text = writer.value<string>('SELECT value FROM local WHERE name = ?', [nameOf(id)]);
  return text === undefined ? undefined : Number(text);
}

function noteCame({ writer }: UnitOfWork, id: string, updatedAt: number): void {
  writer.run('INSERT OR REPLACE INTO local (name, value) VALUES (?, ?)', [
    nameOf(id),
    JSON.stringify(updatedAt),
  ]);
}

const nameOf = (id: string) => `tripDraft ${id}`;

function takeIncident(unit: UnitOfWork, table: AsideTable, { id, set, does }: Change): void {
  const kind = table as Extract<RecordKind, 'incident' | 'incidentAddition'>;
  if (does === 'delete' || set.get('deleted') === 1) return;
  const { fields, stored } = recordColumns(kind);
  const given = Object.fromEntries(
    fields.flatMap((field) => {
      const value = set.get(field);
      return value === undefined ? [] : [[field, fieldValue(stored.get(field), value)]];
    }),
  );
  if (findRecord(unit, kind, id) !== undefined) unit.change(kind, id, given);
  else unit.create(kind, textIn(set, 'programId') || commonProgram, given, id);
}

function fieldValue(stored: string | undefined, value: Value): unknown {
  if (stored === 'json') return typeof value === 'string' ? JSON.parse(value) : null;
  return stored === 'boolean' ? value === 1 : value;
}

function columnValue(value: Value | undefined): SqlValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function textIn(set: Change['set'], field: string): string {
  const value = set.get(field);
  return typeof value === 'string' ? value : '';
}
