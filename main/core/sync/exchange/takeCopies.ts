import { sameBytes } from '../signedHash.ts';
import { readHead } from '../segments/head.ts';
import { longestText } from '../signedText.ts';
import { headsFolder } from '../storeNames.ts';
import type { Run } from './run.ts';
import type { ShownHeads } from './shownHeads.ts';

/** Copies that are looked at in one exchange: a cloud folder that makes many must not hold it up. */
const mostLookedAt = 8;

/**
 * Looks once at each copy that a cloud client made of a head (`laptop-a.7 (conflicted copy)`). Two
 * heads of one number, both signed by the device and with another history, are evidence that it
 * was copied or restored.
 */
export async function takeCopies(run: Run, shown: ShownHeads): Promise<void> {
  const { agency } = run;
  const memory = run.log.place(run.place);
  const judged = new Set(memory.judged);
  const open = shown.copies.filter(({ name }) => !judged.has(name)).slice(0, mostLookedAt);
  if (open.length === 0) return;
  for (const { name, device, sequence } of open) {
    const known = run.log.segment(device, sequence)?.hash;
    const signPublicKey = run.log.peers().get(device)?.signPublicKey;
    // What it is a copy of is not here yet: it is looked at then.
    if (known === undefined || signPublicKey === undefined) continue;
    const got = await run.store.get(name, longestText);
    if (got.state !== 'got') continue;
    const result = readHead(got.bytes, { agency, device, sequence, signPublicKey });
    if (result.state === 'notYet') continue;
    judged.add(name);
    if (result.state === 'read' && !sameBytes(result.value.hash, known)) {
      run.report({ about: 'fork', device, sequence });
    }
  }
  const there = new Set(shown.copies.map(({ name }) => name));
  const heads = headsFolder(agency);
  const kept = [...judged].filter((name) => there.has(name) || !name.startsWith(heads));
  run.log.remember(run.place, { ...run.log.place(run.place), judged: kept });
}
