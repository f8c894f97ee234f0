import type { OpenCase } from '../openCase.ts';
import { exchange } from '../sync/exchange/exchange.ts';
import type { Outcome, Work } from '../sync/exchange/outcome.ts';
import { putLogsOf } from '../sync/exchange/refill.ts';
import { type Given, Run } from '../sync/exchange/run.ts';
import { endOfRun, outcomeOf } from '../sync/exchange/exchange.ts';
import { acknowledgeTrip } from './acknowledgeTrip.ts';
import { takeTrip } from './takeTrip.ts';
import { tripHomes } from './tripHome.ts';

/**
 * After an exchange that ended well: takes what came home of this laptop's trips, applies it and
 * passes it on, and acknowledges what was applied. Without a trip it costs nothing, with one that
 * brought nothing a listing.
 */
export async function takeTrips(open: OpenCase, given: Given, before: Outcome): Promise<Outcome> {
  if (before.end.state !== 'done') return before;
  const trips = tripHomes(open.reader).map(({ trip }) => trip);
  const run = new Run(given);
  let isNews = false;
  const taken = outcomeOf(
    run,
    await endOfRun(run, async () => {
      for (const trip of trips) if (await takeTrip(open, run, trip)) isNews = true;
      return { state: 'done' };
    }),
  );
  let outcome = joined(before, taken);
  // It was kept as the travelling laptop's log: this applies it, with all that the others did since.
  if (isNews && outcome.end.state === 'done') outcome = joined(outcome, await exchange(given));
  if (outcome.end.state !== 'done') return outcome;
  const lacking = logsToPut(open, given);
  if (lacking.length > 0) outcome = joined(outcome, await putLogsOf(given, lacking));
  if (outcome.end.state !== 'done') return outcome;
  const last = new Run(given);
  const told = await endOfRun(last, async () => {
    for (const trip of trips) await acknowledgeTrip(open, last, trip);
    return { state: 'done' };
  });
  return joined(outcome, outcomeOf(last, told));
}

/** Travelling laptops never reach the agency's store: who has their log puts it where it is lacking. */
function logsToPut({ reader }: OpenCase, { log, place }: Given): readonly string[] {
  const { shown } = log.place(place);
  const peers = log.peers();
  return reader
    .rows<{ id: string }>('SELECT id FROM device WHERE trip IS NOT NULL')
    .map(({ id }) => id)
    .filter((id) => peers.has(id) && log.end(id).sequence > (shown.get(id) ?? 0));
}

function joined(a: Outcome, b: Outcome): Outcome {
  const work = Object.fromEntries(
    Object.entries(a.work).map(([count, of]) => [count, of + b.work[count as keyof Work]]),
  ) as unknown as Work;
  return { end: b.end, reports: [...a.reports, ...b.reports], work };
}
