import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenCase } from '../../main/core/openCase.ts';
import { upkeepOf } from '../../main/core/sharing/upkeepOf.ts';
import { WriteBack } from '../../main/core/sharing/writeBack.ts';
import { exchange, productRules } from '../../main/core/sync/exchange/exchange.ts';
import type { Outcome, Progress } from '../../main/core/sync/exchange/outcome.ts';
import { usualPace } from '../../main/core/sync/exchange/run.ts';
import type { Tail } from '../../main/core/sync/exchange/snapshots/upkeep.ts';
import { VaultLog } from '../../main/core/sync/exchange/vault/vaultLog.ts';
import { FolderStore } from '../../main/core/sync/targets/folderStore.ts';

export interface Passed {
  /** On the clock, until it is told that all is passed. */
  readonly seconds: number;
  /** Processor time, also of the process that writes the log back. NaN where the system does not tell. */
  readonly cpu: number;
  readonly outcome: Outcome;
}

/** How a bench wants an exchange other than usual. */
export interface Passing {
  /**
   * Also look after the logs, as the product does: make a snapshot where one is due, confirm others', end
   * logs on them. `first`: makes the first one however short the logs are.
   */
  readonly tidies?: boolean | 'first';
  readonly progress?: (progress: Progress) => void;
}

/** One exchange, as the product does it. */
export async function passes(
  open: OpenCase,
  folder: string,
  { tidies = false, progress = () => undefined }: Passing = {},
): Promise<Passed> {
  const writeBack = new WriteBack(open);
  const cpuBefore = processorTime();
  const start = performance.now();
  const outcome = await exchange({
    log: new VaultLog(open),
    store: new FolderStore(folder),
    place: folder,
    rules: productRules,
    pace: usualPace,
    upkeep: {
      ...upkeepOf(open),
      ...(tidies === false && { isDue: () => false }),
      ...(tidies === 'first' && { isDue: ({ newest }: Tail) => newest === undefined }),
    },
    signal: new AbortController().signal,
    progress,
    // Nobody works on either laptop meanwhile; `sync-busy` is where somebody does.
    isAlone: () => true,
    relief: writeBack.turn,
  });
  writeBack.end();
  const seconds = (performance.now() - start) / 1000;
  if (outcome.end.state !== 'done') throw new Error(JSON.stringify(outcome));
  // A child's time is known once it is gone.
  if (seconds > 0.3) await wait(500);
  return { seconds, cpu: processorTime() - cpuBefore, outcome };
}

/** Of this process and of its children that are gone, in seconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childrensTime();
}

/** Linux tells, in hundredths of a second. */
function childrensTime(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
