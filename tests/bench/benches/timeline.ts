import { type BenchVault, openedBenchVault } from '../benchVault.ts';
import { busyEntries } from '../inventVault.ts';
import { type Measure, percentile } from '../measure.ts';

/** The page and the whole timeline of a client with 500 entries, each time cold after open. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const page: number[] = [];
  const timeline: number[] = [];
  let entries = 0;
  for (let n = 0; n < 5; n += 1) {
    const core = await openedBenchVault(vault);
    const { people } = await core.call('people.list', { limit: 1, sort: 'fileNumber' });
    const id = people[0]?.id ?? '';
    const start = performance.now();
    await core.call('people.get', { id });
    page.push(performance.now() - start);
    const from = performance.now();
    entries = (await core.call('people.timeline', { id, limit: busyEntries })).entries.length;
    timeline.push(performance.now() - from);
    await core.close();
  }
  const middle = (values: readonly number[]) => percentile(values, 0.5);
  yield {
    bench: 'timeline',
    metric: 'open a timeline',
    value: middle(timeline),
    unit: 'ms',
    n: entries,
    budget: 30,
  };
  yield {
    bench: 'timeline',
    metric: 'open a client’s page',
    value: middle(page),
    unit: 'ms',
    n: page.length,
  };
}
