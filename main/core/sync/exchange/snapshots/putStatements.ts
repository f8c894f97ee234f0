import { pieceName, statementName } from '../../storeNames.ts';
import type { Put } from '../putNews.ts';
import { aPiece, aText, putOwn } from '../putOwn.ts';
import { remember } from '../remember.ts';
import type { Run } from '../run.ts';

/**
 * Puts what this laptop states of snapshots: all pieces of one, and only then the statement that tells
 * of it, so that nobody reads a half of it. Goes on at the piece where it stopped.
 */
export async function putStatements(run: Run): Promise<Put> {
  const { log, agency } = run;
  const { device } = log;
  const own = log
    .statements()
    .filter((each) => each.device === device)
    .toSorted((a, b) => a.sequence - b.sequence);
  for (const { sequence, act, file } of own) {
    const { put } = log.place(run.place);
    if (sequence <= put.statements) continue;
    const pieces = act.does === 'snapshot' ? act.pieces.length : 0;
    for (let piece = put.pieces + 1; piece <= pieces; piece += 1) {
      const bytes = log.piece({ device, sequence }, piece);
      // A newer snapshot stands in its place: of this one the statement alone is told again.
      if (bytes === undefined) break;
      const name = pieceName(agency, device, sequence, piece);
      const state = await putOwn(run, name, bytes, aPiece);
      if (state === 'other') return { state: 'fork', at: 0 };
      if (state === 'later') return { state };
      remember(run, { pieces: piece });
      const { bytesUp } = run.work;
      run.progress({ does: 'putting', segments: piece, of: pieces, bytes: bytesUp });
      await run.breathe();
    }
    const state = await putOwn(run, statementName(agency, device, sequence), file, aText);
    if (state === 'other') return { state: 'fork', at: 0 };
    if (state === 'later') return { state };
    remember(run, { statements: sequence, pieces: 0 });
  }
  return { state: 'put' };
}
