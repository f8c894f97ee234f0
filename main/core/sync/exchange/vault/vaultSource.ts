import { epochKeyNamed } from '../../../members/epochKeys.ts';
import { membershipHere } from '../../../members/storedEntries.ts';
import { readAgency } from '../../../members/agencyIdentity.ts';
import type { Reader } from '../../../store/sqlite.ts';
import { fromBase64 } from '../../../vault/base64.ts';
import type { Vector } from '../../change.ts';
import { mergeVectors } from '../../merge/mergeRecords.ts';
import { emptyReplica, mergeReplicas, recordKey, type Replica } from '../../merge/replica.ts';
import type { RecordState } from '../../merge/recordState.ts';
import { factsOfState } from '../../rules/factsOfState.ts';
import { mayApply } from '../../rules/mayApply.ts';
import type { Base, ProgramSource } from '../../snapshots/programSource.ts';
import { snapshotRecords } from '../../snapshots/readSnapshot.ts';
import {
  isSnapshot,
  readStatement,
  type Snapshot,
  type Statement,
} from '../../snapshots/statement.ts';
import { heldRecords } from './heldRecords.ts';
import { appliedIn, readSegment } from './logTables.ts';
import { basesOf, readPiece, statementFiles, type StoredBase } from './snapshotTables.ts';

/** What a vault says of its programs, over any connection to it. */
export function vaultSource(reader: Reader): ProgramSource {
  const { device: own } = readAgency(reader);
  return {
    held: (program) => heldRecords(reader, program),
    appliedIn: (program) => appliedIn(reader, program),
    segment: (device, sequence) => readSegment(reader, device, sequence),
    epochKey: (program, epoch) => epochKeyNamed(reader, program, epoch),
    base: (program) => baseOf(reader, program),
    removed: () =>
      [...membershipHere(reader).devices].flatMap(([device, { removed }]) =>
        removed === null ? [] : device,
      ),
    admits(program, device, change, record) {
      // What this laptop did itself was decided when it did it.
      if (device === own) return true;
      const facts = factsOfState(change.kind, record);
      return mayApply({ program, device, change }, membershipHere(reader), facts) === undefined;
    },
  };
}

const known = new WeakMap<Reader, { readonly state: string; readonly all: readonly Statement[] }>();

/** Statements that are kept, verified by the keys of their laptops: once for each set of them. */
export function statementsHere(reader: Reader): readonly Statement[] {
  const { agency, founding } = readAgency(reader);
  const count = reader.value<number>('SELECT count(*) FROM statement') ?? 0;
  if (count === 0) return [];
  const { devices } = membershipHere(reader);
  const state = `${agency} ${founding} ${count} ${devices.size}`;
  const before = known.get(reader);
  if (before?.state === state) return before.all;
  const all = statementFiles(reader).flatMap(({ device, sequence, file }) => {
    const signPublicKey = fromBase64(devices.get(device)?.sign ?? '', 32);
    if (signPublicKey === undefined) return [];
    const result = readStatement(file, { agency, device, sequence, signPublicKey });
    return result.state === 'read' ? [result.value] : [];
  });
  known.set(reader, { state, all });
  return all;
}

function baseOf(reader: Reader, program: string): Base | undefined {
  const bases = basesOf(reader, program);
  if (bases.length === 0) return undefined;
  const log = new Map<string, number>();
  for (const base of bases) {
    for (const [device, sequence] of base.log) {
      log.set(device, Math.max(sequence, log.get(device) ?? 0));
    }
  }
  const vector = bases.reduce<Vector>((all, each) => mergeVectors(all, each.vector), new Map());
  return { log, vector, records: (keys) => recordsOf(reader, bases, keys) };
}

function recordsOf(
  reader: Reader,
  bases: readonly StoredBase[],
  keys: ReadonlySet<string>,
): ReadonlyMap<string, RecordState> {
  const snapshots = statementsHere(reader).filter(isSnapshot);
  let all: Replica = emptyReplica;
  for (const { hash, vector } of bases) {
    const snapshot = snapshots.find((each) => each.hash === hash);
    if (snapshot === undefined) throw new Error('the statement of a base is gone');
    all = mergeReplicas(all, { vector, records: chosen(reader, snapshot, keys) });
  }
  return all.records;
}

function chosen(
  reader: Reader,
  snapshot: Snapshot,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, RecordState> {
  const epochKey = epochKeyNamed(reader, snapshot.act.program, snapshot.act.epoch);
  if (epochKey === undefined) throw new Error('the key of a base is gone');
  const found = new Map<string, RecordState>();
  const pieceOf = (piece: number) => readPiece(reader, snapshot, piece);
  for (const { records: those } of snapshotRecords(snapshot, epochKey, pieceOf)) {
    for (const { kind, id, state } of those) {
      const key = recordKey(kind, id);
      if (keys.has(key)) found.set(key, state);
    }
  }
  return found;
}
