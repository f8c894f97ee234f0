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
    if (typeof sealed === 'string') return sealed;
  }
}

/** One segment of what waits. `done`: nothing waits. */
export function sealNext(run: Sealing, program: string): LogSegment | 'done' | 'later' {
  const body = run.log.nextOutgoing(program);
  return body === undefined ? 'done' : (keepNext(run, program, body) ?? 'later');
}

/** Seals and keeps what was read of what waits; undefined without a key to seal under. */
export function keepNext(
  run: Sealing,
  program: string,
  body: Body,
  packed?: Uint8Array,
): LogSegment | undefined {
  const segment = sealedNext(run, program, body, packed);
  if (segment !== undefined) run.log.keepSealed(segment, body);
  return segment;
}

/** This laptop's next segment; undefined without a key to seal under. `packed`: its body, if it is packed already. */
export function sealedNext(
  run: Sealing,
  program: string,
  body: Body,
  packed: Uint8Array = packBody(encodeBody(body)),
): LogSegment | undefined {
  const { log, agency } = run;
  const epochKey = log.sealingKey(program);
  if (epochKey === undefined) return undefined;
  const { device } = log;
  const end = log.end(device);
  const sequence = end.sequence + 1;
  const { file, hash } = sealSegment(
    { agency, device, sequence, program, previous: end.hash, nonce: randomBytes(24) },
    packed,
    { epochKey, signSecretKey: log.signSecretKey() },
  );
  const walls = body.changes.map(({ time }) => time.wall);
  const oldestWall = walls.reduce((oldest, wall) => Math.min(oldest, wall), walls[0] ?? 0);
  const own = { through: body.through, changes: body.changes.length, oldestWall };
  return { device, sequence, program, epoch: epochName(epochKey), hash, file, own };
}
