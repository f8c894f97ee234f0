import { CarnetError } from '../../../../../shared/contract/errors.ts';
import { epochKeyNamed } from '../../../members/epochKeys.ts';
import type { RecordName } from '../../../store/siblings.ts';
import type { Reader, Writer } from '../../../store/sqlite.ts';
import { appliedVector } from '../../records/appliedVector.ts';
import { takeInRecords } from '../../records/takeInRecords.ts';
import { order, recordAt } from '../../snapshots/soundSnapshot.ts';
import { isSnapshot } from '../../snapshots/statement.ts';
import { readPiece, readTaking, soundOf, type StoredTaking } from './snapshotTables.ts';
import { statementsHere } from './vaultSource.ts';

/**
 * Somebody writes to a record of a program that is being taken in: the record is merged with what the
 * snapshot holds of it first, out of its turn. So whoever writes has seen of each record that they write
 * all that the snapshot has, and its vector says the truth of their act (ADR 25). Whether it changed
 * anything: read the record again then.
 * @throws CarnetError `record.takingIn` where the snapshot can't be read any more
 */
export function bringIn(writer: Writer, { kind, id, programId }: RecordName, now: number): boolean {
  const taking = readTaking(writer);
  if (taking?.program !== programId || isMerged(writer, taking, { kind, id })) return false;
  const snapshot = statementsHere(writer)
    .filter(isSnapshot)
    .find(({ hash }) => hash === taking.snapshot);
  const epochKey = snapshot && epochKeyNamed(writer, programId, snapshot.act.epoch);
  if (snapshot === undefined || epochKey === undefined) throw new CarnetError('record.takingIn');
  const pieceOf = (piece: number) => readPiece(writer, snapshot, piece);
  const { vector: theirs, starts } = soundOf(taking);
  const given = recordAt({ snapshot, epochKey, starts, pieceOf }, { kind, id });
  const here = appliedVector(writer, programId);
  takeInRecords(
    writer,
    { programId, here, theirs, now },
    given === undefined ? [] : [given],
    given === undefined ? [{ kind, id }] : [],
  );
  writer.run('INSERT INTO broughtIn (kind, recordId) VALUES (?, ?)', [kind, id]);
  return true;
}

export function isAnyBroughtIn(reader: Reader): boolean {
  return reader.row('SELECT 1 FROM broughtIn LIMIT 1') !== undefined;
}

/** Records that were merged out of their turn: their turn passes them over. */
export function isBroughtIn(reader: Reader, { kind, id }: { kind: string; id: string }): boolean {
  const found = reader.row('SELECT 1 FROM broughtIn WHERE kind = ? AND recordId = ?', [kind, id]);
  return found !== undefined;
}

function isMerged(
  reader: Reader,
  { kind, recordId }: StoredTaking,
  record: { kind: string; id: string },
): boolean {
  const isPassed = kind !== null && recordId !== null && order(record, { kind, id: recordId }) <= 0;
  return isPassed || isBroughtIn(reader, record);
}
