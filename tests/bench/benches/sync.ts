import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { OpenCase } from '../../../main/core/openCase.ts';
import { exchange, productRules } from '../../../main/core/sync/exchange/exchange.ts';
import type { Outcome } from '../../../main/core/sync/exchange/outcome.ts';
import { usualPace } from '../../../main/core/sync/exchange/run.ts';
import { VaultLog } from '../../../main/core/sync/exchange/vault/vaultLog.ts';
import { FolderStore } from '../../../main/core/sync/targets/folderStore.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { caseOf, joins, newLaptop } from '../../support/twoLaptops.ts';
import type { Measure } from '../measure.ts';
import { sentence } from '../sentences.ts';

interface BenchNote {
  readonly title: string;
  readonly body: string;
}

/** The notes that other programs are measured with, where they lie beside the project. */
const generator = resolve(import.meta.dirname, '../../../../shared/peers/gen.js');

/**
 * Two laptops with a vault each and a folder between them, everything encrypted: the first exchange of
 * 10,000 × `scale` × 100 notes, then one more note. Each note is an act of its own, in a commit of
 * its own, as somebody would have written it.
 */
export async function* run({ scale }: { scale: number }): AsyncIterable<Measure> {
  const n = Math.round(1_000_000 * scale);
  const [amaraScene, benScene] = [await newLaptop('Amara'), await newLaptop('Ben')];
  await joins(amaraScene, benScene);
  const [amara, ben] = [await caseOf(amaraScene), await caseOf(benScene)];
  const folder = tempFolder('bench-sync');
  const noteOf = await notes();
  for (const each of [amara, ben, amara, ben]) await passes(each, folder);
  const person = amara.write((unit) => unit.create('person', 'agency', { headerNote: 'x' }));
  for (let at = 0; at < n; at += 1) writeNote(amara, person, noteOf(at));

  const measure = (metric: string, value: number, unit: string, budget?: number): Measure => ({
    bench: 'sync',
    metric,
    value,
    unit,
    n,
    ...(budget !== undefined && { budget }),
  });
  const before = sizeOf(folder);
  const push = await passes(amara, folder);
  yield measure('push', push.seconds, 's', 0.8);
  // What a machine that does other things beside it does not distort as much.
  yield measure('push, processor', push.cpu, 's');
  yield measure('push requests', push.outcome.work.requests, 'requests');
  const after = sizeOf(folder);
  yield measure('bytes in the store', after.bytes - before.bytes, 'B');
  yield measure('files in the store', after.files - before.files, 'files');
  const pull = await passes(ben, folder);
  yield measure('pull', pull.seconds, 's', 3);
  yield measure('pull, processor', pull.cpu, 's');
  yield measure('pull requests', pull.outcome.work.requests, 'requests');
  const there = ben.reader.value<number>('SELECT count(*) FROM service') ?? 0;
  if (there !== n) throw new Error(`${there} of ${n} notes arrived`);

  for (const each of [amara, ben, amara, ben]) await passes(each, folder);
  writeNote(amara, person, noteOf(n));
  const put = await passes(amara, folder);
  const taken = await passes(ben, folder);
  yield measure('one more: push', put.seconds * 1000, 'ms', 20);
  yield measure('one more: push requests', put.outcome.work.requests, 'requests', 3);
  yield measure('one more: pull', taken.seconds * 1000, 'ms', 20);
  yield measure('one more: pull requests', taken.outcome.work.requests, 'requests', 3);
  await passes(ben, folder);
  const idle = await passes(ben, folder);
  yield measure('no news: requests', idle.outcome.work.requests, 'requests', 2);
  yield measure('no news', idle.seconds * 1000, 'ms');
  amara.close();
  ben.close();
}

async function passes(
  open: OpenCase,
  folder: string,
): Promise<{ seconds: number; cpu: number; outcome: Outcome }> {
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const outcome = await exchange({
    log: new VaultLog(open),
    store: new FolderStore(folder),
    place: folder,
    rules: productRules,
    pace: usualPace,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const seconds = (performance.now() - start) / 1000;
  if (outcome.end.state !== 'done') throw new Error(JSON.stringify(outcome));
  const { user, system } = process.cpuUsage(cpuBefore);
  return { seconds, cpu: (user + system) / 1e6, outcome };
}

/** A service with its note: 60 characters of title, 1,000 of text. */
function writeNote(open: OpenCase, personId: string, { title, body }: BenchNote): void {
  open.write((unit) => {
    unit.create('service', 'agency', {
      personId,
      date: '2026-11-23',
      workerId: open.actor.memberId,
      note: `${title}\n${body}`,
    });
  });
}

async function notes(): Promise<(at: number) => BenchNote> {
  if (existsSync(generator)) {
    const { note } = createRequire(import.meta.url)(generator) as {
      note: (at: number) => BenchNote;
    };
    return note;
  }
  return (at) => {
    let state = at + 1;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state / 4_294_967_296;
    };
    return { title: sentence(random, 12).slice(0, 60), body: sentence(random, 200).slice(0, 1000) };
  };
}

function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { bytes: files.reduce((sum, size) => sum + size, 0), files: files.length };
}
