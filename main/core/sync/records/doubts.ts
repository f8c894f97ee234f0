import { CarnetError } from '../../../../shared/contract/errors.ts';
import { type RecordKind, records } from '../../../../shared/records/records.ts';
import { readHeld } from '../../store/heldRecord.ts';
import { columnsOf } from '../../store/pathValues.ts';
import { recordPaths } from '../../store/recordPaths.ts';
import type { Reader } from '../../store/sqlite.ts';
import { personOf } from '../../store/touched.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import { canonicalText, type Value } from '../canonicalText.ts';
import { isDeleted, type LastAct, type Live } from '../merge/recordState.ts';
import { shownValue } from '../merge/shownValue.ts';
import { strictnessOf } from '../merge/strictnessOf.ts';

/** By which act of which laptop something came, and when (ms UTC, by that laptop's clock). */
export interface DoubtStamp {
  readonly device: string;
  readonly act: number;
  readonly wall: number;
}

export interface DoubtValue extends DoubtStamp {
  readonly value: Value;
}

interface InRecord {
  readonly programId: string;
  readonly kind: RecordKind;
  readonly id: string;
  /** Whom the record is about. */
  readonly personId: string | null;
}

/** Different values that laptops wrote to one path apart. */
export interface ValueDoubt extends InRecord {
  readonly path: string;
  /** The fields that the path is; the value of a group is an object of them. */
  readonly fields: readonly string[];
  /** The value that stands until somebody decides, and the other distinct ones. */
  readonly shown: DoubtValue;
  readonly others: readonly DoubtValue[];
  /** It stands because it is the stricter answer, not because it is the later. */
  readonly stricterShown: boolean;
}

/** Somebody deleted the record while somebody else worked on it. It stays until somebody decides. */
export interface DeletionDoubt extends InRecord {
  readonly path: null;
  readonly deletedBy: readonly DoubtStamp[];
  readonly editedBy: readonly DoubtStamp[];
}

export type Doubt = ValueDoubt | DeletionDoubt;

interface Named {
  readonly programId: string;
  readonly kind: string;
  readonly recordId: string;
}

/** Everything on which people have to decide ("Needs review"), record by record. */
export function readDoubts(reader: Reader, programIds?: readonly string[]): Doubt[] {
  return [...doubtsAmong(reader, programIds)];
}

/** The same, one after the other: whoever wants only some need not read all. */
export function* doubtsAmong(reader: Reader, programIds?: readonly string[]): Generator<Doubt> {
  for (const named of namedInDoubt(reader)) {
    if (programIds?.includes(named.programId) !== false) yield* doubtsOf(reader, named);
  }
}

/** What is in doubt at one place of a record; undefined when nothing is (any more). */
export function doubtAt(
  reader: Reader,
  { kind, id, path }: { kind: RecordKind; id: string; path: string | null },
): Doubt | undefined {
  const programId = reader.value<string>(
    `SELECT programId FROM ${records[kind].table} WHERE id = ?`,
    [id],
  );
  if (programId === undefined) return undefined;
  return doubtsOf(reader, { programId, kind, recordId: id }).find((each) => each.path === path);
}

function namedInDoubt(reader: Reader): Named[] {
  return reader.rows<Named>(
    `SELECT programId, kind, recordId FROM sibling WHERE role = 'doubt'
     UNION SELECT programId, kind, recordId FROM doubtfulDeletion
     ORDER BY programId, kind, recordId`,
  );
}

function doubtsOf(reader: Reader, { programId, kind, recordId: id }: Named): Doubt[] {
  const held = readHeld(reader, { programId, kind, id });
  // What lies aside nobody sees; what is deleted nobody is asked about.
  if (held.kind === undefined || held.row === undefined || isDeleted(held.state)) return [];
  const inRecord: InRecord = {
    programId,
    kind: held.kind,
    id,
    personId: personOf(held.kind, id, held.row),
  };
  const { acts, values } = held.state;
  const by = (does: LastAct['does']) => acts.filter((each) => each.does === does).map(stampOf);
  const [deletedBy, editedBy] = [by('delete'), by('edit')];
  const ofValues = [...values].flatMap(([path, all]) => valueDoubt(inRecord, path, all) ?? []);
  return deletedBy.length > 0 && editedBy.length > 0
    ? [{ ...inRecord, path: null, deletedBy, editedBy }, ...ofValues]
    : ofValues;
}

function valueDoubt(
  inRecord: InRecord,
  path: string,
  all: readonly Live[],
): ValueDoubt | undefined {
  const known = recordPaths(inRecord.kind).byName.get(path.split('/', 1)[0] ?? path);
  const strictness = strictnessOf(inRecord.kind, path);
  const found = shownValue(all, strictness);
  // Of what only a newer version knows, only that can ask.
  if (known === undefined || found === undefined || found.siblings.length === 0) return undefined;
  const strict = strictness(found.shown.value);
  return {
    ...inRecord,
    path,
    fields: known.fields,
    shown: valueOf(found.shown),
    others: found.siblings.map(valueOf),
    stricterShown: found.siblings.some(({ value }) => strictness(value) < strict),
  };
}

const stampOf = ({ device, act, time }: Omit<Live, 'value'>): DoubtStamp => ({
  device,
  act,
  wall: time.wall,
});
const valueOf = (live: Live): DoubtValue => ({ ...stampOf(live), value: live.value });

/**
 * Settles a doubt, on every laptop once it hears of it: by a value (one of those that stood there or
 * another), or, where the deletion is in doubt, by keeping the record or deleting it.
 * @throws CarnetError `record.notFound` when the doubt is not there (any more); `contract.invalidInput`
 *   for a value that is neither one of those nor one that the field can have
 */
export function settleDoubt(
  unit: UnitOfWork,
  { kind, id, path }: { kind: RecordKind; id: string; path: string | null },
  choice: { value: Value } | 'keep' | 'delete',
): void {
  const doubt = doubtAt(unit, { kind, id, path });
  if (doubt === undefined) throw new CarnetError('record.notFound', { kind });
  if (path === null && choice === 'delete') unit.remove(kind, id);
  else if (path === null && choice === 'keep') unit.settle(kind, id, undefined);
  else if (doubt.path !== null && typeof choice === 'object' && isAnswer(doubt, choice.value)) {
    unit.settle(kind, id, { path: doubt.path, value: choice.value });
  } else throw new CarnetError('contract.invalidInput');
}

function isAnswer(doubt: ValueDoubt, value: Value): boolean {
  const text = canonicalText(value);
  if ([doubt.shown, ...doubt.others].some((each) => canonicalText(each.value) === text))
    return true;
  const path = recordPaths(doubt.kind).byName.get(doubt.path);
  if (path !== undefined) return columnsOf(doubt.kind, path, value).isExact;
  const [field = '', ...key] = doubt.path.split('/');
  const keyed = recordPaths(doubt.kind).byName.get(field);
  if (keyed === undefined) return false;
  return columnsOf(doubt.kind, { ...keyed, shape: 'field' }, { [key.join('/')]: value }).isExact;
}
