import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { tempFolder } from '../../support/tempFolder.ts';
import { caseOf, joins, newLaptop } from '../../support/twoLaptops.ts';
import { inventRecords } from '../inventVault.ts';
import type { JoinMessage, JoinTask } from '../joinProcess.ts';
import type { Measure } from '../measure.ts';
import { passes, sizeOf } from '../notesApart.ts';

const step = 100_000;

/**
 * A laptop that comes new takes an agency of 100,000 clients and 1,000,000 services × `scale` from a
 * folder, change by change. Its process is killed at a third of the way, and another goes on.
 */
export async function* run({ scale }: { scale: number }): AsyncIterable<Measure> {
  const [amaraScene, benScene] = [await newLaptop('Amara'), await newLaptop('Ben')];
  await joins(amaraScene, benScene);
  await amaraScene.lock();
  const made = amaraScene.look((database) => inventRecords(database, scale));
  const n = made.clients + made.services;
  const measure = (metric: string, value: number, unit: string, budget?: number): Measure => ({
    bench: 'join',
    metric,
    value,
    unit,
    n,
    ...(budget !== undefined && { budget }),
  });
  const folder = tempFolder('bench-join');
  const amara = await caseOf(amaraScene);
  const push = await passes(amara, folder);
  amara.close();
  const { bytes, files } = sizeOf(folder);
  yield measure('first push of everything', push.seconds, 's');
  yield measure('first push, processor', push.cpu, 's');
  yield measure('bytes in the store', bytes, 'B');
  yield measure('files in the store', files, 'files');

  await benScene.lock();
  const { directory, vaultId } = benScene;
  const task = { directory, vaultId, folder };
  const killed = await taken(task, n / 3);
  const rest = await taken(task, Number.POSITIVE_INFINITY);
  const last = rest.at(-1);
  if (last?.isDone !== true || last.records !== n) {
    throw new Error(`${last?.records ?? 0} of ${n} records arrived`);
  }
  const before = killed.at(-1);
  yield measure('killed at', before?.records ?? 0, 'records');
  const seconds = (before?.seconds ?? 0) + last.seconds;
  yield measure('join, both processes', seconds, 's', 300 * scale);
  yield measure('join, processor', (before?.processor ?? 0) + last.processor, 's');
  yield measure('most memory', Math.max(before?.megabytes ?? 0, last.megabytes), 'MB', 300);
  for (let at = step; at <= n; at += step) {
    const [from, to] = [at - step, at].map((each) => rest.find(({ records }) => records >= each));
    if (from === undefined || to === undefined || from === to) continue;
    const each = (to.seconds - from.seconds) / ((to.records - from.records) / step);
    yield measure(`${step} records, up to ${at}`, each, 's');
    yield measure(`most memory, up to ${at}`, to.megabytes, 'MB');
  }
}

/** What a process tells that takes everything, until it is done or, killed, has so many records. */
async function taken(task: JoinTask, most: number): Promise<readonly JoinMessage[]> {
  const child = fork(join(import.meta.dirname, '../joinProcess.ts'), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const told: JoinMessage[] = [];
  child.on('message', (message) => {
    told.push(message as JoinMessage);
    if ((message as JoinMessage).records >= most) child.kill('SIGKILL');
  });
  child.send(task);
  await once(child, 'exit');
  return told;
}
