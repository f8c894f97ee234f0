import { unpackAside } from '../segments/openSegment.ts';
import { readFrame, type SegmentFrame } from '../segments/segmentFrame.ts';
import type { Read } from '../verdict.ts';
import type { LocalLog } from './localLog.ts';

/** A file that was taken apart before its turn. */
export interface ReadAhead {
  readonly frame: Read<SegmentFrame>;
  /** The bytes of its body, which count once it is verified. */
  readonly unpacked: Uint8Array | undefined;
}

/** Takes apart and unpacks what came, while what came before it is applied. */
export async function readAhead(log: LocalLog, file: Uint8Array): Promise<ReadAhead> {
  const frame = readFrame(file);
  if (frame.state !== 'read') return { frame, unpacked: undefined };
  const { program, epoch } = frame.value.header;
  const key = log.epochKey(program, epoch);
  return { frame, unpacked: key && (await unpackAside(frame.value, key)) };
}
