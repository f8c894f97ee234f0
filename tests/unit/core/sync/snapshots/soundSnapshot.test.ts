import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RecordState, Stamp } from '../../../../../main/core/sync/merge/recordState.ts';
import { checkSnapshot } from '../../../../../main/core/sync/snapshots/checkSnapshot.ts';
import { SnapshotDigest } from '../../../../../main/core/sync/snapshots/digest.ts';
import { sealPiece } from '../../../../../main/core/sync/snapshots/piece.ts';
import {
  recordLine,
  type SnapshotRecord,
} from '../../../../../main/core/sync/snapshots/recordLine.ts';
import { snapshotLines } from '../../../../../main/core/sync/snapshots/snapshotLines.ts';
import { recordAt, recordsAfter } from '../../../../../main/core/sync/snapshots/soundSnapshot.ts';
import type { Snapshot } from '../../../../../main/core/sync/snapshots/statement.ts';
import { toBase64 } from '../../../../../main/core/vault/base64.ts';

const epochKey = Uint8Array.from({ length: 32 }, (_, at) => at);
const place = { agency: 'a', device: 'amara', sequence: 1, program: 'agency' };

function stateAt(at: number): RecordState {
  const stamp: Stamp = { device: 'amara', act: at + 1, time: { wall: at, counter: 0 } };
  return {
    erased: false,
    acts: [{ ...stamp, does: 'edit' }],
    values: new Map([['note', [{ ...stamp, value: `Text ${at} `.repeat(3) }]]]),
    elements: new Map(),
  };
}

/** Ids that JavaScript and bytes order differently are among them. */
const records: readonly SnapshotRecord[] = ['name', 'person'].flatMap((kind) =>
  [
    ...Array.from({ length: 40 }, (_, at) => `id${String(at * 2).padStart(3, '0')}`),
    'é',
    '\uFFFD',
    '😀',
  ]
    .map((id, at) => ({ kind, id, state: stateAt(at) }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id))),
);

/** Its pieces are so short that a dozen of them are needed, and the first holds nothing but the vector. */
async function sealed() {
  const digest = new SnapshotDigest(epochKey);
  const files: Uint8Array[] = [];
  const given = async function* () {
    yield* records;
  };
  for await (const lines of snapshotLines(new Map([['amara', 99]]), given(), 900)) {
    digest.add(lines);
    const nonce = Uint8Array.from(randomBytes(24));
    files.push(sealPiece({ ...place, piece: files.length + 1 }, lines, { epochKey, nonce }));
  }
  const act = {
    does: 'snapshot' as const,
    program: 'agency',
    epoch: '',
    log: {},
    digest: toBase64(digest.done()),
    pieces: files.map(() => ''),
  };
  const snapshot: Snapshot = { ...place, act, hash: '', file: new Uint8Array() };
  const pieceOf = (piece: number) => files[piece - 1];
  const sound = await checkSnapshot(snapshot, epochKey, pieceOf, () => Promise.resolve());
  if (sound === undefined) throw new Error('not sound');
  return { snapshot, epochKey, pieceOf, ...sound };
}

test('a snapshot that was checked is read on from any record, and any record of it by itself', async () => {
  const pieces = await sealed();
  expect(pieces.starts.length).toBeGreaterThan(10);
  const lines = records.map(recordLine);
  for (const [at, after] of [undefined, ...records].entries()) {
    const read = [...recordsAfter(pieces, after, () => 3)];
    expect(read.flatMap((part) => [...part.records].map(recordLine))).toEqual(lines.slice(at));
    expect(read.every((part) => part.records.length <= 3)).toBe(true);
  }
  for (const [at, { kind, id }] of records.entries()) {
    const found = recordAt(pieces, { kind, id });
    expect(found && recordLine(found)).toBe(lines[at]);
  }
  for (const [kind, id] of [
    ['household', 'id000'],
    ['name', 'id001'],
    ['name', 'id0'],
    ['person', 'z'],
    ['service', 'id000'],
  ] as const) {
    expect(recordAt(pieces, { kind, id }), `${kind} ${id}`).toBeUndefined();
  }
});

test('a piece that is gone since is no end of a snapshot', async () => {
  const pieces = await sealed();
  const lacking = {
    ...pieces,
    pieceOf: (piece: number) => (piece === 5 ? undefined : pieces.pieceOf(piece)),
  };
  expect(() => [...recordsAfter(lacking, undefined, () => 100)]).toThrow('gone');
});
