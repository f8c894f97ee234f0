import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundle } from '../../../build/bundle/bundle.ts';
import { type Bundle, coreBundle, node } from '../../../build/bundle/bundles.ts';
import { distFolder, projectRoot } from '../../../build/paths.ts';
import { jobsVariable } from '../../support/bundledJobs.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { seeded } from '../../unit/core/casework/duplicates/inventPeople.ts';
import { agencyToJoin } from '../agencyToJoin.ts';
import { type MemoryOfProcesses, watchMemory } from '../childMemory.ts';
import type { JoinDigest, JoinMessage, JoinTask } from '../joinProcess.ts';
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
  /** How often the second laptop that joins is killed. None: there is only the first. */
  readonly kills: number;
}

type Tell = (metric: string, value: number, unit: string, budget?: number) => Measure;

/**
 * A laptop that comes new takes an agency of 100,000 clients and 1,000,000 services × `scale` from a
 * folder, from a snapshot and what was done since. Once without a stop; once more where its process is
 * killed at random instants, and each time another goes on.
 */
export async function* run({ scale, keep, kills }: JoinOptions): AsyncIterable<Measure> {
  let n = Math.round(1_100_000 * scale);
  const tell: Tell = (metric, value, unit, budget) => ({
    bench: 'join',
    metric,
    value,
    unit,
    n,
    ...(budget !== undefined && { budget }),
  });
  await bundle([coreBundle, joinBundle]);
  const place = keep ?? tempFolder('bench-join');
  const { records, ...vault } = yield* agencyToJoin(place, scale, tell);
  n = records;
  const whole = await taken({ does: 'takes', ...vault });
  checkDone([whole], n);
  yield* figuresOf([whole], tell, scale);
  yield* stagesOf(whole.messages, tell);
  if (kills === 0) return;
  const digest = await digestOf(vault);

  const { records: _same, ...second } = yield* agencyToJoin(place, scale, tell);
  const length = whole.messages.at(-1)?.seconds ?? 0;
  const parts: Taken[] = [];
  const random = seeded(20_261_123);
  for (let kill = 0; kill < kills; kill += 1) {
    const after = ((2 * length) / (kills + 1)) * random();
    parts.push(await taken({ does: 'takes', ...second }, after));
    if (parts.at(-1)?.messages.at(-1)?.isDone === true) break;
  }
  const killed = parts.length;
  parts.push(await taken({ does: 'takes', ...second }));
  checkDone(parts, n);
  if ((await digestOf(second)) !== digest) throw new Error('killed, it holds something else');
  yield tell('killed', killed, 'times');
  yield* figuresOf(parts, (metric, ...told) => tell(`killed, ${metric}`, ...told), scale);
  const lost = (of: (message: JoinMessage) => number) =>
    (sumOf(parts, of) - sumOf([whole], of)) / killed;
  yield tell(
    'lost by a kill, on the clock',
    lost(({ seconds }) => seconds),
    's',
  );
  yield tell(
    'lost by a kill, processor of the core',
    lost(({ processor }) => processor),
    's',
  );
}

const sumOf = (parts: readonly Taken[], of: (message: JoinMessage) => number) =>
  parts.reduce((all, { messages }) => all + messages.slice(-1).reduce((_, end) => of(end), 0), 0);

/** All records arrived; each process began with no fewer than the one before had, and the last came to the end. */
function checkDone(parts: readonly Taken[], n: number): void {
  for (const [at, { messages }] of parts.entries()) {
    const before = parts[at - 1]?.messages.at(-1)?.records ?? 0;
    const first = messages[0]?.records ?? before;
    if (first < before) throw new Error(`it had ${before} records and goes on with ${first}`);
  }
  const last = parts.at(-1)?.messages.at(-1);
  if (last?.isDone === true && last.records === n) return;
  throw new Error(`${last?.records ?? 0} of ${n} records arrived`);
}

function* figuresOf(parts: readonly Taken[], tell: Tell, scale: number): Iterable<Measure> {
  const most = (of: (memory: MemoryOfProcesses) => number) =>
    Math.max(...parts.map(({ memory }) => of(memory)));
  yield tell(
    'join',
    sumOf(parts, ({ seconds }) => seconds),
    's',
    300 * scale,
  );
  yield tell(
    'processor of the core',
    sumOf(parts, ({ processor }) => processor),
    's',
  );
  yield tell(
    'requests',
    sumOf(parts, ({ requests }) => requests),
    '',
  );
  yield tell(
    'told how far it is',
    sumOf(parts, ({ progress }) => progress),
    'times',
  );
  yield tell(
    'most memory of the core',
    most(({ own }) => own),
    'MB',
    300,
  );
  yield tell(
    'most memory of a process beside it',
    most(({ child }) => child),
    'MB',
  );
  yield tell(
    'most memory of all together',
    most(({ together }) => together),
    'MB',
    300,
  );
}

/** Until when each thing that people are told was done. */
function* stagesOf(messages: readonly JoinMessage[], tell: Tell): Iterable<Measure> {
  for (const [at, { does, seconds }] of messages.entries()) {
    if (does === '' || messages[at + 1]?.does === does) continue;
    yield tell(`until it is past ${does}`, seconds, 's');
  }
}

interface Taken {
  readonly messages: readonly JoinMessage[];
  readonly memory: MemoryOfProcesses;
}

/** What a process tells that takes everything, until it is done or, so many seconds after it began, is killed. */
async function taken(task: JoinTask, killedAfter = Number.POSITIVE_INFINITY): Promise<Taken> {
  const child = started();
  const memory = watchMemory(child.pid ?? 0);
  const messages: JoinMessage[] = [];
  let killing: ReturnType<typeof setTimeout> | undefined;
  child.on('message', (message) => {
    messages.push(message as JoinMessage);
    if (Number.isFinite(killedAfter)) {
      killing ??= setTimeout(() => child.kill('SIGKILL'), killedAfter * 1000);
    }
  });
  child.send(task);
  await once(child, 'exit');
  clearTimeout(killing);
  return { messages, memory: memory() };
}

async function digestOf(vault: Omit<JoinTask, 'does'>): Promise<string> {
  const child = started();
  child.send({ does: 'tells', ...vault } satisfies JoinTask);
  const [message] = (await once(child, 'message')) as [JoinDigest];
  await once(child, 'exit');
  return message.digest;
}

function started() {
  return fork(join(distFolder, 'bench/joinProcess.js'), [], {
    serialization: 'advanced',
    env: { ...process.env, [jobsVariable]: join(distFolder, 'core/jobs') },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
}
