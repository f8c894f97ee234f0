import { randomBytes } from '../../vault/randomBytes.ts';
import type { Body } from '../change.ts';
import { epochName } from '../epochKey.ts';
import { packBody, packBodyAside } from '../segments/packBody.ts';
import { sealSegment } from '../segments/sealSegment.ts';
import { encodeBody } from '../segments/segmentBody.ts';
import type { LogSegment, OwnSegment } from './localLog.ts';
import type { Run } from './run.ts';

type Sealing = Pick<Run, 'log' | 'agency'>;

/** A body packed, ready to be sealed under whatever number comes next. */
export interface Prepared {
  readonly content: Uint8Array;
  readonly own: OwnSegment;
}

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
  return body === undefined ? 'done' : (keepPrepared(run, program, prepared(body)) ?? 'later');
}

export function prepared(body: Body): Prepared {
  return { content: packBody(encodeBody(body)), own: ownOf(body) };
}

/** The same, packed on another processor; what the body says is let go of at once. */
export async function preparedAside(body: Body): Promise<Prepared> {
  const content = packBodyAside(encodeBody(body));
  const own = ownOf(body);
  return { content: await content, own };
}

/** Seals and keeps what was read of what waits; undefined without a key to seal under. */
export function keepPrepared(
  run: Sealing,
  program: string,
  each: Prepared,
): LogSegment | undefined {
  const segment = sealed(run, program, each);
  if (segment !== undefined) run.log.keepSealed(segment);
  return segment;
}

/** This laptop's next segment; undefined without a key to seal under. */
function sealed(
  { log, agency }: Sealing,
  program: string,
  { content, own }: Prepared,
): LogSegment | undefined {
  const epochKey = log.sealingKey(program);
  if (epochKey === undefined) return undefined;
  const { device } = log;
  const end = log.end(device);
  const sequence = end.sequence + 1;
  const { file, hash } = sealSegment(
    { agency, device, sequence, program, previous: end.hash, nonce: randomBytes(24) },
    content,
    { epochKey, signSecretKey: log.signSecretKey() },
  );
  return { device, sequence, program, epoch: epochName(epochKey), hash, file, own };
}

function ownOf({ through, changes }: Body): OwnSegment {
  const walls = changes.map(({ time }) => time.wall);
  const oldestWall = walls.reduce((oldest, wall) => Math.min(oldest, wall), walls[0] ?? 0);
  return { through, changes: changes.length, oldestWall };
}
