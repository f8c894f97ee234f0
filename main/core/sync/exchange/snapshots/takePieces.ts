import type { Vector } from '../../change.ts';
import { judgePiece, longestPiece } from '../../snapshots/piece.ts';
import { snapshotRecords } from '../../snapshots/readSnapshot.ts';
import { pieceHash, type Snapshot } from '../../snapshots/statement.ts';
import { pieceName } from '../../storeNames.ts';
import { inOrder } from '../inOrder.ts';
import type { Run } from '../run.ts';

/**
 * Takes the pieces of a snapshot that are not here yet, and keeps each as it comes: what was taken
 * before an interruption is not taken again. Whether all are here.
 */
export async function takePieces(run: Run, snapshot: Snapshot): Promise<boolean> {
  const { log, agency } = run;
  const { device, sequence } = snapshot;
  const hashes = snapshot.act.pieces;
  const from = log.piecesKept(snapshot) + 1;
  function* jobs() {
    for (let piece = from; piece <= hashes.length; piece += 1) {
      const name = pieceName(agency, device, sequence, piece);
      yield async () => ({ piece, name, got: await run.store.get(name, longestPiece) });
    }
  }
  for await (const { piece, name, got } of inOrder(jobs(), run.pace.atOnce)) {
    if (got.state !== 'got') return false;
    const judged = judgePiece(got.bytes, pieceHash(hashes[piece - 1] ?? ''));
    if (judged.state === 'refused') run.report({ about: 'refused', name, reason: judged.reason });
    if (judged.state !== 'read') return false;
    log.keepPiece(snapshot, piece, got.bytes);
    const { bytesDown: bytes } = run.work;
    run.progress({ does: 'taking', segments: piece, of: hashes.length, bytes });
    await run.breathe();
  }
  return true;
}

/**
 * What a snapshot had applied, where the pieces that are here, each of which is its own, come to its
 * digest. What doesn't is reported: its maker said something that is not so.
 */
export async function soundVector(run: Run, snapshot: Snapshot): Promise<Vector | undefined> {
  const { log } = run;
  const epochKey = log.epochKey(snapshot.act.program, snapshot.act.epoch);
  if (epochKey === undefined) return undefined;
  const reading = snapshotRecords(snapshot, epochKey, (piece) => log.piece(snapshot, piece));
  let vector: Vector | undefined;
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) {
      if (step.value) return vector;
      run.report({ about: 'differs', device: snapshot.device });
      return undefined;
    }
    ({ vector } = step.value);
    await run.breathe();
  }
}
