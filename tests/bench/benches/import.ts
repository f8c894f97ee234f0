import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventList } from '../../unit/core/casework/duplicates/inventPeople.ts';
import { type BenchVault, openedBenchVault } from '../benchVault.ts';
import type { Measure } from '../measure.ts';
import { searching } from './search.ts';

/** Takes in a list of 5,000 invented people, and searches meanwhile; then takes it back. */
export async function* run(vault: BenchVault): AsyncIterable<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-'));
  const file = join(folder, 'list.csv');
  const { people } = inventList(99, 5000);
  writeFileSync(file, ['Name,Date of birth,Telephone', ...people.map(csvLine)].join('\n'));
  const core = await openedBenchVault(vault);
  const start = performance.now();
  const offered = await core.call('files.offer', { path: file, purpose: 'import' });
  const read = await core.call('import.read', { fileId: offered.fileId });
  await core.call('import.plan', { id: read.id, mapping: read.columns, choices: read.choices });
  const publishing = core.call('import.confirm', { id: read.id });
  yield* searching(core, vault, ', during an import', 2);
  await publishing;
  const seconds = (performance.now() - start) / 1000;
  yield { bench: 'import', metric: 'take in a list', value: seconds, unit: 's', n: people.length };
  await core.call('import.undo', { id: read.id });
  await core.close();
  rmSync(folder, { recursive: true });
}

function csvLine(person: ReturnType<typeof inventList>['people'][number]): string {
  const { birth, names, telephones } = person;
  const two = (value: number) => String(value).padStart(2, '0');
  const date =
    birth?.month === undefined
      ? (birth?.year ?? '')
      : `${birth.year}-${two(birth.month)}-${two(birth.day ?? 1)}`;
  return `"${names[0] ?? ''}",${date},${telephones[0] ?? ''}`;
}
