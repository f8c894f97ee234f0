import { randomBytes } from '../../vault/randomBytes.ts';
import type { Body } from '../change.ts';
import { epochName } from '../epochKey.ts';
import { packBody } from '../segments/packBody.ts';
import { sealSegment } from '../segments/sealSegment.ts';
import { encodeBody } from '../segments/segmentBody.ts';
import type { LogSegment } from './localLog.ts';
import type { Run } from './run.ts';

type Sealing = Pick<Run, 'log' | 'agency'>;

/**
 * Seals what waits in a program, each run of acts as a segment, and keeps it before anybody puts it.
 * `later`: this laptop has no key to seal under yet; the changes keep waiting.
 */
export function sealOutgoing(run: Sealing, program: string): 'done' | 'later' {
  for (;;) {
    const sealed = sealNext(run, program);
    if (typeof sealed !== 'number') return sealed;
  }
}

/** One segment of what waits: how many changes are in it. `done`: nothing waits. */
export function sealNext(run: Sealing, program: string): number | 'done' | 'later' {
  const { log } = run;
  const body = log.nextOutgoing(program);
  if (body === undefined) return 'done';
  const segment = sealedNext(run, program, body);
  if (segment === undefined) return 'later';
  log.keepSealed(segment, body);
  return body.changes.length;
}

/** This laptop's next segment; undefined without a key to seal under. */
export function sealedNext(run: Sealing, program: string, body: Body): LogSegment | undefined {
  const { log, agency } = run;
  const epochKey = log.sealingKey(program);
  if (epochKey === undefined) return undefined;
  const { device } = log;
  const end = log.end(device);
  const sequence = end.sequence + 1;
  const { file, hash } = sealSegment(
    { agency, device, sequence, program, previous: end.hash, nonce: randomBytes(24) },
    packBody(encodeBody(body)),
    { epochKey, signSecretKey: log.signSecretKey() },
  );
  const walls = body.changes.map(({ time }) => time.wall);
  const oldestWall = walls.reduce((oldest, wall) => Math.min(oldest, wall), walls[0] ?? 0);
  const own = { through: body.through, changes: body.changes.length, oldestWall };
  return { device, sequence, program, epoch: epochName(epochKey), hash, file, own };
}
