import { longestSegment } from '../segments/caps.ts';
import { nextSegment } from '../segments/chain.ts';
import { segmentName } from '../storeNames.ts';
import type { Run } from './run.ts';
import { highest, type ShownHeads } from './shownHeads.ts';

/**
 * Before this laptop writes: does its log go on in the store without it? Then it is a copy of another
 * laptop, or was restored from a backup, and what it puts would be a second history. Looked at only
 * where a head's name, or what others say to have seen, is beyond what it wrote.
 */
export async function lookAtOwnLog(
  run: Run,
  shown: ShownHeads,
  ownSeen: number,
): Promise<{ state: 'own' | 'later' } | { state: 'forked'; sequence: number }> {
  const { log, agency } = run;
  const { device } = log;
  const after = log.end(device);
  const said = Math.max(highest(shown, device), ownSeen);
  const signPublicKey = log.peers().get(device)?.signPublicKey;
  if (said <= after.sequence || signPublicKey === undefined) return { state: 'own' };
  const sequence = after.sequence + 1;
  const name = segmentName(agency, device, sequence);
  const got = await run.store.get(name, longestSegment);
  if (got.state === 'notYet') return { state: 'later' };
  if (got.state === 'got') {
    // By the kernel's own rule: whether this laptop's key made it, whatever history it continues.
    const result = nextSegment(got.bytes, { agency, device, signPublicKey, after });
    if (result.state === 'notYet') return { state: 'later' };
    if (result.state === 'read' || result.reason === 'fork') return { state: 'forked', sequence };
    run.report({ about: 'refused', name, reason: result.reason });
  }
  run.report({ about: 'withheld', device, shown: after.sequence, known: said });
  return { state: 'own' };
}
