import { sheetAuthor } from '../membership/entry.ts';
import { newestNumbers } from '../membership/numbering.ts';
import { takeEntries } from '../membership/takeEntries.ts';
import { StoreProblem } from '../targets/syncStore.ts';
import type { Run } from './run.ts';
import type { ShownHeads } from './shownHeads.ts';

/**
 * Takes membership entries where a head announces some, and from everyone where a laptop shows up
 * that nobody admitted as far as is known here, or entries wait for others. Costs nothing when
 * there is no news. Returns whether something came.
 * @throws StoreProblem after keeping what came before it
 */
export async function takeMembers(run: Run, shown: ShownHeads): Promise<boolean> {
  const { log } = run;
  const known = log.entries();
  const news = authorsWithNews(run, shown);
  if (news !== 'all' && news.size === 0) return false;
  const strangers = shown.byDevice.keys().filter((device) => !log.peers().has(device));
  const looked = { news, strangers: [...strangers] };
  const taken = await takeEntries(run.store, run.agency, log.founding(), known, looked);
  for (const { name, reason } of taken.refused) run.report({ about: 'refused', name, reason });
  const before = new Set(known.map(({ hash }) => hash));
  const fresh = taken.entries.filter(({ hash }) => !before.has(hash));
  if (fresh.length > 0) log.keepEntries(fresh);
  const bySheet = fresh.filter(({ author }) => author === sheetAuthor);
  if (bySheet.length > 0) {
    // They are there: nobody needs to put them again.
    const memory = log.place(run.place);
    const entries = new Map(memory.put.entries);
    for (const { hash, sequence } of bySheet) entries.set(hash, sequence);
    log.remember(run.place, { ...memory, put: { ...memory.put, entries } });
  }
  if (taken.problem !== null) throw new StoreProblem(taken.problem);
  return fresh.length > 0;
}

function authorsWithNews(run: Run, shown: ShownHeads): 'all' | ReadonlySet<string> {
  const { log } = run;
  const peers = log.peers();
  const entries = log.entries();
  const isSomebodyNew = shown.byDevice.keys().some((device) => !peers.has(device));
  const isIncomplete = log.membership().graph.waiting.length > 0;
  if (isSomebodyNew || isIncomplete || entries.length === 0) return 'all';
  const newest = newestNumbers(entries, log.membership());
  const announced = [...log.heads()].filter(
    ([device, head]) => device !== log.device && head.entries > (newest.get(device) ?? 0),
  );
  return new Set(announced.map(([device]) => device));
}
