import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundle } from '../../../build/bundle/bundle.ts';
import { type Bundle, coreBundle, node } from '../../../build/bundle/bundles.ts';
import { distFolder, projectRoot } from '../../../build/paths.ts';
import { jobsVariable } from '../../support/bundledJobs.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { agencyToJoin } from '../agencyToJoin.ts';
import { type MemoryOfProcesses, watchMemory } from '../childMemory.ts';
import type { JoinMessage, JoinTask } from '../joinProcess.ts';
import type { Measure } from '../measure.ts';

/** One file, as the product's core is one: what loading sources takes of memory is none of its own. */
const joinBundle: Bundle = {
  name: 'bench',
  inputs: ['main/core', 'shared', 'tests/bench', 'tests/support'],
  config: node(
    'bench',
    () => ({ joinProcess: join(projectRoot, 'tests/bench/joinProcess.ts') }),
    'node24',
  ),
};

export interface JoinOptions {
  readonly scale: number;
  /** Where the agency that is joined lies between runs: making it takes much longer than joining it. */
  readonly keep?: string | undefined;
}

/**
 * A laptop that comes new takes an agency of 100,000 clients and 1,000,000 services × `scale` from a
 * folder, from a snapshot and what was done since. Once without a stop; once its process is killed
 * at a third of the way, and another goes on.
 */
export async function* run({ scale, keep }: JoinOptions): AsyncIterable<Measure> {
  let n = Math.round(1_100_000 * scale);
  const tell = (metric: string, value: number, unit: string, budget?: number): Measure => ({
    bench: 'join',
    metric,
    value,
    unit,
    n,
    ...(budget !== undefined && { budget }),
  });
  await bundle([coreBundle, joinBundle]);
  const place = keep ?? tempFolder('bench-join');
  for (const isKilled of [false, true]) {
    const { records, ...task } = yield* agencyToJoin(place, scale, tell);
    n = records;
    const how = isKilled ? 'killed on the way, ' : '';
    const parts = isKilled ? [await taken(task, n / 3)] : [];
    parts.push(await taken(task, Number.POSITIVE_INFINITY));
    const last = parts.at(-1)?.messages.at(-1);
    if (last?.isDone !== true || last.records !== n) {
      throw new Error(`${last?.records ?? 0} of ${n} records arrived`);
    }
    const sum = (of: (message: JoinMessage | undefined) => number) =>
      parts.reduce((all, { messages }) => all + of(messages.at(-1)), 0);
    const most = (of: (memory: MemoryOfProcesses) => number) =>
      Math.max(...parts.map(({ memory }) => of(memory)));
    if (isKilled) yield tell('killed at', parts[0]?.messages.at(-1)?.records ?? 0, 'records');
    yield tell(
      `${how}join`,
      sum((end) => end?.seconds ?? 0),
      's',
      300 * scale,
    );
    yield tell(
      `${how}processor of the core`,
      sum((end) => end?.processor ?? 0),
      's',
    );
    yield tell(
      `${how}requests`,
      sum((end) => end?.requests ?? 0),
      '',
    );
    yield tell(
      `${how}told how far it is`,
      sum((end) => end?.progress ?? 0),
      'times',
    );
    yield tell(
      `${how}most memory of the core`,
      most(({ own }) => own),
      'MB',
      300,
    );
    yield tell(
      `${how}most memory of a process beside it`,
      most(({ child }) => child),
      'MB',
    );
    yield tell(
      `${how}most memory of all together`,
      most(({ together }) => together),
      'MB',
      300,
    );
    if (!isKilled) yield* stagesOf(parts[0]?.messages ?? [], tell);
  }
}

/** Until when each thing that people are told was done. */
function* stagesOf(
  messages: readonly JoinMessage[],
  tell: (metric: string, value: number, unit: string) => Measure,
): Iterable<Measure> {
  for (const [at, { does, seconds }] of messages.entries()) {
    if (does === '' || messages[at + 1]?.does === does) continue;
    yield tell(`until it is past ${does}`, seconds, 's');
  }
}

interface Taken {
  readonly messages: readonly JoinMessage[];
  readonly memory: MemoryOfProcesses;
}

/** What a process tells that takes everything, until it is done or, killed, has so many records. */
async function taken(task: JoinTask, most: number): Promise<Taken> {
  const child = fork(join(distFolder, 'bench/joinProcess.js'), [], {
    serialization: 'advanced',
    env: { ...process.env, [jobsVariable]: join(distFolder, 'core/jobs') },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const memory = watchMemory(child.pid ?? 0);
  const messages: JoinMessage[] = [];
  child.on('message', (message) => {
    messages.push(message as JoinMessage);
    if ((message as JoinMessage).records >= most) child.kill('SIGKILL');
  });
  child.send(task);
  await once(child, 'exit');
  return { messages, memory: memory() };
}
