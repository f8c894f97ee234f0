import { wallClock } from '../../../shared/time/wallClock.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import { runJob } from '../process/runJob.ts';
import { openDatabase } from '../store/openDatabase.ts';
import {
  snapshotMessage,
  type SnapshotMessage,
  snapshotTask,
} from '../sync/exchange/vault/snapshotTask.ts';
import { putPiece } from '../sync/exchange/vault/snapshotTables.ts';
import { vaultSource } from '../sync/exchange/vault/vaultSource.ts';
import { digestAt, makeSnapshot } from '../sync/snapshots/makeSnapshot.ts';
import { randomBytes } from '../vault/randomBytes.ts';

/** How often progress is told, in milliseconds. */
const tellEvery = 200;

/**
 * Makes a snapshot of a program, or works out what one must come to. It reads within one transaction:
 * people go on writing, and what it reads stays as it was. What it keeps goes over a second connection,
 * a piece at a time.
 */
runJob(async (port, init) => {
  const { task, databaseFile, databaseKey, program, epoch, at, sequence } =
    snapshotTask.parse(init);
  const reading = openDatabase(databaseFile, databaseKey);
  const writing = openDatabase(databaseFile, databaseKey);
  const post = (message: SnapshotMessage) => port.post(snapshotMessage.parse(message));
  let toldAt = wallClock.now();
  let turns = 0;
  const breathe = () => {
    turns += 1;
    const now = wallClock.now();
    if (now - toldAt >= tellEvery) {
      toldAt = now;
      post({ type: 'progress', records: turns * 200 });
    }
    return Promise.resolve();
  };
  try {
    reading.script('BEGIN');
    const source = vaultSource(reading);
    const { agency, device } = readAgency(reading);
    const epochKey = source.epochKey(program, epoch);
    if (epochKey === undefined) {
      post({ type: 'result', digest: null, pieces: [] });
      return;
    }
    const making = { source, program, at, epochKey, breathe };
    if (task === 'digest') {
      post({ type: 'result', digest: (await digestAt(making)) ?? null, pieces: [] });
      return;
    }
    const made = await makeSnapshot(
      making,
      { agency, device, sequence },
      (piece, file) =>
        writing.write((writer) => putPiece(writer, { device, sequence }, piece, file)),
      { newNonce: () => randomBytes(24) },
    );
    post({ type: 'result', digest: made?.digest ?? null, pieces: made?.pieces ?? [] });
  } finally {
    reading.close();
    writing.close();
  }
});
