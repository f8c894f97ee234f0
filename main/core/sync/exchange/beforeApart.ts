import { sodium } from '../../vault/sodium.ts';
import type { LocalLog, Peer } from './localLog.ts';

/**
 * The last segment here of a device's log that is no copy's: what a copy wrote in its name comes again
 * from the copy itself. Infinity: none of it is.
 */
export function beforeApart(
  log: Pick<LocalLog, 'segment'>,
  device: string,
  { apart }: Peer,
): number {
  const copies = apart.filter(({ sequence, hash }) => {
    const here = log.segment(device, sequence)?.hash;
    return here !== undefined && sodium.to_hex(here) === hash;
  });
  return copies.reduce((least, { sequence }) => Math.min(least, sequence - 1), Infinity);
}
