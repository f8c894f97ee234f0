import { headsFolder } from '../storeNames.ts';
import type { Parting } from './localLog.ts';
import type { End } from './outcome.ts';
import { partingOf } from './parting.ts';
import type { Run } from './run.ts';
import { shownHeads } from './shownHeads.ts';

/**
 * This laptop's log goes on in the store without it: its disk was copied, or an old state of it came back.
 * Whoever comes second goes on as another laptop, and all that it did since they parted as its own.
 * The next exchange passes that on. `seen`: how far others say that its log
 * goes; `at`: how far it goes there for certain.
 */
export async function goOn(run: Run, seen: number, at: number): Promise<End> {
  const { log, agency } = run;
  const { device } = log;
  // What was listed at the start may be older than the file that was found.
  const shown = shownHeads(agency, await run.store.list(headsFolder(agency)));
  const parting = await partingOf(run, shown, device, seen);
  if (parting === 'later') return { state: 'later' };
  const apart = await run.rules.firstApart(run, device, { after: parting.sequence, at });
  if (apart === 'later') return { state: 'later' };
  log.goesOn({ ...parting, apart });
  return { state: 'wentOn', device };
}

/** In a vault that was restored: parts from the laptops that it was, before anything else. */
export async function partFromFormers(run: Run): Promise<'done' | 'later'> {
  const { log, agency } = run;
  const formers = log.formers();
  if (formers.length === 0) return 'done';
  const shown = shownHeads(agency, await run.store.list(headsFolder(agency)));
  const partings: Parting[] = [];
  for (const device of formers) {
    const parting = await partingOf(run, shown, device, 0);
    if (parting === 'later') return 'later';
    partings.push(parting);
  }
  log.partsFrom(partings);
  return 'done';
}
