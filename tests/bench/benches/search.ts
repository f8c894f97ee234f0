import type { Core } from '../../../main/core/core.ts';
import { seeded } from '../../unit/core/casework/duplicates/inventPeople.ts';
import { type BenchVault, openedBenchVault } from '../benchVault.ts';
import { type Measure, percentile, timed } from '../measure.ts';
import { sentence } from '../sentences.ts';

/** Names as someone types them, letter by letter, and words of notes; cold after open. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const core = await openedBenchVault(vault);
  yield* searching(core, vault, '', 1);
  await core.close();
}

/** `allowance` is how many times its budget a search may take: twice, while an import runs. */
export async function* searching(
  core: Core,
  vault: BenchVault,
  during: string,
  allowance: number,
): AsyncIterable<Measure> {
  const typed = await typedNames(core, vault);
  const names = await timed(typed.length, (n) =>
    core.call('people.search', { text: typed[n] ?? '' }),
  );
  yield {
    bench: 'search',
    metric: `name search as you type, p95${during}`,
    value: percentile(names, 0.95),
    unit: 'ms',
    n: names.length,
    budget: 16 * allowance,
  };
  const random = seeded(7);
  const notes = await timed(200, () =>
    core.call('search.notes', { text: sentence(random, 2).replace('.', ''), limit: 30 }),
  );
  yield {
    bench: 'search',
    metric: `full-text search of notes, p95${during}`,
    value: percentile(notes, 0.95),
    unit: 'ms',
    n: notes.length,
    budget: 50 * allowance,
  };
}

async function typedNames(core: Core, vault: BenchVault): Promise<string[]> {
  const typed: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const offset = Math.floor((vault.clients / 40) * n);
    const { people } = await core.call('people.list', { offset, limit: 1, sort: 'fileNumber' });
    const name = people[0]?.name.full ?? '';
    for (let end = 1; end <= Math.min(6, name.length); end += 1) typed.push(name.slice(0, end));
  }
  return typed;
}
