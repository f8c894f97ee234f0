import { type BenchVault, openedBenchVault } from '../benchVault.ts';
import { type Measure, percentile, timed } from '../measure.ts';

/** A note that is on the disk when the call returns: a draft as it is typed, and a service with a note. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const core = await openedBenchVault(vault);
  const { people } = await core.call('people.list', { limit: 100 });
  const text = 'x'.repeat(1000);
  const draft = await core.call('draft.save', { kind: 'session', body: { text } });
  const drafts = await timed(200, (n) =>
    core.call('draft.save', { id: draft.id, kind: 'session', body: { text: `${text}${n}` } }),
  );
  const notes = await timed(200, (n) =>
    core.call('service.log', {
      personIds: [people[n % people.length]?.id ?? ''],
      values: { date: '2026-11-22', service: 'informationOrientation', note: `${text} ${n}` },
    }),
  );
  await core.close();
  const p95 = (values: readonly number[]) => percentile(values, 0.95);
  yield {
    bench: 'save',
    metric: 'save a note durably, p95',
    value: p95(notes),
    unit: 'ms',
    n: notes.length,
    budget: 10,
  };
  yield {
    bench: 'save',
    metric: 'keep a draft durably, p95',
    value: p95(drafts),
    unit: 'ms',
    n: drafts.length,
    budget: 10,
  };
}
