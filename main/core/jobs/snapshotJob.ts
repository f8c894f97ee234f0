import { wallClock } from '../../../shared/time/wallClock.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import { runJob } from '../process/runJob.ts';
import { collectEarly, keepYoungHeapSmall, tendYoungHeap } from '../process/smallHeap.ts';
import { openDatabase } from '../store/openDatabase.ts';
import type { Connection } from '../store/sqlite.ts';
import {
  type SnapshotJobTask,
  snapshotMessage,
  type SnapshotMessage,
  snapshotTask,
} from '../sync/exchange/vault/snapshotTask.ts';
import { putPiece, readPiece } from '../sync/exchange/vault/snapshotTables.ts';
import { statementsHere, vaultSource } from '../sync/exchange/vault/vaultSource.ts';
import { checkSnapshot } from '../sync/snapshots/checkSnapshot.ts';
import { digestAt, makeSnapshot } from '../sync/snapshots/makeSnapshot.ts';
import { isSnapshot } from '../sync/snapshots/statement.ts';
import { randomBytes } from '../vault/randomBytes.ts';

/** How often progress is told, in milliseconds. */
const tellEvery = 200;

/** KiB of the database that each connection keeps: it reads everything once, from its beginning to its end. */
const cache = 16_384;

/**
 * Makes a snapshot of a program, works out what one must come to, or reads one that is here. It reads
 * within one transaction: people go on writing, and what it reads stays as it was. What it keeps goes
 * over a second connection, a piece at a time.
 */
runJob(async (port, init) => {
  keepYoungHeapSmall();
  collectEarly(true);
  const task = snapshotTask.parse(init);
  const post = (message: SnapshotMessage) => port.post(snapshotMessage.parse(message));
  let toldAt = wallClock.now();
  const tell = (done: number) => {
    const now = wallClock.now();
    if (now - toldAt < tellEvery) return;
    toldAt = now;
    tendYoungHeap();
    post({ type: 'progress', done });
  };
  const [reading, writing] = [opened(task), opened(task)];
  try {
    reading.script('BEGIN');
    post(await (task.task === 'check' ? checked : made)(task, { reading, writing, tell }));
  } finally {
    reading.close();
    writing.close();
  }
});

interface Tools {
  readonly reading: Connection;
  readonly writing: Connection;
  readonly tell: (done: number) => void;
}

function opened({ databaseFile, databaseKey }: SnapshotJobTask): Connection {
  const connection = openDatabase(databaseFile, databaseKey);
  connection.pragma(`cache_size = -${cache}`);
  return connection;
}

async function made(
  { task, program, epoch, at, sequence }: SnapshotJobTask,
  { reading, writing, tell }: Tools,
): Promise<SnapshotMessage> {
  const source = vaultSource(reading);
  const { agency, device } = readAgency(reading);
  const epochKey = source.epochKey(program, epoch);
  if (epochKey === undefined) return { type: 'result', digest: null, pieces: [] };
  let turns = 0;
  const breathe = () => {
    turns += 1;
    tell(turns * 200);
    return Promise.resolve();
  };
  const making = { source, program, at, epochKey, breathe };
  if (task === 'digest') {
    return { type: 'result', digest: (await digestAt(making)) ?? null, pieces: [] };
  }
  const result = await makeSnapshot(
    making,
    { agency, device, sequence },
    (piece, file) => writing.write((writer) => putPiece(writer, { device, sequence }, piece, file)),
    { newNonce: () => randomBytes(24) },
  );
  return { type: 'result', digest: result?.digest ?? null, pieces: result?.pieces ?? [] };
}

async function checked(
  { program, epoch, snapshot: hash }: SnapshotJobTask,
  { reading, tell }: Tools,
): Promise<SnapshotMessage> {
  const snapshot = statementsHere(reading)
    .filter(isSnapshot)
    .find((each) => each.hash === hash);
  const epochKey = vaultSource(reading).epochKey(program, epoch);
  if (snapshot === undefined || epochKey === undefined) return { type: 'checked', sound: null };
  const pieceOf = (piece: number) => readPiece(reading, snapshot, piece);
  const sound = await checkSnapshot(snapshot, epochKey, pieceOf, (pieces) => {
    tell(pieces);
    return Promise.resolve();
  });
  return { type: 'checked', sound: sound ?? null };
}
