import type { RecordKind } from '../../../shared/records/records.ts';
import { type Right, rights } from '../../../shared/records/rights.ts';
import { hasRole } from '../calls/requireRole.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Value } from '../sync/canonicalText.ts';

type Here = Pick<OpenCase, 'reader' | 'actor'>;
interface InRecord {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Whether who works here may write the record: by the table that every receiving laptop goes by too. */
export function mayDecide(open: Here, { kind, id }: InRecord): boolean {
  const right: Right = rights[kind];
  if (right.writes === 'nobody') return false;
  if (hasRole(open, right.writes)) return true;
  if (right.own === undefined) return false;
  return (right.own === 'id' ? id : fieldOf(open, kind, id, right.own)) === open.actor.memberId;
}

/** Some records only their author takes back: elsewhere, anybody else's deletion would be refused. */
export function mayDelete(open: Here, { kind, id }: InRecord): boolean {
  const right: Right = rights[kind];
  if (!mayDecide(open, { kind, id })) return false;
  if (right.deletes !== 'author') return true;
  return fieldOf(open, kind, id, right.author ?? '') === open.actor.memberId;
}

/** Whether a value puts somebody else's name where a record's maker stands. */
export function saysOther(
  { actor }: Pick<Here, 'actor'>,
  { kind, path }: { kind: RecordKind; path: string },
  value: Value,
): boolean {
  const right: Right = rights[kind];
  return right.author === path && value !== actor.memberId;
}

function fieldOf({ reader }: Here, kind: RecordKind, id: string, field: string): unknown {
  const record: Readonly<Record<string, unknown>> | undefined = findRecord(reader, kind, id);
  return record?.[field];
}
