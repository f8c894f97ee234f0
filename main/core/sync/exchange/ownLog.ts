import { longestSegment } from '../segments/caps.ts';
import { nextSegment } from '../segments/chain.ts';
import { readFrame } from '../segments/segmentFrame.ts';
import { sameBytes } from '../signedHash.ts';
import { headName, segmentName } from '../storeNames.ts';
import { beforeApart } from './beforeApart.ts';
import type { Run } from './run.ts';
import { highest, type ShownHeads } from './shownHeads.ts';
import { hashAt } from './snapshots/whatStands.ts';
import { newestHead } from './takeHeads.ts';
import { waitedLong } from './waitedLong.ts';

type OwnLog =
  | { readonly state: 'own' | 'later' }
  /** `at`: so far something that is not this laptop's stands in its log for certain; 0: it is not known. */
  | { readonly state: 'forked'; readonly at: number };

/**
 * Before this laptop applies or writes anything: does its log go on in the store without it? Then it is
 * a copy of another laptop, or an old state of it came back; what it puts would be a second history,
 * and what others say to have seen of it is not what it did. Looked at only where a head's name,
 * or what others say, is beyond what it put there.
 */
export async function lookAtOwnLog(run: Run, shown: ShownHeads, ownSeen: number): Promise<OwnLog> {
  const { log } = run;
  const said = Math.max(highest(shown, log.device), ownSeen);
  const end = log.end(log.device).sequence;
  // A copy went on first, and took for its own what both had sealed before their disk was copied.
  const peer = log.peers().get(log.device);
  if (peer !== undefined && beforeApart(log, log.device, peer) < end) {
    return { state: 'forked', at: 0 };
  }
  const here = Math.min(said, end);
  if (here > log.place(run.place).put.segments) {
    const state = await compared(run, here);
    if (state === 'other') return { state: 'forked', at: here };
    if (state === 'notYet') return { state: 'later' };
    // Put before a crash it is seen by who put it; others may have seen it at another place.
    if (state === 'absent' && highest(shown, log.device) >= here) {
      const byHead = await comparedByHead(run, shown);
      // What an upload left there, of this laptop or of a copy, is left to whoever it is of.
      const name = headName(run.agency, log.device, highest(shown, log.device));
      if (byHead.state === 'later' && waitedLong(run, name)) return { state: 'forked', at: 0 };
      if (byHead.state !== 'own') return byHead;
    }
  }
  return said > end ? next(run, shown, said) : { state: 'own' };
}

/**
 * A segment may be gone because a snapshot stands in its place: whose log it is that goes on there, this
 * laptop's newest head says as well.
 */
async function comparedByHead(run: Run, shown: ShownHeads): Promise<OwnLog> {
  const { log } = run;
  const { device } = log;
  const peer = log.peers().get(device);
  const numbers = shown.byDevice.get(device) ?? [];
  const newest = peer && (await newestHead(run, device, peer, numbers));
  if (newest === undefined) return { state: 'later' };
  const { sequence, hash } = newest.head;
  const own = hashAt(log, device, sequence);
  const isOwn = sequence <= log.end(device).sequence && (!own || sameBytes(own, hash));
  return isOwn ? { state: 'own' } : { state: 'forked', at: sequence };
}

async function compared(
  run: Run,
  sequence: number,
): Promise<'own' | 'other' | 'absent' | 'notYet'> {
  const { log, agency, store } = run;
  const got = await store.get(segmentName(agency, log.device, sequence), longestSegment);
  if (got.state === 'tooLarge') return 'other';
  if (got.state !== 'got') return got.state;
  const file = log.segment(log.device, sequence)?.file ?? new Uint8Array();
  if (sameBytes(got.bytes, file)) return 'own';
  return readFrame(got.bytes).state === 'notYet' ? 'notYet' : 'other';
}

async function next(run: Run, shown: ShownHeads, said: number): Promise<OwnLog> {
  const { log, agency } = run;
  const { device } = log;
  const after = log.end(device);
  const signPublicKey = log.peers().get(device)?.signPublicKey;
  if (signPublicKey === undefined) return { state: 'own' };
  const sequence = after.sequence + 1;
  const name = segmentName(agency, device, sequence);
  const got = await run.store.get(name, longestSegment);
  if (got.state === 'notYet') return { state: 'later' };
  if (got.state === 'got') {
    // By the kernel's own rule: whether this laptop's key made it, whatever history it continues.
    const result = nextSegment(got.bytes, { agency, device, signPublicKey, after });
    if (result.state === 'notYet') return { state: 'later' };
    if (result.state === 'read' || result.reason === 'fork') {
      return { state: 'forked', at: sequence };
    }
    run.report({ about: 'refused', name, reason: result.reason });
  } else if (highest(shown, device) > after.sequence) {
    const byHead = await comparedByHead(run, shown);
    if (byHead.state === 'forked') return byHead;
  }
  run.report({ about: 'withheld', device, shown: after.sequence, known: said });
  return { state: 'own' };
}
