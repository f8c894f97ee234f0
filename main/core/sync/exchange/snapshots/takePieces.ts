import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import { judgePiece, longestPiece } from '../../snapshots/piece.ts';
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
export async function soundSnapshot(
  run: Run,
  snapshot: Snapshot,
): Promise<SoundSnapshot | undefined> {
  const { log, signal, work } = run;
  const { program, epoch, pieces } = snapshot.act;
  if (log.epochKey(program, epoch) === undefined) return undefined;
  const progress = (done: number) =>
    run.progress({ does: 'checking', segments: done, of: pieces.length, bytes: work.bytesDown });
  const sound = await log.check(snapshot, { signal, progress });
  if (sound === undefined) run.report({ about: 'differs', device: snapshot.device });
  await run.breathe();
  return sound;
}
