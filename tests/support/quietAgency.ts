import { exchange, productRules } from '../../main/core/sync/exchange/exchange.ts';
import type { Outcome } from '../../main/core/sync/exchange/outcome.ts';
import { usualPace } from '../../main/core/sync/exchange/run.ts';
import { MemoryStore } from '../../main/core/sync/targets/memoryStore.ts';
import type { SyncStore } from '../../main/core/sync/targets/syncStore.ts';
import { smallAgency, writes } from '../unit/core/sync/exchange/smallAgency.ts';
import type { MemoryLog } from './memoryLog.ts';

/** An agency all of whose laptops have exchanged everything, and the heads that its store shows. */
export interface QuietAgency {
  /** One of its laptops. */
  readonly log: MemoryLog;
  /** What a listing for news shows: each laptop's newest head, and `older` ones that nobody took away yet. */
  readonly heads: ReadonlyMap<string, Uint8Array>;
}

export async function quietAgency(laptops: number, older = 0): Promise<QuietAgency> {
  const others = Array.from({ length: laptops - 1 }, (_, at) => `worker${at}`);
  const logs = Object.values(smallAgency('amara', ...others)) as MemoryLog[];
  const all = new MemoryStore();
  for (const [at, log] of logs.slice(0, laptops).entries()) {
    const alone = new MemoryStore();
    for (let act = 0; act <= older; act += 1) {
      writes(log, `${at} ${act}`, `r${at}`);
      await passes(log, alone);
    }
    for (const [name, bytes] of alone.files) all.files.set(name, bytes);
  }
  const [log] = logs;
  if (log === undefined) throw new Error('an agency has a laptop');
  await passes(log, all);
  const heads = new Map([...all.files].filter(([name]) => name.includes('/heads/')));
  return { log, heads };
}

/** One exchange of a laptop with the agency's store, wherever that lies. */
export function passes(log: MemoryLog, store: SyncStore): Promise<Outcome> {
  return exchange({
    log,
    store,
    place: 'store',
    rules: productRules,
    pace: usualPace,
    upkeep: log.upkeep,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
}

/** Puts files into a store, some at once. */
export async function putAll(
  store: SyncStore,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const left = [...files];
  const putsNext = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      await store.put(next[0], next[1]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, putsNext));
}
