import { type Head, readHead } from '../segments/head.ts';
import { longestText } from '../signedText.ts';
import { headName } from '../storeNames.ts';
import { inOrder } from './inOrder.ts';
import type { Peer, ReadHead } from './localLog.ts';
import type { Run } from './run.ts';
import { highest, type ShownHeads } from './shownHeads.ts';

/** Higher names than the last head that was read are tried, as far as one is none. */
const mostTried = 4;

/**
 * Reads the heads that are new, keeps them, and reports where a store shows less than it did or than
 * others have seen there. `ownSeen`: how far others say that this laptop's log goes.
 */
export async function takeHeads(run: Run, shown: ShownHeads): Promise<{ ownSeen: number }> {
  const known = run.log.heads();
  const jobs = [...run.log.peers()].flatMap(([device, peer]) => {
    const before = known.get(device)?.sequence ?? -1;
    const numbers = (shown.byDevice.get(device) ?? []).filter((each) => each > before);
    const isNews = device !== run.log.device && numbers.length > 0;
    return isNews ? [() => newestHead(run, device, peer, numbers)] : [];
  });
  const taken = new Map<string, ReadHead>();
  let ownSeen = 0;
  for await (const found of inOrder(jobs, run.pace.atOnce)) {
    if (found === undefined) continue;
    const { head, file } = found;
    const { device, sequence, entries, statements, hour } = head;
    taken.set(device, { sequence, entries, statements, hour, file });
    ownSeen = Math.max(ownSeen, head.seen.get(run.log.device) ?? 0);
    compare(run, shown, head);
  }
  if (taken.size > 0) run.log.keepHeads(taken);
  return { ownSeen };
}

/** The highest of these, which stand in falling order, that is a head. */
export async function newestHead(run: Run, device: string, peer: Peer, numbers: readonly number[]) {
  const { agency, store } = run;
  for (const sequence of numbers.slice(0, mostTried)) {
    const name = headName(agency, device, sequence);
    const got = await store.get(name, longestText);
    if (got.state !== 'got') continue;
    const { signPublicKey } = peer;
    const result = readHead(got.bytes, { agency, device, sequence, signPublicKey });
    if (result.state === 'read') return { head: result.value, file: got.bytes };
    if (result.state === 'refused') run.report({ about: 'refused', name, reason: result.reason });
    else if (result.reason === 'newer') run.report({ about: 'newer', device });
  }
  return undefined;
}

/** A head says how far its author has followed the others: so far they must be there. */
function compare(run: Run, shown: ShownHeads, head: Head): void {
  for (const [device, known] of head.seen) {
    const there = highest(shown, device);
    if (there < known && device !== run.log.device) {
      run.report({ about: 'withheld', device, shown: Math.max(there, 0), known });
    }
  }
}
